import type { ArticlePhoto, Rendition } from '../photos.ts';

/**
 * Classes that tell the stylesheet of a photo's shape and focus: the content security policy takes no
 * style from a page itself.
 */

/** What stories are cut to; width over height. */
const STORY = 3 / 2;

/** Parts of a hundred between two crops; nobody sees a smaller difference. */
const STEP = 10;
const MIDDLE = 50;

/** Heads of a portrait photo are about a third below its top. */
const HEADS = 1 / 3;

/** Widths over heights that cameras and phones have, in hundredths, and a few for what lies between. */
const SHAPES = [33, 40, 50, 56, 67, 75, 80, 90, 100, 125, 133, 150, 178, 200] as const;
type Shape = (typeof SHAPES)[number];

/** Of the window's height: a picture is seen whole, with a line of its caption. */
const TALLEST = 85;

/** How pictures are cut in stories, and how wide they are in articles. */
export const FRAMING_STYLE = [
  ...Array.from({ length: 100 / STEP + 1 }, (_, i) => i * STEP)
    .filter((part) => part !== MIDDLE)
    .map((part) => `.crop-${part} { object-position: ${part}% ${part}%; }\n`),
  ...SHAPES.map((shape) => `.shape-${shape} { max-width: min(100%, ${widest(shape)}); }\n`),
].join('');

/**
 * Of a picture that is cut to a story's shape: what is left of it has the focus in its middle, as far as
 * that goes. A picture is cut along one side alone, so one number tells of both.
 */
export function cropClass({ width, height, focus }: ArticlePhoto): string | undefined {
  const ratio = width / height;
  const isTall = ratio < STORY;
  const [centre, shown] = isTall
    ? [focus?.y ?? (height > width ? HEADS : 1 / 2), ratio / STORY]
    : [focus?.x ?? 1 / 2, STORY / ratio];
  if (shown === 1) return undefined;
  const part = Math.min(1, Math.max(0, (centre - shown / 2) / (1 - shown)));
  const step = Math.round((part * 100) / STEP) * STEP;
  return step === MIDDLE ? undefined : `crop-${step}`;
}

/** Of a whole picture: as wide as it may be to be no higher than most of the window. */
export function shapeClass(picture: Pick<Rendition, 'width' | 'height'>): string {
  return `shape-${shapeOf(picture)}`;
}

/** The width of a whole picture in a column of that width, as the `sizes` attribute has it. */
export function shapeSizes(picture: Pick<Rendition, 'width' | 'height'>, column: string): string {
  return `min(${picture.width}px, ${column}, 100vw, ${widest(shapeOf(picture))})`;
}

/** The next that is not wider; 1600 × 1067 px is 3:2, which its width over its height is not quite. */
function shapeOf({ width, height }: Pick<Rendition, 'width' | 'height'>): Shape {
  const ratio = Math.ceil((width * 100) / height);
  return SHAPES.findLast((shape) => shape <= ratio) ?? SHAPES[0];
}

function widest(shape: Shape): string {
  return `${Math.round(TALLEST * shape) / 100}vh`;
}
