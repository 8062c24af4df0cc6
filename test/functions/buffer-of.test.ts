import { expect, test } from 'vitest';
import { bufferOf } from '../../functions/buffer-of.ts';

test('a buffer is a view of its bytes alone, also where they are a part of others', () => {
  const all = new Uint8Array([1, 2, 3, 4, 5, 6]);
  const buffer = bufferOf(all.subarray(2, 5));
  expect([...buffer]).toEqual([3, 4, 5]);
  buffer[0] = 9;
  expect(all[2]).toBe(9);
});
