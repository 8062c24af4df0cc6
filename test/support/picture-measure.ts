import sharp from 'sharp';

/** px of a thumbnail's sides; a hash compares each of so many rows, from pixel to pixel. */
const SIDE = 16;

/** Levels of 255 by which one pixel must be darker than the one before: in a clear sky none is. */
const CLEARLY = 4;

/** What a picture looks like, in a few bytes, whatever its format and size are. */
export interface Measure {
  /** The picture in sRGB, squeezed into 16 × 16 px: 768 bytes. Shows colours, brightness and place. */
  readonly thumbnail: Buffer;
  /** 256 bits: which of 17 × 16 grey pixels are darker than the one to their left. Shows shapes. */
  readonly dHash: Buffer;
}

export interface Difference {
  /** mean absolute difference of the thumbnails, in levels of 255 */
  readonly levels: number;
  /** of the 256 */
  readonly bits: number;
}

/**
 * Up to here two pictures show the same. Measured: formats of one photo differ by at most 2.5 levels
 * and 13 bits, the same scene in another orientation by 1 and 8; a picture that is mirrored, turned,
 * a fifth brighter or has two channels swapped, by more than 9 levels.
 */
export const ALIKE: Difference = { levels: 4, bits: 24 };

const known = new WeakMap<Uint8Array, Promise<Measure>>();

/** The same bytes are decoded once. */
export async function measured(picture: Uint8Array): Promise<Measure> {
  const measure = known.get(picture) ?? measureOf(picture);
  known.set(picture, measure);
  return await measure;
}

async function measureOf(picture: Uint8Array): Promise<Measure> {
  // All of its pixels first: those that are shrunk while they are decoded differ by up to 7 levels
  // from format to format.
  const whole = sharp(picture).autoOrient().flatten({ background: 'white' }).toColourspace('srgb');
  const { data, info } = await whole.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const squeezed = (columns: number) =>
    sharp(data, { raw: { width, height, channels } }).resize(columns, SIDE, {
      ...{ fit: 'fill', kernel: 'linear' },
    });
  const [thumbnail, grey] = await Promise.all([
    squeezed(SIDE).toColourspace('srgb').removeAlpha().raw().toBuffer(),
    squeezed(SIDE + 1)
      .greyscale()
      .raw()
      .toBuffer(),
  ]);
  return { thumbnail, dHash: hashOf(grey) };
}

function hashOf(grey: Buffer): Buffer {
  const hash = Buffer.alloc((SIDE * SIDE) / 8);
  for (let bit = 0; bit < SIDE * SIDE; bit += 1) {
    const at = bit + Math.floor(bit / SIDE);
    const darkens = (grey[at] ?? 0) > (grey[at + 1] ?? 0) + CLEARLY;
    if (darkens) hash[bit >> 3] = (hash[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return hash;
}

export function difference(one: Measure, other: Measure): Difference {
  const levels = meanOf(one.thumbnail, other.thumbnail, (a, b) => Math.abs(a - b));
  const bits = meanOf(one.dHash, other.dHash, (a, b) => ones(a ^ b)) * one.dHash.length;
  return { levels, bits };
}

export function isAlike({ levels, bits }: Difference): boolean {
  return levels <= ALIKE.levels && bits <= ALIKE.bits;
}

function meanOf(one: Buffer, other: Buffer, compare: (a: number, b: number) => number): number {
  if (one.length !== other.length) throw new Error(`${one.length} bytes beside ${other.length}`);
  return one.reduce((sum, a, i) => sum + compare(a, other[i] ?? 0), 0) / one.length;
}

function ones(byte: number): number {
  return byte.toString(2).replaceAll('0', '').length;
}
