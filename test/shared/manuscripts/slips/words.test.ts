import { expect, test } from 'vitest';
import { rootOf } from '../../../../shared/manuscripts/slips/affixes.ts';
import { wordList } from '../../../../shared/manuscripts/slips/word-list.ts';
import { WORDS, wordFile } from '../../../support/slip-words.ts';

const roots = new Set(['pakai', 'sapu', 'tulis', 'kirim', 'cat', 'laku', 'imbang', 'ajar', 'raya']);

test.each([
  ['dipakai', 'pakai'],
  ['memakainya', 'pakai'],
  ['pemakaian', 'pakai'],
  ['menyapukan', 'sapu'],
  ['penulis', 'tulis'],
  ['mengirimkanlah', 'kirim'],
  ['mengecat', 'cat'],
  ['diberlakukan', 'laku'],
  ['ketidakberlakuan', 'laku'],
  ['keseimbangan', 'imbang'],
  ['pembelajaran', 'ajar'],
  ['perayaan', 'raya'],
])('%s is built from %s', (word, root) => {
  expect(rootOf(word, roots)).toBe(root);
});

test.each([
  'dipakaian',
  'mepakai',
  'pakaikanan',
  'dimemakai',
  'sapukamu',
  'kirimi-kirimi',
  'di',
  '',
])('%j is built from nothing', (word) => {
  expect(rootOf(word, roots)).toBeUndefined();
});

test('bound forms stand before common words', () => {
  expect(WORDS.isKnown('pascabencana')).toBe(true);
  expect(WORDS.isKnown('pascafingsi')).toBe(false);
});

test('what is common is told from what is rare', () => {
  expect(WORDS.zipf('yang')).toBeGreaterThan(7);
  expect(WORDS.zipf('instansi')).toBeGreaterThan(4);
  expect(WORDS.zipf('fingsi')).toBe(0);
});

test('the files are read at the first question, once, and may be others', () => {
  const read: string[] = [];
  const words = wordList((file) => {
    read.push(file);
    return { indonesian: 'fingsi\n', frequent: '7.5 yang dan\n', english: 'during\n' }[file];
  });
  expect(read).toEqual([]);
  expect(words.isKnown('berfingsi')).toBe(true);
  expect([words.isKnown('during'), words.isKnown('fungsi'), words.isKnown('')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(words.zipf('dan')).toBe(7.5);
  expect(read.sort()).toEqual(['english', 'frequent', 'indonesian']);
});

test('the files are as they were made, and together at most a megabyte', () => {
  const files = ['indonesian', 'frequent', 'english'].map(wordFile);
  expect(files.join('').length).toBeLessThan(1_000_000);
  const dictionary = wordFile('indonesian').trimEnd().split('\n');
  expect(dictionary.filter((word) => !/^[a-z]{2,}$/.test(word))).toEqual([]);
  expect(dictionary).toEqual([...new Set(dictionary)].sort());
  // Else affixes.ts has changed since: words/README.md says how they are made anew.
  const kept = new Set(dictionary);
  const built = dictionary.filter((word) => {
    kept.delete(word);
    const root = word.length > 6 && rootOf(word, kept);
    kept.add(word);
    return root;
  });
  expect(built).toEqual([]);
});
