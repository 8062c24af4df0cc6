import { expect, test } from 'vitest';
import { bylineCodes } from '../../../shared/manuscripts/byline-codes.ts';

test.each([
  ['ASYA/SUL/KMF-SMR', ['ASYA', 'SUL', 'KMF-SMR']],
  ['asya / sul', ['asya', 'sul']],
  ['Asya Putri', ['Asya Putri']],
  ['ASYA//SUL/ ', ['ASYA', 'SUL']],
  ['', []],
])('%s holds %j', (text, codes) => {
  expect(bylineCodes(text)).toEqual(codes);
});
