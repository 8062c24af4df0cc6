import type { NoPhotoKind } from '../../shared/submissions/no-photos.ts';
import { brandsOf } from './heif-boxes.ts';

/**
 * What a file is by its first bytes. Only formats of photos ever reach a decoder: an SVG or a PDF is
 * named and refused without being opened, whatever its name says.
 */

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'tiff';

/** Either one of the photo formats or what else it is. */
export type Signature = { readonly photo: PhotoFormat } | { readonly other: NoPhotoKind };

const PHOTOS: readonly { readonly is: PhotoFormat; readonly hex: RegExp }[] = [
  { is: 'jpeg', hex: /^ffd8ff/ },
  { is: 'png', hex: /^89504e470d0a1a0a/ },
  { is: 'webp', hex: /^52494646.{8}57454250/ }, // RIFF, length, WEBP
  { is: 'tiff', hex: /^(?:49492[ab]00|4d4d002[ab])/ }, // byte order, 42, or 43 for BigTIFF
];

/** How cameras mark their own raw files: Canon's CR2 and CR3, Fujifilm's RAF, Panasonic's RW2, Olympus's ORF. */
const RAW = /^(?:(?:II|MM).{6}CR|.{4}ftypcrx |FUJIFILMCCD-RAW|IIU.|IIR[OS])/;

const OTHERS: readonly {
  readonly is: NoPhotoKind;
  readonly ascii?: RegExp;
  readonly hex?: RegExp;
}[] = [
  { is: 'gif', ascii: /^GIF8[79]a/ },
  { is: 'bmp', ascii: /^BM/ },
  { is: 'pdf', ascii: /^%PDF-/ },
  { is: 'word', ascii: /^PK/ },
  { is: 'oldWord', hex: /^d0cf11e0a1b11ae1/ }, // OLE, of Office 97 to 2003
  { is: 'jxl', hex: /^(?:ff0a|0000000c4a584c20)/ }, // a bare codestream, or in boxes
  { is: 'jp2', hex: /^(?:ff4fff51|0000000c6a502020)/ },
  { is: 'photoshop', ascii: /^8BPS/ },
  // Matroska and WebM, AVI, QuickTime from before `ftyp`, MPEG transport streams
  { is: 'video', hex: /^1a45dfa3|^52494646.{8}41564920|^.{8}(?:6d6f6f76|6d646174|77696465)/ },
  { is: 'svg', ascii: /^\W*<(?:.*<)?svg\b/i },
  { is: 'page', ascii: /^\W*<(?:!doctype|html)\b/i },
];

/** ISO/IEC 23008-12: brands of pictures and of sequences in HEVC. */
const HEVC: ReadonlySet<string> = new Set([
  ...['heic', 'heix', 'heim', 'heis'],
  ...['hevc', 'hevx', 'hevm', 'hevs'],
]);
/** The same boxes with AVC, JPEG, JPEG 2000, VVC or EVC in them. */
const OTHER_CODECS: ReadonlySet<string> = new Set([
  ...['avci', 'avcs', 'jpeg', 'jpgs', 'j2ki', 'j2is'],
  ...['vvic', 'vvis', 'evbi', 'evbs', 'evmi', 'evms'],
]);
/** Brands that do not say how their pictures are packed. */
const ANY_CODEC: ReadonlySet<string> = new Set(['mif1', 'mif2', 'msf1', 'miaf']);

/**
 * RFC 9649, 2.7: an extended WebP whose flag of an animation, the second bit from the right, is set. A decoder of
 * stills would take its first frame, which may be blank.
 */
const ANIMATED_WEBP = /^52494646.{8}5745425056503858.{9}[2367abef]/;

/** Bytes; covers every signature above, and the comments that an SVG may open with. */
const START = 1024;

export function signatureOf(bytes: Uint8Array): Signature {
  const start = Buffer.from(bytes.subarray(0, START));
  const hex = start.toString('hex', 0, 21);
  const ascii = start.toString('latin1').replace(/[^ -~]/g, ' ');
  if (RAW.test(ascii)) return { other: 'raw' };
  if (ANIMATED_WEBP.test(hex)) return { other: 'animatedWebp' };
  const photo = PHOTOS.find((rule) => rule.hex.test(hex));
  if (photo) return { photo: photo.is };
  const [brand, ...compatible] = brandsOf(start);
  if (brand) return signatureOfBrands(brand, compatible);
  const other = OTHERS.find((rule) => rule.ascii?.test(ascii) || rule.hex?.test(hex));
  return { other: other?.is ?? 'unknown' };
}

/** What the boxes of ISO/IEC 14496-12 hold, by the brands that they open with. */
function signatureOfBrands(brand: string, compatible: readonly string[]): Signature {
  if (brand === 'avis') return { other: 'animatedAvif' };
  if (brand === 'avif') return { photo: 'avif' };
  if (HEVC.has(brand)) return { photo: 'heic' };
  if (OTHER_CODECS.has(brand)) return { other: 'otherHeif' };
  if (!ANY_CODEC.has(brand)) return { other: 'video' };
  if (compatible.includes('avif')) return { photo: 'avif' };
  return compatible.includes('avis') ? { other: 'animatedAvif' } : { photo: 'heic' };
}
