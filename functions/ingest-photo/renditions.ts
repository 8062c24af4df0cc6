import { sha256 } from '../../shared/ids.ts';
import type { PhotoFields } from '../../shared/photo-metadata/fields.ts';
import { xmpPacket } from '../../shared/photo-metadata/xmp.ts';
import { FORMATS, type Format, type Photo, RECIPE, type Rendition } from '../../shared/photos.ts';
import { oneLine } from '../../shared/text.ts';
import { encode } from './encode.ts';
import { readFields } from './fields/read-fields.ts';
import { isHdr } from './hdr.ts';
import { PhotoError } from './photo-error.ts';
import { decode, type Header, MOST_PIXELS, type Pixels, readHeader, scale } from './pixels.ts';
import { type PhotoFormat, RAW_FILE, signatureOf } from './signatures.ts';
import { renditionSizes } from './sizes.ts';
import { isRawFile } from './tiff-tags.ts';

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'image/tiff';

/** What the reporter's program said of the file. The bytes decide: a PNG named .jpg is welcome. */
export interface PhotoFile {
  readonly name: string;
  readonly type: PhotoType;
}

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
  const { upright } = await openPhoto(bytes, file, subject);
  const sizes = renditionSizes(upright);
  const widest = sizes.at(-1) ?? sizes[0];
  const pixels = await decode(bytes, widest).catch((cause: unknown) => {
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

/** Refuses what must not be decoded. */
async function openPhoto(bytes: Uint8Array, file: PhotoFile, subject: string): Promise<Header> {
  if (bytes.length === 0) throw new PhotoError('empty', 'a photo', subject, 'an empty file');
  const signature = signatureOf(bytes);
  if ('other' in signature) throw wrongFormat(subject, `${signature.other} sent as ${file.type}`);
  if (signature.photo === 'tiff' && isRawFile(bytes)) throw wrongFormat(subject, RAW_FILE);
  const header = await readHeader(bytes).catch((cause: unknown) => {
    throw damaged(subject, cause);
  });
  const format = FORMAT_NAMES[signature.photo];
  if (header.format !== format) throw wrongFormat(subject, `a ${header.format} file`);
  const strange = strangeColours(bytes, signature.photo, header);
  if (strange) throw wrongFormat(subject, strange);
  if (pixelsOf(header) > MOST_PIXELS) throw tooManyPixels(subject, header);
  return header;
}

/** As sharp names what it reads. */
const FORMAT_NAMES: Readonly<Record<PhotoFormat, string>> = {
  ...{ jpeg: 'jpeg', png: 'png', webp: 'webp', tiff: 'tiff' },
  avif: 'heif',
};

/** What would come out in other colours than it has. */
function strangeColours(
  bytes: Uint8Array,
  photo: PhotoFormat,
  { colours }: Header,
): string | undefined {
  if (photo === 'avif' && isHdr(bytes)) return 'an AVIF of high dynamic range: save it as a JPEG';
  return colours === 'lab' ? 'one in CIELab colours: save it in RGB' : undefined;
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

function pixelsOf({ upright: { width, height } }: Header): number {
  return width * height;
}

function tooManyPixels(subject: string, header: Header): PhotoError {
  const { width, height } = header.upright;
  const expected = `a photo of at most ${MOST_PIXELS / 1e6} megapixels`;
  const size = `one of ${Math.ceil(pixelsOf(header) / 1e6)} (${width} × ${height} px)`;
  const received = `${size}: scale it down, 4000 px on its longer side are plenty`;
  return new PhotoError('tooManyPixels', expected, subject, received);
}

function wrongFormat(subject: string, received: string): PhotoError {
  return new PhotoError('wrongFormat', 'a JPEG, PNG, WebP, AVIF or TIFF photo', subject, received);
}

function damaged(subject: string, cause: unknown): PhotoError {
  const received = 'a file that is damaged or was cut off';
  return new PhotoError('damaged', 'a photo that opens', subject, received, { cause });
}
