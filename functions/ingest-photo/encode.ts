import type { Sharp } from 'sharp';
import type { Format } from '../../shared/photos.ts';
import { fromPixels, type Pixels } from './pixels.ts';

/**
 * Measured on five photos at 1600 px, a core each, with sharp 0.35.5 (libaom 3.15, libwebp 1.6):
 * AVIF at effort 2 takes up to 0.9 s, effort 1 less than half of it for 2-25 % more bytes at the
 * same error, effort 4 seven times as long for 7 % fewer. Quality 55 has half the bytes of JPEG 80
 * and an error within 2 dB of its. WebP at effort 2 takes half the time of effort 4 for 6 % more
 * bytes, and only browsers without AVIF fetch it. mozjpeg takes 120 ms instead of 30 for a fifth
 * fewer bytes, 1 dB below: what takes JPEGs are feed readers, old telephones and importers, and all
 * of them many times. Raise RECIPE in shared/photos.ts with any change here.
 */
const ENCODERS: Readonly<Record<Format, (pipeline: Sharp) => Sharp>> = {
  avif: (pipeline) => pipeline.avif({ quality: 55, effort: 2, chromaSubsampling: '4:2:0' }),
  webp: (pipeline) => pipeline.webp({ quality: 78, effort: 2 }),
  jpg: (pipeline) => pipeline.jpeg({ quality: 80, mozjpeg: true, chromaSubsampling: '4:2:0' }),
};

/**
 * The file of one rendition, the same bytes for the same pixels and the same words.
 * @param xmp the one metadata that it bears, if any; see xmpPacket
 */
export async function encode(
  pixels: Pixels,
  format: Format,
  xmp: string | undefined,
): Promise<Buffer> {
  const pipeline = ENCODERS[format](fromPixels(pixels));
  return await (xmp ? pipeline.withXmp(xmp) : pipeline).toBuffer();
}
