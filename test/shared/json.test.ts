import { expect, test } from 'vitest';
import { jsonOf } from '../../shared/json.ts';

test.each([
  ['{"a":[1]}', { a: [1] }],
  ['null', null],
  ['', undefined],
  ['{"a":', undefined],
  ['a web page', undefined],
])('%j', (text, value) => {
  expect(jsonOf(text)).toEqual(value);
});
