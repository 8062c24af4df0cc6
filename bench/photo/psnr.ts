import type { Pixels } from '../../functions/ingest-photo/pixels.ts';

/** Of one sample to the next the weights of red, green and blue in brightness: ITU-R BT.601, as in JPEG. */
const [RED, GREEN, BLUE] = [0.299, 0.587, 0.114];

const LARGEST = 255;

/**
 * How near a picture's brightness is to another's: the peak signal-to-noise ratio, in dB. Infinite
 * where they are the same; 40 cannot be told apart, 30 can.
 */
export function lumaPsnr(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) {
    throw new Error(`${one.width} × ${one.height} px beside ${other.width} × ${other.height}`);
  }
  const count = one.width * one.height;
  let squares = 0;
  for (let i = 0; i < count; i += 1) squares += (luma(one, i) - luma(other, i)) ** 2;
  return 10 * Math.log10(LARGEST ** 2 / (squares / count));
}

function luma({ data, channels }: Pixels, i: number): number {
  const at = i * channels;
  const first = data[at] ?? 0;
  return channels < 3
    ? first
    : RED * first + GREEN * (data[at + 1] ?? 0) + BLUE * (data[at + 2] ?? 0);
}
