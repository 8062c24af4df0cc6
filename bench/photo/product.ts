import { cropBlanks, pressBlank } from '../../functions/ingest-photo/blanks.ts';
import { encode } from '../../functions/ingest-photo/encode.ts';
import { readFields } from '../../functions/ingest-photo/fields/read-fields.ts';
import { openPhoto, type PhotoFile } from '../../functions/ingest-photo/open-photo.ts';
import {
  decode,
  decodeJpeg,
  fromPixels,
  type Pixels,
  scale,
} from '../../functions/ingest-photo/pixels.ts';
import { larger, pressSize, renditionSizes } from '../../functions/ingest-photo/sizes.ts';
import { FORMATS } from '../../shared/photos.ts';

/** Every picture that is encoded, ready to be. */
export interface ReadyPixels {
  /** narrowest first */
  readonly screen: readonly Pixels[];
  readonly press: Pixels;
  readonly crops: readonly Pixels[];
}

/**
 * The renditions alone, on the way that the product takes, and charged with all of what they share
 * with the handouts: the photo is opened and read for its fields, and decoded as large as the press
 * picture is. makeRenditions in functions/ does this and the handouts at once; a test holds both together.
 */
export async function screenRenditions(photo: Uint8Array, file: PhotoFile): Promise<Buffer[]> {
  const pixels = await screenPixels(photo, file);
  readFields(photo);
  return await encodeScreen(pixels);
}

/** The same files from pixels that are there: what no way of making them can do without. */
export async function encodeScreen(pixels: readonly Pixels[]): Promise<Buffer[]> {
  const jobs = pixels
    .toReversed()
    .flatMap((each) => FORMATS.map((format) => encode(each, format, undefined)));
  return await Promise.all(jobs);
}

/** All seventeen from pixels that are there. */
export async function encodeAll({ screen, press, crops }: ReadyPixels): Promise<void> {
  await Promise.all([
    encodeScreen(screen),
    pressBlank(press),
    ...crops.map((each) => fromPixels(each).jpeg({ quality: 85, progressive: true }).toBuffer()),
  ]);
}

export async function readyPixels(photo: Uint8Array, file: PhotoFile): Promise<ReadyPixels> {
  const { bytes, header } = await openPhoto(photo, file, file.name);
  const size = pressSize(header.upright);
  const press = await decode(bytes, header, size);
  const blank = await pressBlank(press);
  const crops = await cropBlanks(blank.body, size, undefined);
  return {
    screen: await screenPixels(photo, file),
    press,
    crops: await Promise.all(crops.map(({ body, blank: crop }) => decodeJpeg(body, crop))),
  };
}

async function screenPixels(photo: Uint8Array, file: PhotoFile): Promise<Pixels[]> {
  const { bytes, header } = await openPhoto(photo, file, file.name);
  const sizes = renditionSizes(header.upright);
  const widest = sizes.at(-1) ?? sizes[0];
  const decoded = await decode(bytes, header, larger(pressSize(header.upright), widest));
  const pixels = await scale(decoded, widest);
  return await Promise.all(sizes.map((size) => scale(pixels, size)));
}
