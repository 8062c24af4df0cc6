import { PRESS_EDGE } from '../../shared/handouts.ts';
import { WIDTHS } from '../../shared/photos.ts';

export interface Size {
  /** px */
  readonly width: number;
  readonly height: number;
}

/** The widest that pages offer. */
const WIDEST = WIDTHS[WIDTHS.length - 1] ?? 0;

/** px; libwebp's WEBP_MAX_DIMENSION, the least of the three formats'. */
const HIGHEST = 16_383;

/**
 * px in all. A photo of 9:16 has 4.6 million at 1600 px, and a poster of 1080 px may be 7,400 px
 * high; one of 1600 × 16,000 px is narrowed to 894 px, which can still be read, where all of it
 * would cost 30 s and over a gigabyte in the AVIF encoder.
 */
const MOST_RENDERED = 8_000_000;

/**
 * The sizes of a photo's renditions, narrowest first: every width of {@link WIDTHS} below the
 * photo's own, and its own where that is not wider than the widest. Never empty, never enlarged.
 *
 * @param upright px of the photo after it was turned upright
 */
export function renditionSizes(upright: Size): [Size, ...Size[]] {
  const { width, height } = upright;
  const scale = Math.min(
    1,
    WIDEST / width,
    HIGHEST / height,
    Math.sqrt(MOST_RENDERED / (width * height)),
  );
  const widest = Math.max(1, Math.round(width * scale));
  const below = WIDTHS.filter((offered) => offered < widest);
  const [first = widest, ...rest] = [...below, widest];
  return [sizeAt(first, upright), ...rest.map((at) => sizeAt(at, upright))];
}

/** The size of a photo's press picture. */
export function pressSize({ width, height }: Size): Size {
  const scale = Math.min(1, PRESS_EDGE / Math.max(width, height));
  const scaled = (px: number) => Math.max(1, Math.round(px * scale));
  return { width: scaled(width), height: scaled(height) };
}

/** The larger of two sizes of one photo: both can be made of its pixels. */
export function larger(one: Size, other: Size): Size {
  return one.width >= other.width ? one : other;
}

function sizeAt(width: number, upright: Size): Size {
  const height = Math.round((upright.height * width) / upright.width);
  return { width, height: Math.min(HIGHEST, Math.max(1, height)) };
}
