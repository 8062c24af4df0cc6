import sharp, { type Sharp } from 'sharp';
import type { Size } from './sizes.ts';

/**
 * One thread a picture, because the twelve encodings of a photo are the parallel work: libuv's four
 * threads keep two cores busy with them, and on a function of one vCPU more threads would only cost
 * memory. It is also what makes the bytes the same everywhere: libaom's depend on its threads. The cache serves pipelines
 * that read the same file twice; none does.
 */
sharp.concurrency(1);
sharp.cache(false);

/** Decoded: eight bits a channel, sRGB (or grey), no alpha, upright. */
export interface Pixels extends Size {
  readonly data: Buffer;
  readonly channels: 1 | 2 | 3 | 4;
}

/**
 * Stops at what is cut off or cannot be decoded, and lets warnings pass: phones of a large maker
 * write JPEGs that every viewer shows and libjpeg warns of (lovell/sharp issue 1578).
 */
const FAIL_ON = 'error';

/**
 * px of a photo that is decoded; a telephone's largest setting is 50 million. Measured at that size,
 * the worst (a progressive CMYK JPEG, an interlaced PNG of 16 bits) takes 4 s and 670 MB, well below
 * what the function has.
 */
export const MOST_PIXELS = 50_000_000;

/** Headers are read at any size, so that their sender can be told it; nothing is decoded for that. */
const ANY_SIZE = false;

export interface Header {
  readonly format: string;
  /** libvips's name of its colours, e.g. `srgb`, `cmyk`, `lab` */
  readonly colours: string;
  /** libvips's name of the numbers that its channels are, e.g. `uchar`, `ushort`, `float` */
  readonly depth: string;
  /** px after the photo is turned upright */
  readonly upright: Size;
  /** its profile, where it has one */
  readonly icc: Buffer | undefined;
}

/** What the header says; nothing is decoded. Rejects where the header cannot be read. */
export async function readHeader(bytes: Uint8Array): Promise<Header> {
  const header = await sharp(bytes, { failOn: FAIL_ON, limitInputPixels: ANY_SIZE }).metadata();
  const { format, space: colours, depth, autoOrient: upright, icc } = header;
  return { format, colours, depth, upright, icc };
}

/**
 * Decodes once, straight to `size`: a JPEG is shrunk while it is read, so the whole photo is never
 * in memory. Turned upright, converted from its profile (CMYK too) to sRGB, transparent parts on
 * white, gain map and every further frame of an animation left out.
 */
export async function decode(
  bytes: Uint8Array,
  { icc }: Pick<Header, 'icc'>,
  size: Size,
): Promise<Pixels> {
  const srgb = sharp(bytes, { failOn: FAIL_ON, limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .flatten({ background: 'white' })
    .resize({ ...size, fit: 'fill' })
    .toColourspace('srgb');
  // Pixels of 16 bits would keep the numbers of their own profile, and lose the profile. Without one
  // sharp takes them for Display P3, whereas nothing but sRGB is meant by it.
  const pipeline = icc ? srgb.withIccProfile('srgb') : srgb;
  return await pixelsOf(pipeline.raw({ depth: 'uchar' }));
}

/** Pixels of a JPEG that was made here, upright and in sRGB as it is, straight at `size`. */
export async function decodeJpeg(jpeg: Uint8Array, size: Size): Promise<Pixels> {
  return await pixelsOf(
    sharp(jpeg, { failOn: FAIL_ON })
      .resize({ ...size, fit: 'fill' })
      .raw(),
  );
}

/** Scales down, for all the formats of one width at once. */
export async function scale(pixels: Pixels, size: Size): Promise<Pixels> {
  if (size.width === pixels.width && size.height === pixels.height) return pixels;
  return await pixelsOf(
    fromPixels(pixels)
      .resize({ ...size, fit: 'fill' })
      .raw(),
  );
}

/** A pipeline that starts from pixels; they bear no metadata, so what it writes bears none. */
export function fromPixels({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

async function pixelsOf(raw: Sharp): Promise<Pixels> {
  const { data, info } = await raw.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}
