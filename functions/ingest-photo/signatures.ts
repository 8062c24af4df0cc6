/**
 * What a file is by its first bytes. Only formats of photos ever reach a decoder: an SVG or a PDF is
 * named and refused without being opened, whatever its name says.
 */

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff';

/** Either one of the photo formats or, in words, what else it is. */
export type Signature = { readonly photo: PhotoFormat } | { readonly other: string };

const PHOTOS: readonly { readonly is: PhotoFormat; readonly hex: RegExp }[] = [
  { is: 'jpeg', hex: /^ffd8ff/ },
  { is: 'png', hex: /^89504e470d0a1a0a/ },
  { is: 'webp', hex: /^52494646.{8}57454250/ }, // RIFF, length, WEBP
  { is: 'avif', hex: /^.{8}6674797061766966/ }, // length, ftyp, avif
  { is: 'tiff', hex: /^(?:49492[ab]00|4d4d002[ab])/ }, // byte order, 42, or 43 for BigTIFF
];

/** ISO/IEC 14496-12: a box's length, `ftyp`, then the brand, which tells AVIF from HEIC. */
const OTHERS: readonly { readonly is: string; readonly ascii: RegExp }[] = [
  { is: 'an animated AVIF picture', ascii: /^.{4}ftypavis/ },
  { is: 'a HEIC photo, as iPhones save it', ascii: /^.{4}ftyp(?:hei|hev|mif1|msf1)/ },
  { is: 'a video', ascii: /^.{4}ftyp/ },
  { is: 'a GIF picture', ascii: /^GIF8[79]a/ },
  { is: 'a BMP picture', ascii: /^BM/ },
  { is: 'a PDF document', ascii: /^%PDF-/ },
  { is: 'a Word document or another ZIP archive', ascii: /^PK/ },
  { is: 'an SVG drawing', ascii: /^\W*<(?:.*<)?svg\b/i },
  { is: 'a web page', ascii: /^\W*<(?:!doctype|html)\b/i },
];

export const RAW_FILE = 'the raw file of a camera';

/** Bytes; covers every signature above, and the comments that an SVG may open with. */
const START = 1024;

/** How cameras mark their own raw files: Canon's CR2 and CR3, Fujifilm's RAF, Panasonic's RW2, Olympus's ORF. */
const RAW = /^(?:(?:II|MM).{6}CR|.{4}ftypcrx |FUJIFILMCCD-RAW|IIU.|IIR[OS])/;

export function signatureOf(bytes: Uint8Array): Signature {
  const start = Buffer.from(bytes.subarray(0, START));
  const hex = start.toString('hex', 0, 16);
  const ascii = start.toString('latin1').replace(/[^ -~]/g, ' ');
  if (RAW.test(ascii)) return { other: RAW_FILE };
  const photo = PHOTOS.find((rule) => rule.hex.test(hex));
  if (photo) return { photo: photo.is };
  const other = OTHERS.find((rule) => rule.ascii.test(ascii));
  return { other: other?.is ?? 'a file of another kind' };
}
