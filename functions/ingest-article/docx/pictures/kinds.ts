import { type PhotoFormat, signatureOf } from '../../../ingest-photo/signatures.ts';
import type { Notice } from '../accept/notices.ts';

/** Content types of photos, and endings of their names. The first is what is given. */
const FORMATS: Readonly<Record<PhotoFormat, readonly [type: string, ...endings: string[]]>> = {
  jpeg: ['image/jpeg', 'jpeg', 'jpg', 'jpe', 'jfif'],
  png: ['image/png', 'png'],
  webp: ['image/webp', 'webp'],
  avif: ['image/avif', 'avif'],
  heic: ['image/heic', 'heic', 'heif'],
  tiff: ['image/tiff', 'tiff', 'tif'],
};

/** EMF, WMF with and without a placeable header, and both compressed (.emz, .wmz). */
const METAFILE = /^(?:01000000.{72}20454d46|d7cdc69a|010009000003|1f8b)/;

const METAFILE_BYTES = 44;

export type PictureKind =
  | { readonly format: PhotoFormat; readonly type: string }
  | { readonly notice: Notice };

/** What a picture is by its bytes, whatever its name says. */
export function kindOf(bytes: Buffer): PictureKind {
  if (METAFILE.test(bytes.toString('hex', 0, METAFILE_BYTES))) return { notice: 'metafile' };
  const signature = signatureOf(bytes);
  if ('photo' in signature) {
    return { format: signature.photo, type: FORMATS[signature.photo][0] };
  }
  if (signature.other === 'gif' || signature.other === 'svg') return { notice: signature.other };
  return { notice: 'otherPicture' };
}

/** A picture's own name without its folder, with an ending of its format. */
export function nameFor(part: string, format: PhotoFormat): string {
  const file = part.slice(part.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  const [, first, ...others] = FORMATS[format];
  const ending = file.slice(dot + 1).toLowerCase();
  if (dot > 0 && [first, ...others].includes(ending)) return file;
  return `${dot > 0 ? file.slice(0, dot) : file}.${first}`;
}
