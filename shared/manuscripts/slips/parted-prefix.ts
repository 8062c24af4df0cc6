import type { Finding } from './findings.ts';
import type { WordList } from './word-list.ts';
import type { WrittenWord } from './written-words.ts';

/** Verbs without a suffix that are no place where anything could be: `di buat`, not `di tutup`. */
const BARE_VERBS: ReadonlySet<string> = new Set(
  'ajak ambil bawa beli buat jual kirim lantik minta pilih pimpin susun tanya terima ubah'.split(
    ' ',
  ),
);

/** Zipf, of the verb with its prefix, and of a root that ends in -k (`gerak-an`). */
const COMMON = 3;

/** `di berikan`, of which the verb is `diberikan`; `di rumah` and `di gerakan` are places. */
export function partedPrefixIn(
  before: WrittenWord,
  word: WrittenWord,
  words: WordList,
): Finding | undefined {
  if (!/^di$/i.test(before.text) || !/^[a-z]+$/.test(word.text)) return undefined;
  if (words.zipf(`di${word.text}`) < COMMON || !isVerb(word.text, words)) return undefined;
  const suggestion = before.text + word.text;
  return {
    code: 'nonstandardSpelling',
    severity: 'hint',
    quote: `${before.text} ${word.text}`,
    suggestion,
    why: `is written as one where it is a verb: “${suggestion}”`,
  };
}

/** No noun ends in -kan or -i but with the end of its root: `di gerak-an`, `di lokasi`. */
function isVerb(word: string, words: WordList): boolean {
  if (BARE_VERBS.has(word)) return true;
  if (word.endsWith('kan')) {
    const stem = word.slice(0, -'kan'.length);
    return words.rootOf(stem) !== undefined && words.zipf(`${stem}k`) < COMMON;
  }
  const stem = word.slice(0, -1);
  return word.endsWith('i') && stem.length >= SHORTEST_STEM && words.rootOf(stem) === stem;
}

/** Shorter ones are the beginning of a noun: `hat` of `hati`. */
const SHORTEST_STEM = 4;
