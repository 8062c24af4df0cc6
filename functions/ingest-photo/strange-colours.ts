import { isHdr, isHdrPng, isHdrProfile } from './hdr.ts';
import type { Header } from './pixels.ts';
import type { PhotoFormat } from './signatures.ts';

/** Of 8 and 16 bits; fractions are light itself, and converted, where they have three channels (scRGB). */
const DEPTHS: ReadonlySet<string> = new Set(['uchar', 'ushort']);

/** What would come out in other colours than it has, and what to do about it; undefined where nothing would. */
export function strangeColours(
  bytes: Uint8Array,
  photo: PhotoFormat,
  { colours, depth, icc }: Header,
): string | undefined {
  if (photo === 'avif' && isHdr(bytes)) return 'an AVIF of high dynamic range: save it as a JPEG';
  if ((photo === 'png' && isHdrPng(bytes)) || (icc && isHdrProfile(icc)))
    return 'one of high dynamic range (PQ or HLG): save it in sRGB, as a JPEG';
  if (colours === 'lab') return 'one in CIELab colours: save it in RGB';
  if (DEPTHS.has(depth) || colours === 'scrgb') return undefined;
  return 'one of 32 bits a channel, or of signed numbers: save it with 8 or 16 bits';
}
