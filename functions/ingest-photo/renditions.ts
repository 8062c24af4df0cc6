import type { Focus } from '../../shared/handouts.ts';
import { sha256 } from '../../shared/ids.ts';
import type { PhotoFields } from '../../shared/photo-metadata/fields.ts';
import { xmpPacket } from '../../shared/photo-metadata/xmp.ts';
import { FORMATS, type Format, type Photo, RECIPE, type Rendition } from '../../shared/photos.ts';
import { oneLine } from '../../shared/text.ts';
import { type BlankFile, cropBlanks, pressBlank } from './blanks.ts';
import { encode } from './encode.ts';
import { readFields } from './fields/read-fields.ts';
import { openPhoto, type PhotoFile } from './open-photo.ts';
import { decode, type Pixels, scale } from './pixels.ts';
import { damaged } from './refusals.ts';
import { larger, pressSize, renditionSizes, type Size } from './sizes.ts';

export interface RenditionFile {
  readonly rendition: Rendition;
  readonly body: Buffer;
}

export interface Renditions {
  readonly photo: Photo;
  /** Narrowest first; in each width the formats in the order of FORMATS. */
  readonly files: readonly RenditionFile[];
  /** in the order of HANDOUT_KINDS */
  readonly blanks: readonly BlankFile[];
}

/**
 * Makes every rendition of a photo, and what its handouts are made of: upright, in sRGB, the same bytes
 * each time. Of the photo's metadata renditions bear creator, credit and copyright, blanks nothing. All
 * are made of pixels that were decoded once.
 *
 * @param focus that no crop may lose
 * @throws PhotoError where the bytes are no photo that can be decoded whole
 */
export async function makeRenditions(
  bytes: Uint8Array,
  file: PhotoFile,
  focus?: Focus,
): Promise<Renditions> {
  const subject = oneLine(file.name);
  const opened = await openPhoto(bytes, file, subject);
  const { bytes: decodable, header } = opened;
  const { upright } = header;
  const sizes = renditionSizes(upright);
  const widest = sizes.at(-1) ?? sizes[0];
  const press = pressSize(upright);
  const pixels = await decode(decodable, header, larger(press, widest)).catch((cause: unknown) => {
    throw damaged(subject, cause);
  });
  const fields = readFields(bytes);
  const [files, blanks] = await Promise.all([
    screenFiles(await scale(pixels, widest), sizes, xmpOf(fields)),
    blankFiles(await scale(pixels, press), focus),
  ]);
  const photo: Photo = {
    ...{ original: sha256(bytes), recipe: RECIPE, ...upright },
    renditions: files.map(({ rendition }) => rendition),
    blanks: blanks.map(({ blank }) => blank),
    ...(focus && { focus }),
    ...(Object.keys(fields).length > 0 && { fields }),
  };
  return { photo, files, blanks };
}

async function screenFiles(
  widest: Pixels,
  sizes: readonly Size[],
  xmp: string | undefined,
): Promise<RenditionFile[]> {
  const scaled = await Promise.all(sizes.map((size) => scale(widest, size)));
  return await encodeAll(scaled, xmp);
}

async function blankFiles(pixels: Pixels, focus: Focus | undefined): Promise<BlankFile[]> {
  const press = await pressBlank(pixels);
  return [press, ...(await cropBlanks(press.body, press.blank, focus))];
}

/** Whose it is goes wherever the picture goes; what an article says of it, each article says itself. */
function xmpOf({ creator, credit, copyright }: PhotoFields): string | undefined {
  return xmpPacket({
    ...(creator && { creator }),
    ...(credit && { credit }),
    ...(copyright && { copyright }),
  });
}

/** All at once, widest first: the longest jobs must not start last. */
async function encodeAll(
  scaled: readonly Pixels[],
  xmp: string | undefined,
): Promise<RenditionFile[]> {
  const jobs = scaled
    .toReversed()
    .flatMap((pixels) => FORMATS.map((format) => encodeOne(pixels, format, xmp)));
  const files = await Promise.all(jobs);
  return files.toSorted((a, b) => a.rendition.width - b.rendition.width);
}

async function encodeOne(
  pixels: Pixels,
  format: Format,
  xmp: string | undefined,
): Promise<RenditionFile> {
  const body = await encode(pixels, format, xmp);
  const { width, height } = pixels;
  return { rendition: { width, height, format, bytes: body.length }, body };
}
