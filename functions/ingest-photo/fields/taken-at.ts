import { type Tags, valuesOf } from './tags.ts';

const DATE_TIME = /^(\d{4})[:-](\d\d)[:-](\d\d)[T ](\d\d):(\d\d):(\d\d)/;
const OFFSET = /^[+-]\d\d:\d\d$/;
const XMP_OFFSET = /(?:Z|[+-]\d\d:\d\d)$/;

/**
 * When a photo was taken, as ISO 8601: by EXIF, where cameras write it, or else by XMP. Most phones
 * note no offset; then it has none, and is the time on the clock of the camera.
 */
export function takenAtIn({ exif, xmp }: Tags): string | undefined {
  const [original = ''] = valuesOf(exif, 'DateTimeOriginal');
  const [offset = ''] = valuesOf(exif, 'OffsetTimeOriginal');
  const [created = ''] = valuesOf(xmp, 'DateCreated');
  const xmpOffset = XMP_OFFSET.exec(created)?.[0].replace('Z', '+00:00') ?? '';
  return isoTime(original, offset.trim()) ?? isoTime(created, xmpOffset);
}

function isoTime(text: string, offset: string): string | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  // A camera whose clock was never set writes zeros.
  if (Number.isNaN(Date.parse(`${iso}Z`))) return undefined;
  return OFFSET.test(offset) ? `${iso}${offset}` : iso;
}
