import { expect, test } from 'vitest';
import { localised } from '../../../local/template/localised.ts';

const addresses = new Map([
  ['d1.cloudfront.net', '127.0.0.1:8787'],
  ['https://d1.cloudfront.net', 'http://127.0.0.1:8787'],
]);

test('addresses are replaced wherever they stand, with their scheme where it stands with them', () => {
  const value = { a: 'https://d1.cloudfront.net/feed.xml', b: ['d1.cloudfront.net'], c: 1 };
  expect(localised(value, addresses)).toEqual({
    a: 'http://127.0.0.1:8787/feed.xml',
    b: ['127.0.0.1:8787'],
    c: 1,
  });
});
