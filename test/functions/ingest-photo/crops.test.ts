import { describe, expect, test } from 'vitest';
import {
  cropSize,
  sizeForCrops,
  windowAround,
  windowSize,
} from '../../../functions/ingest-photo/crops.ts';
import { CROPS } from '../../../shared/handouts.ts';

const LANDSCAPE = { width: 4000, height: 3000 };
const UPRIGHT = { width: 3000, height: 4000 };
const SMALL = { width: 640, height: 480 };

test('the window is the largest of the target’s shape that the picture holds', () => {
  expect(windowSize(LANDSCAPE, CROPS.square)).toEqual({ width: 3000, height: 3000 });
  expect(windowSize(UPRIGHT, CROPS.card)).toEqual({ width: 3000, height: 1575 });
  expect(windowSize(LANDSCAPE, CROPS.story)).toEqual({ width: 1688, height: 3000 });
});

test('a crop has the target’s size, and is smaller where the picture is: nothing is enlarged', () => {
  expect(cropSize(LANDSCAPE, CROPS.card)).toEqual(CROPS.card);
  expect(cropSize(SMALL, CROPS.card)).toEqual({ width: 640, height: 336 });
  expect(cropSize({ width: 1, height: 400 }, CROPS.card)).toEqual({ width: 1, height: 1 });
});

test.each(Object.entries(CROPS))(
  '%s comes out as large from the least picture that all crops can be cut from',
  (_, target) => {
    for (const picture of [LANDSCAPE, UPRIGHT, SMALL, { width: 4096, height: 512 }]) {
      const least = sizeForCrops(picture);
      expect(cropSize(least, target)).toEqual(cropSize(picture, target));
      expect(least.width).toBeLessThanOrEqual(picture.width);
    }
    expect(sizeForCrops(LANDSCAPE)).toEqual({ width: 2560, height: 1920 });
  },
);

describe('a window around a focus', () => {
  test('has it in its middle', () => {
    const window = windowAround({ x: 0.5, y: 0.5 }, LANDSCAPE, CROPS.square);
    expect(window).toEqual({ left: 500, top: 0, width: 3000, height: 3000 });
  });

  test.each([
    [{ x: 0, y: 0 }, 0, 0],
    [{ x: 1, y: 1 }, 1000, 0],
    [{ x: 0.9, y: 0.2 }, 1000, 0],
    [{ x: 0.4, y: 0.2 }, 100, 0],
  ])('never leaves the picture: %o', (focus, left, top) => {
    expect(windowAround(focus, LANDSCAPE, CROPS.square)).toMatchObject({ left, top });
  });

  test('of an upright picture moves up and down', () => {
    expect(windowAround({ x: 0.1, y: 0.7 }, UPRIGHT, CROPS.card)).toMatchObject({
      left: 0,
      top: 2013,
    });
  });
});
