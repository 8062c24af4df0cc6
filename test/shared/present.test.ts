import { expect, test } from 'vitest';
import { present } from '../../shared/present.ts';

test('fields that say nothing are absent', () => {
  const said = { text: 'a', zero: 0, no: false, list: ['a'], record: { a: undefined } };
  const empty = { nothing: undefined, blank: '', none: [], nobody: {} };
  expect(Object.entries(present({ ...said, ...empty }))).toEqual(Object.entries(said));
});
