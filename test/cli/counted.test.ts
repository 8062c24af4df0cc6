import { expect, test } from 'vitest';
import { counted } from '../../cli/counted.ts';

test.each([
  [0, '0 objects'],
  [1, '1 object'],
  [1204, '1,204 objects'],
])('%i: %s', (number, text) => {
  expect(counted(number, 'object')).toBe(text);
});

test('what has a plural of its own has it', () => {
  expect(counted(1, 'copy', 'copies')).toBe('1 copy');
  expect(counted(2, 'copy', 'copies')).toBe('2 copies');
});
