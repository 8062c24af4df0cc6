import { expect, test } from 'vitest';
import { articleIdOf, newSubmissionId, sha256 } from '../../shared/ids.ts';

test('a submission id is 80 bits in sixteen characters that can be read over the telephone', () => {
  expect(newSubmissionId(() => new Uint8Array(10))).toBe('0000000000000000');
  expect(newSubmissionId(() => new Uint8Array(10).fill(255))).toBe('zzzzzzzzzzzzzzzz');
  expect(newSubmissionId()).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
});

test('two submissions have two ids', () => {
  expect(newSubmissionId()).not.toBe(newSubmissionId());
});

test('a submission always makes the same article, another one another', () => {
  expect(articleIdOf('a')).toBe(articleIdOf('a'));
  expect(articleIdOf('a')).not.toBe(articleIdOf('b'));
  expect(articleIdOf('a')).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/);
});

test('a hash is that of the UTF-8 bytes', () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(sha256('abc')).toBe(abc);
  expect(sha256(Buffer.from('é'))).toBe(sha256('é'));
});
