import type { WordList } from './word-list.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Each letter less, changed, more, or exchanged with the next: the slips of one finger. */
function* oneSlipFrom(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const [before, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
    if (here) yield before + after;
    if (after) yield before + after[0] + here + after.slice(1);
    for (const letter of LETTERS) {
      yield before + letter + here + after;
      if (here && letter !== here) yield before + letter + after;
    }
  }
  if (word.length >= SHORTEST_FOR_TWO) yield* twoAtOnceFrom(word);
}

/** In short words these would find a neighbour for any name. */
const SHORTEST_FOR_TWO = 7;

/** `khsusunya`: a letter in another place; `diselenggaran`: -akan that has lost its middle. */
function* twoAtOnceFrom(word: string): Generator<string> {
  if (word.endsWith('an')) yield `${word.slice(0, -'an'.length)}akan`;
  for (let from = 0; from < word.length; from++) {
    const rest = word.slice(0, from) + word.slice(from + 1);
    for (let to = 0; to <= rest.length; to++) {
      if (Math.abs(to - from) > 1) yield rest.slice(0, to) + word[from] + rest.slice(to);
    }
  }
}

/** How common a word must be (Zipf) before it is thought meant, by the letters of the slip, 5 first. */
const LEAST_ZIPF = [5.1, 4.6, 4, 3.3];
const SHORTEST = 5;
/** The first letter is seldom the wrong one: short words with another are slang (`mabar`), or names. */
const LONG_ENOUGH = 7;

/** So long a word is no other one by chance: what is meant need not be common. */
export const LONG = 9;

export interface Meant {
  readonly word: string;
  /** 0 where it is met so rarely that nobody has counted */
  readonly zipf: number;
}

/** The most common word that a slip (lower case) is most likely meant for. */
export function commonlyMeantBy(slip: string, words: WordList): Meant | undefined {
  // without a vowel it is an abbreviation
  if (slip.length < SHORTEST || !/[aiueo]/.test(slip)) return undefined;
  const least = LEAST_ZIPF[slip.length - SHORTEST] ?? LEAST_ZIPF.at(-1) ?? 0;
  let meant: Meant | undefined;
  for (const word of oneSlipFrom(slip)) {
    const zipf = words.zipf(word);
    if (zipf < least || zipf <= (meant?.zipf ?? 0)) continue;
    if (slip.length < LONG_ENOUGH && word[0] !== slip[0]) continue;
    if (words.rootOf(word)) meant = { word, zipf };
  }
  return meant;
}

/** Zipf, of a word that has lost a letter. */
const LEAST_ZIPF_OF_WHOLE = 4;

/** Forms of rare roots, a letter short of common words, that are words all the same. */
const WORDS_ALL_THE_SAME = new Set(
  'diuapkan ditautkan mendamping menautkan menguapkan menyelidik pengemban penguangan'.split(' '),
);

/**
 * The common word that a slip has lost a letter of, where affixes would make the slip, too, of a root that
 * nobody has counted: `disampikan` is no form of `sampi`. Only for LONG slips.
 */
export function wholeOf(slip: string, words: WordList): Meant | undefined {
  const root = words.rootOf(slip);
  if (slip.length < LONG || root === undefined || root === slip) return undefined;
  if (words.zipf(slip) > 0 || words.zipf(root) > 0 || WORDS_ALL_THE_SAME.has(slip))
    return undefined;
  let meant: Meant | undefined;
  for (const word of withOneLetterMore(slip)) {
    const zipf = words.zipf(word);
    if (zipf < LEAST_ZIPF_OF_WHOLE || zipf <= (meant?.zipf ?? 0)) continue;
    if (words.rootOf(word)) meant = { word, zipf };
  }
  return meant;
}

function* withOneLetterMore(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at);
  }
}

/**
 * The same among words that nobody has counted: inflections of a common root, and rare words without
 * affixes. Only for LONG slips; it takes ten times as long.
 */
export function rarelyMeantBy(slip: string, words: WordList): Meant | undefined {
  let meant: Meant | undefined;
  for (const word of oneSlipFrom(slip)) {
    const root = words.rootOf(word);
    if (!root) continue;
    const rootZipf = words.zipf(root);
    if (root !== word && (rootZipf < LEAST_ZIPF_OF_ROOT || isUnlikely(word, slip))) continue;
    if (!meant || rootZipf > meant.zipf) meant = { word, zipf: rootZipf };
  }
  return meant && { word: meant.word, zipf: 0 };
}

const LEAST_ZIPF_OF_ROOT = 3.5;

/** The first letter is seldom the wrong one; se-, ku- and -kah make a word of anything, if a rare one. */
function isUnlikely(word: string, slip: string): boolean {
  return word[0] !== slip[0] || /^(?:se|ku|kau)|[kt]ah$/.test(word);
}
