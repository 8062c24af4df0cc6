import { expect, test } from 'vitest';
import { slipWords } from '../../cli/slip-words.ts';

test('the command line finds the words that the functions have', () => {
  const words = slipWords();
  expect([words.isKnown('mendokumentasikannya'), words.isKnown('fingsi')]).toEqual([true, false]);
});
