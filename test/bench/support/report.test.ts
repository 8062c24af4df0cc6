import { expect, test } from 'vitest';
import { median, table } from '../../../bench/support/report.ts';

test('the median is the middle value, in whatever order they came', () => {
  expect(median([9, 1, 5])).toBe(5);
});

test('of an even number of values it is the lower one of the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2);
});

test('values are compared as numbers, and stay as they were', () => {
  const values = [100, 9, 10];
  expect(median(values)).toBe(10);
  expect(values).toEqual([100, 9, 10]);
});

test('there is no median of nothing', () => {
  expect(() => median([])).toThrow('no values to find the middle of');
});

test('columns of a table stand below each other, and lines end where their text does', () => {
  expect(
    table([
      ['photo', 'files', ''],
      ['6 MP', '12', 'ok'],
      ['12 MP JPEG', '17'],
    ]),
  ).toBe(['photo       files', '6 MP        12     ok', '12 MP JPEG  17'].join('\n'));
});
