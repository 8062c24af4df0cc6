import type { Finding } from './findings.ts';
import { caseOf } from './letter-case.ts';
import type { WordList } from './word-list.ts';
import type { WrittenWord } from './written-words.ts';

/** Words that are never reduplicated: the second is one too many. */
const ONCE = new Set(
  (
    'ada adalah agar akan antara atas atau bagi bahwa belum bisa dalam dan dapat dari daripada ' +
    'dengan di dia guna hanya harus hingga ia ini itu jika juga kami karena ke kepada ketika kita ' +
    'lebih maka masih melalui menjadi mereka merupakan namun oleh pada para pun saat sangat ' +
    'saya sebagai sebuah secara sedang sehingga sejak selain seluruh semua seperti serta setelah ' +
    'suatu sudah supaya telah tentang terhadap tersebut tetapi tidak untuk yaitu yakni yang'
  ).split(' '),
);

/** Those of them that are, before one of the words of what is always the same: `itu-itu saja`. */
const ECHOED = new Set('ada dia ini itu kami kita lebih mereka'.split(' '));
const ALWAYS = new Set('aja doang juga lagi melulu saja terus'.split(' '));

/**
 * `yang yang`; `masing masing`, which lacks its hyphen. Two capitals are a name (`Yang Yang`), and a
 * word that is not in the list may be one of another tongue.
 */
export function doubledIn(
  before: WrittenWord,
  word: WrittenWord,
  { words, next }: Beside,
): Finding | undefined {
  const lower = word.text.toLowerCase();
  if (!word.follows || !word.plain || lower.length < 2 || lower.includes('-')) return undefined;
  if (before.text.toLowerCase() !== lower || caseOf(word.text) !== 'lower') return undefined;
  if (caseOf(before.text) === 'other' || !isIndonesian(lower, words)) return undefined;
  const quote = `${before.text} ${word.text}`;
  const isEcho = ECHOED.has(lower) && next?.follows && ALWAYS.has(next.text.toLowerCase());
  return ONCE.has(lower) && !isEcho
    ? {
        code: 'doubledWord',
        severity: 'warning',
        quote,
        suggestion: before.text,
        why: 'is one word twice',
      }
    : {
        code: 'doubledWord',
        severity: 'hint',
        quote,
        suggestion: `${before.text}-${word.text}`,
        why: 'is one word twice, or lacks its hyphen',
      };
}

interface Beside {
  readonly words: WordList;
  /** the word after both */
  readonly next: WrittenWord | undefined;
}

/** `masing` is met with its hyphen alone, and so is no word of the dictionary. */
function isIndonesian(word: string, words: WordList): boolean {
  return words.rootOf(word) !== undefined || words.zipf(word) >= COMMON;
}

/** Zipf */
const COMMON = 4.5;
