import { CROP_KINDS, CROPS, type CropKind, type Focus } from '../../shared/handouts.ts';
import type { Size } from './sizes.ts';

/** Part of a picture, in px. */
export interface Window extends Size {
  readonly left: number;
  readonly top: number;
}

/**
 * What is cut out of a picture: the largest window of the target's shape. Where in the picture it lies
 * is another question; see {@link windowAround}.
 */
export function windowSize(picture: Size, target: Size): Size {
  const ratio = target.width / target.height;
  const width = Math.min(picture.width, picture.height * ratio);
  return { width: atLeastOne(width), height: atLeastOne(width / ratio) };
}

/** What the window is scaled to: the target, or the window itself where that is smaller. */
export function cropSize(picture: Size, target: Size): Size {
  const window = windowSize(picture, target);
  return window.width < target.width ? window : { width: target.width, height: target.height };
}

/** Crops of a picture that come out smaller than their targets. */
export function smallCrops(picture: Size): {
  readonly kinds: readonly CropKind[];
  /** the least of its shape that gives each crop in full */
  readonly enough: Size;
} {
  const kinds = CROP_KINDS.filter(
    (kind) => cropSize(picture, CROPS[kind]).width < CROPS[kind].width,
  );
  const scales = kinds.map((kind) =>
    Math.max(CROPS[kind].width / picture.width, CROPS[kind].height / picture.height),
  );
  const scale = Math.max(1, ...scales);
  const scaled = (px: number) => Math.ceil(px * scale);
  return { kinds, enough: { width: scaled(picture.width), height: scaled(picture.height) } };
}

/** The least that a picture can be scaled to so that every crop comes out as large as it would have. */
export function sizeForCrops(picture: Size): Size {
  const scales = Object.values(CROPS).map(
    (target) => cropSize(picture, target).width / windowSize(picture, target).width,
  );
  const scale = Math.max(...scales);
  // Upwards: a pixel too few would cost each crop one.
  const scaled = (px: number) => Math.min(px, Math.ceil(px * scale));
  return { width: scaled(picture.width), height: scaled(picture.height) };
}

/** The window with the focus in its middle, or as near to it as the picture's edges allow. */
export function windowAround(focus: Focus, picture: Size, target: Size): Window {
  const { width, height } = windowSize(picture, target);
  const start = (at: number, window: number, whole: number) =>
    Math.min(Math.max(0, Math.round(at * whole - window / 2)), whole - window);
  const left = start(focus.x, width, picture.width);
  return { width, height, left, top: start(focus.y, height, picture.height) };
}

function atLeastOne(px: number): number {
  return Math.max(1, Math.round(px));
}
