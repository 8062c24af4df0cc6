/**
 * Pictures that a press office hands out: single JPEGs of a photo for outlets and for the office's own
 * social accounts, each with the article's words in it. Pure: sharp lives in functions/.
 */

export const CROP_KINDS = ['card', 'square', 'portrait', 'story'] as const;
export type CropKind = (typeof CROP_KINDS)[number];

/** `press` is the whole picture, for outlets; the others are crops of it. */
export const HANDOUT_KINDS = ['press', ...CROP_KINDS] as const;
export type HandoutKind = (typeof HANDOUT_KINDS)[number];

/** px of the longer side of a press picture: what a newspaper prints across a page at 300 dpi. */
export const PRESS_EDGE = 4096;

/** What a crop is cut to, in px. A photo that is too small gives a smaller one of the same shape. */
export const CROPS: Readonly<
  Record<CropKind, { readonly width: number; readonly height: number }>
> = {
  // 1.91:1, which WhatsApp, Facebook and X show whole as a link's preview (ogp.me has no size)
  card: { width: 1200, height: 630 },
  // Instagram's three shapes: square and 4:5 in its feed, 9:16 in stories (also of WhatsApp and TikTok)
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
  story: { width: 1080, height: 1920 },
};

/** The point of a photo that no crop may lose: parts of its width and height from the upper left corner. */
export interface Focus {
  /** 0 to 1 */
  readonly x: number;
  readonly y: number;
}

/** A handout before it bears any words: cut once, however many articles show the photo. */
export interface Blank {
  readonly kind: HandoutKind;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** A handout of one article. */
export interface Handout extends Blank {
  /** of the public file, e.g. `wali-kota-tinjau-pasar-1-press.jpg`, `card.jpg` */
  readonly name: string;
  /** of the whole file */
  readonly sha256: string;
}

/**
 * The public name of a handout. That of a press picture tells which article and photo it is of:
 * hundreds of files named press.jpg would ruin an outlet's media library.
 * @param number of the photo in its article, from 1
 */
export function handoutName(kind: HandoutKind, slug: string, number: number): string {
  return kind === 'press' ? `${slug}-${number}-press.jpg` : `${kind}.jpg`;
}

/** A focus as keys and records have it: whole parts of a hundred are as exact as a finger is. */
export function roundedFocus({ x, y }: Focus): Focus {
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}

/** e.g. `35x70`, in parts of a hundred */
export function focusName({ x, y }: Focus): string {
  return [x, y].map((part) => Math.round(part * 100)).join('x');
}
