import { expect, test } from 'vitest';
import { addSample, rateOf, type Sample } from '../../../cli/progress/rate.ts';
import { cutEnd, cutMiddle, padColumns, textWidth } from '../../../cli/progress/text-width.ts';
import { byteText, durationText, partText, rateText } from '../../../cli/progress/units.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [1024 * 1024 - 1, '1.0 MB'],
  [999 * 1024, '999 kB'],
  [12.4 * 1024 ** 2, '12.4 MB'],
  [3 * 1024 ** 3, '3.0 GB'],
  [5000 * 1024 ** 3, '5000 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(byteText(bytes)).toBe(text);
});

test('a part is told in the unit of the whole', () => {
  expect(partText(512 * 1024, 20 * 1024 ** 2)).toBe('0.5 of 20.0 MB');
  expect(partText(100, 812)).toBe('100 of 812 bytes');
});

test('rates and times are short', () => {
  expect([rateText(0), rateText(812), rateText(1.2 * 1024 ** 2)]).toEqual([
    '',
    '812 B/s',
    '1.2 MB/s',
  ]);
  expect([0.2, 99, 100, 3599, 7200].map(durationText)).toEqual([
    '1 s',
    '99 s',
    '2 min',
    '60 min',
    '2 h',
  ]);
});

test('names are cut in the middle by columns, never inside a character', () => {
  expect(cutMiddle('kegiatan-wali-kota.jpg', 12)).toBe('kegia…ta.jpg');
  expect(cutMiddle('short.jpg', 12)).toBe('short.jpg');
  expect(cutMiddle('新聞新聞新聞.jpg', 9)).toBe('新聞….jpg');
  expect(textWidth(cutMiddle('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 4))).toBeLessThanOrEqual(4);
  expect(cutEnd('Expected a picture', 9)).toBe('Expected…');
  expect(padColumns('新', 4)).toBe('新  ');
});

function samplesOf(...pairs: readonly (readonly [number, number])[]): readonly Sample[] {
  return pairs.reduce<readonly Sample[]>((kept, [at, sent]) => addSample(kept, { at, sent }), []);
}

test('the rate is that of the last five seconds', () => {
  const samples = samplesOf([0, 0], [1000, 100], [6000, 100], [8000, 2100]);
  expect(rateOf(samples, 8000)).toBe(1000);
});

test('the rate falls while nothing moves and starts over with the upload', () => {
  const samples = samplesOf([0, 0], [1000, 1000]);
  expect(rateOf(samples, 1000)).toBe(1000);
  expect(rateOf(samples, 4000)).toBe(250);
  expect(rateOf(addSample(samples, { at: 4000, sent: 0 }), 4000)).toBe(0);
});

test('thousands of chunks leave few samples', () => {
  const pairs = Array.from({ length: 5000 }, (_, index) => [index, index * 1000] as const);
  expect(samplesOf(...pairs).length).toBeLessThan(60);
  expect(rateOf(samplesOf(...pairs), 4999)).toBeCloseTo(1_000_000, -4);
});
