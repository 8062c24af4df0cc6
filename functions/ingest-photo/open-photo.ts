import { isAlphaTurnedOtherwise } from './alpha-turn.ts';
import { unknownLevel } from './av1-level.ts';
import { heicAsTiff } from './open-heic.ts';
import { type Header, MOST_PIXELS, readHeader } from './pixels.ts';
import { withoutTexts } from './png-text.ts';
import { secondNature } from './polyglot.ts';
import {
  damaged,
  empty,
  noPhoto,
  noSuchLevel,
  polyglot,
  tooManyPixels,
  wrongFormat,
} from './refusals.ts';
import { type PhotoFormat, signatureOf } from './signatures.ts';
import { strangeColours } from './strange-colours.ts';
import { isRawFile, unknownPacking } from './tiff-tags.ts';

export type PhotoType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'image/avif'
  | 'image/tiff'
  | 'image/heic'
  | 'image/heif';

/** What the reporter's program said of the file. The bytes decide: a PNG named .jpg is welcome. */
export interface PhotoFile {
  readonly name: string;
  readonly type: PhotoType;
}

export interface OpenPhoto {
  readonly header: Header;
  /**
   * What is to be decoded: the file's own bytes, of a PNG without its texts, or of a HEIC the TIFF that
   * was made of it, upright. Metadata are to be read from the file.
   */
  readonly bytes: Uint8Array;
}

/**
 * Refuses what must not be decoded, and decodes what sharp cannot.
 *
 * @throws PhotoError saying what to send instead
 */
export async function openPhoto(
  bytes: Uint8Array,
  file: PhotoFile,
  subject: string,
): Promise<OpenPhoto> {
  if (bytes.length === 0) throw empty(subject);
  const signature = signatureOf(bytes);
  if ('other' in signature) throw noPhoto(subject, signature.other, file.type);
  const besides = secondNature(bytes, signature.photo);
  if (besides) throw polyglot(subject, besides);
  if (signature.photo === 'tiff') refuseTiff(bytes, file, subject);
  if (HEIFS.has(signature.photo) && isAlphaTurnedOtherwise(bytes)) {
    throw wrongFormat(subject, ALPHA_TURNED);
  }
  const readable = await readableBy(signature.photo, bytes, subject);
  const header = await readHeader(readable).catch((cause: unknown) => {
    throw damaged(subject, cause);
  });
  const format = FORMAT_NAMES[signature.photo];
  if (header.format !== format) throw wrongFormat(subject, `a ${header.format} file`);
  const strange = strangeColours(bytes, signature.photo, header);
  if (strange) throw wrongFormat(subject, strange);
  const { width, height } = header.upright;
  if (width * height > MOST_PIXELS) throw tooManyPixels(subject, header.upright);
  const level = signature.photo === 'avif' ? unknownLevel(bytes) : undefined;
  if (level) throw noSuchLevel(subject, level);
  return { header, bytes: readable };
}

const HEIFS: ReadonlySet<PhotoFormat> = new Set(['avif', 'heic']);
const ALPHA_TURNED = 'one that is turned while its transparency is not: save it as a PNG';

/** What sharp can read, and what costs no more than its pixels do. */
async function readableBy(
  photo: PhotoFormat,
  bytes: Uint8Array,
  subject: string,
): Promise<Uint8Array> {
  if (photo === 'heic') return await heicAsTiff(bytes, subject);
  return photo === 'png' ? withoutTexts(bytes) : bytes;
}

/** As sharp names what it reads. */
const FORMAT_NAMES: Readonly<Record<PhotoFormat, string>> = {
  ...{ jpeg: 'jpeg', png: 'png', webp: 'webp', tiff: 'tiff' },
  avif: 'heif',
  heic: 'tiff',
};

/** Raw files, and what sharp has no decompressor for. */
function refuseTiff(bytes: Uint8Array, file: PhotoFile, subject: string): void {
  if (isRawFile(bytes)) throw noPhoto(subject, 'raw', file.type);
  const packing = unknownPacking(bytes);
  if (!packing) return;
  throw wrongFormat(subject, `a TIFF packed with ${packing}: save it with LZW or unpacked`);
}
