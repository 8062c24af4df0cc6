import { expect, test } from 'vitest';
import { nearest } from '../../shared/nearest.ts';

const known = ['alarmEmail', 'runbookUrl', 'domain', 'region'];

test.each([
  ['alarmemail', 'alarmEmail'],
  ['alarmMail', 'alarmEmail'],
  ['runbokURL', 'runbookUrl'],
  ['domian', 'domain'],
  ['egion', 'region'],
  ['rgeion', 'region'],
  ['domains', 'domain'],
  ['certificate', undefined],
  ['', undefined],
  ['x', undefined],
])('%s is meant to be %s', (word, expected) => {
  expect(nearest(word, known)).toBe(expected);
});

test('of several the nearest one', () => {
  expect(nearest('wait', ['waits', 'wait', 'bait'])).toBe('wait');
});
