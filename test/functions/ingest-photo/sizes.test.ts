import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renditionSizes } from '../../../functions/ingest-photo/sizes.ts';

const sizes = (width: number, height: number) =>
  renditionSizes({ width, height })
    .map((size) => `${size.width}x${size.height}`)
    .join(' ');

test('a photo gets every offered width below its own, and its own', () => {
  expect(sizes(500, 333)).toBe('320x213 500x333');
  expect(sizes(640, 480)).toBe('320x240 640x480');
  expect(sizes(100, 80)).toBe('100x80');
});

test('a large photo stops at the widest that pages offer', () => {
  expect(sizes(6000, 4000)).toBe('320x213 640x427 1024x683 1600x1067');
});

test('a strip keeps one pixel of height', () => {
  expect(sizes(5000, 3)).toBe('320x1 640x1 1024x1 1600x1');
});

test('a very high poster is narrowed until an encoder can take it', () => {
  expect(sizes(1600, 16_000)).toBe('320x3200 640x6400 894x8940');
  expect(sizes(13, 16_393)).toBe('13x16383');
});

test('whatever the photo, its renditions are narrowest first, never enlarged, and bounded', () => {
  const side = fc.integer({ min: 1, max: 65_535 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const found = renditionSizes({ width, height });
      const widths = found.map((size) => size.width);
      expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
      for (const size of found) {
        expect(size.width).toBeLessThanOrEqual(Math.min(width, 1600));
        expect(size.height).toBeLessThanOrEqual(Math.min(height, 16_383));
        expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
        expect(size.width * size.height).toBeLessThan(8_100_000);
      }
    }),
  );
});
