import { sha256 } from '../../shared/ids.ts';
import type { PhotoFields } from '../../shared/photo-metadata/fields.ts';
import { xmpPacket } from '../../shared/photo-metadata/xmp.ts';
import { FORMATS, type Format, type Photo, RECIPE, type Rendition } from '../../shared/photos.ts';
import { oneLine } from '../../shared/text.ts';
import { encode } from './encode.ts';
import { readFields } from './fields/read-fields.ts';
import { damaged, openPhoto, type PhotoFile } from './open-photo.ts';
import { decode, type Pixels, scale } from './pixels.ts';
import { renditionSizes } from './sizes.ts';

export interface RenditionFile {
  readonly rendition: Rendition;
  readonly body: Buffer;
}

export interface Renditions {
  readonly photo: Photo;
  /** Narrowest first; in each width the formats in the order of FORMATS. */
  readonly files: readonly RenditionFile[];
}

/**
 * Makes every rendition of a photo: upright, in sRGB, the same bytes each time; of its metadata they
 * bear creator, credit and copyright alone. Of an animated WebP the first frame is taken.
 *
 * @throws PhotoError where the bytes are no photo that can be decoded whole
 */
export async function makeRenditions(bytes: Uint8Array, file: PhotoFile): Promise<Renditions> {
  const subject = oneLine(file.name);
  const opened = await openPhoto(bytes, file, subject);
  const { upright } = opened.header;
  const sizes = renditionSizes(upright);
  const widest = sizes.at(-1) ?? sizes[0];
  const pixels = await decode(opened.bytes, widest).catch((cause: unknown) => {
    throw damaged(subject, cause);
  });
  const scaled = await Promise.all(sizes.map((size) => scale(pixels, size)));
  const fields = readFields(bytes);
  const files = await encodeAll(scaled, xmpOf(fields));
  const renditions = files.map(({ rendition }) => rendition);
  const photo = { original: sha256(bytes), recipe: RECIPE, ...upright, renditions };
  return { photo: { ...photo, ...(Object.keys(fields).length > 0 && { fields }) }, files };
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
