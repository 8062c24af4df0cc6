import { isHdr } from './hdr.ts';
import { PhotoError } from './photo-error.ts';
import { type Header, MOST_PIXELS, readHeader } from './pixels.ts';
import { type PhotoFormat, RAW_FILE, signatureOf } from './signatures.ts';
import { isRawFile } from './tiff-tags.ts';

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'image/tiff';

/** What the reporter's program said of the file. The bytes decide: a PNG named .jpg is welcome. */
export interface PhotoFile {
  readonly name: string;
  readonly type: PhotoType;
}

export interface OpenPhoto {
  readonly header: Header;
  /** What is to be decoded: the file's own bytes, or a picture made of them. Metadata stay in the file. */
  readonly bytes: Uint8Array;
}

/**
 * Refuses what must not be decoded.
 *
 * @throws PhotoError saying what to send instead
 */
export async function openPhoto(
  bytes: Uint8Array,
  file: PhotoFile,
  subject: string,
): Promise<OpenPhoto> {
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
  return { header, bytes };
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

/** Of a photo whose bytes no decoder can read to the end. */
export function damaged(subject: string, cause: unknown): PhotoError {
  const received = 'a file that is damaged or was cut off';
  return new PhotoError('damaged', 'a photo that opens', subject, received, { cause });
}
