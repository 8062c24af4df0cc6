import { expect, test } from 'vitest';
import { lumaPsnr } from '../../../bench/photo/psnr.ts';
import type { Pixels } from '../../../functions/ingest-photo/pixels.ts';

/** Pixels of one colour. */
function plain(colour: readonly number[], width = 4, height = 3): Pixels {
  const data = Buffer.from(Array.from({ length: width * height }, () => colour).flat());
  return { data, width, height, channels: colour.length as Pixels['channels'] };
}

test('one level of difference everywhere is 48.13 dB', () => {
  expect(lumaPsnr(plain([100, 100, 100]), plain([101, 101, 101]))).toBeCloseTo(48.131, 3);
});

test('black beside white is 0 dB', () => {
  expect(lumaPsnr(plain([0, 0, 0]), plain([255, 255, 255]))).toBeCloseTo(0, 9);
});

test('the same pictures are infinitely near', () => {
  expect(lumaPsnr(plain([7, 8, 9]), plain([7, 8, 9]))).toBe(Number.POSITIVE_INFINITY);
});

test('a pixel in four that differs by two counts as much as all that differ by one', () => {
  const some = plain([100, 100, 100], 2, 2);
  some.data.fill(102, 0, 3);
  const all = plain([101, 101, 101], 2, 2);
  const reference = plain([100, 100, 100], 2, 2);
  expect(lumaPsnr(some, reference)).toBeCloseTo(lumaPsnr(all, reference), 9);
});

test('green weighs more than red, and red more than blue', () => {
  const grey = plain([100, 100, 100]);
  const shifted = [0, 1, 2].map((at) =>
    plain([100, 100, 100].map((v, i) => (i === at ? v + 50 : v))),
  );
  const [red = 0, green = 0, blue = 0] = shifted.map((each) => lumaPsnr(each, grey));
  expect(green).toBeLessThan(red);
  expect(red).toBeLessThan(blue);
});

test('a grey picture and one of colours can be compared, transparent or not', () => {
  expect(lumaPsnr(plain([100]), plain([101, 101, 101]))).toBeCloseTo(48.131, 3);
  expect(lumaPsnr(plain([100, 255]), plain([101, 101, 101, 0]))).toBeCloseTo(48.131, 3);
});

test('pictures of two sizes cannot', () => {
  expect(() => lumaPsnr(plain([1], 4, 3), plain([1], 3, 4))).toThrow('4 × 3 px beside 3 × 4');
});
