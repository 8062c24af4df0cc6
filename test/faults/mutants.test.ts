import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { EQUIVALENT } from './mutants/equivalent.ts';
import { findMutants } from './mutants/found.ts';

const ROOT = resolve(import.meta.dirname, '../..');

test('each fence that is listed stands in the product as it is listed, under a name of its own', () => {
  const names = findMutants(ROOT).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(Object.keys(EQUIVALENT)));
}, 120_000);
