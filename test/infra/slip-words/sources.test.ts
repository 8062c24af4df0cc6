import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsOfTrie } from '../../../infra/slip-words/trie.ts';
import { zipfsOf } from '../../../infra/slip-words/wordfreq.ts';
import { PROJECT } from '../../../infra/warta-app.ts';

const HEADER = '#!/usr/bin/env cspell-trie reader\nTrieXv3\nbase=32\n# Data:\n__DATA__\n';

test('a dictionary of cspell is read as its own reader reads it', () => {
  expect([...wordsOfTrie(`${HEADER}ab$c$2d$\n`)]).toEqual(['ab', 'ac', 'd']);
  const trie = join(PROJECT, 'node_modules', '@cspell', 'dict-id-id', 'dict', 'id-id.trie');
  let words = 0;
  let met = 0;
  for (const word of wordsOfTrie(readFileSync(trie, 'utf8'))) {
    words += 1;
    if (['fungsi', 'Samarinda', 'kupu-kupu', 'dipertanggungjawabkan'].includes(word)) met += 1;
  }
  // as cspell-trie-lib 9.8.0 counts them
  expect([words, met]).toEqual([1_020_361, 4]);
});

test('what is no dictionary of cspell is refused', () => {
  expect(() => wordsOfTrie('yang\ndan\n')).toThrow('Expected TrieXv3 for the dictionary');
});

test('a list of wordfreq is read: words by hundredths of a power of ten', () => {
  const text = (word: string) => [0xa0 + word.length, ...new TextEncoder().encode(word)];
  const header = [0x82, ...text('format'), ...text('cB'), ...text('version'), 1];
  const bands = [0x91, ...text('yang'), 0x90, 0x92, ...text('dan'), ...text('di')];
  const zipfs = zipfsOf(Uint8Array.from([0xdc, 0, 4, ...header, ...bands]));
  expect([...zipfs]).toEqual([
    ['yang', 8.99],
    ['dan', 8.97],
    ['di', 8.97],
  ]);
  expect(() => zipfsOf(Uint8Array.from([0xc0]))).toThrow('received 0xc0');
});
