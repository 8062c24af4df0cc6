import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ExpectationError } from '../../shared/errors.ts';
import { readManuscript } from '../../shared/manuscripts/read-manuscript.ts';
import { dice } from '../support/dice.ts';
import { spoilt } from '../support/spoilt-file.ts';

const MUTATIONS = 1_000;

const sample = (path: string) => readFileSync(new URL(`../../samples/${path}`, import.meta.url));

test('spoilt manuscripts are read, or refused in a sentence', () => {
  const originals = [sample('2-pasar-kenanga/rilis.txt'), sample('1-mobil-pustaka/rilis.md')];
  let taken = 0;
  for (let seed = 0; seed < MUTATIONS; seed += 1) {
    const { bytes } = spoilt(originals[seed % originals.length] ?? Buffer.of(), dice(seed));
    const type = seed % 4 > 1 ? 'text/markdown' : 'text/plain';
    try {
      readManuscript(bytes, { name: 'rusak', type });
      taken += 1;
    } catch (error) {
      if (!(error instanceof ExpectationError))
        throw new Error(`mutation ${seed}`, { cause: error });
    }
  }
  expect(taken).toBeGreaterThan(MUTATIONS / 20);
  expect(taken).toBeLessThan(MUTATIONS);
});
