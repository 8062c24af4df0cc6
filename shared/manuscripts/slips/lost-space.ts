import type { Finding } from './findings.ts';
import { caseOf } from './letter-case.ts';
import type { WordList } from './word-list.ts';

/** Shorter halves are found in any long word. */
const SHORTEST_HALF = 3;
const SHORTEST_NAME = 5;
const SHORTEST_BESIDE_NAME = 4;
/** Zipf: both halves must be everyday words, of which any text has some. */
const EVERYDAY = 4.8;
/** Zipf: one beside a name that the newsroom knows need only be common. */
const COMMON = 3.5;

/** Two words written as one, of which the list knows both, or the newsroom one. */
export function lostSpaceIn(
  text: string,
  words: WordList,
  known: ReadonlySet<string>,
): Finding | undefined {
  const at = placeIn(text, words, known);
  if (at === undefined) return undefined;
  return {
    code: 'lostSpace',
    severity: 'warning',
    quote: text,
    suggestion: `${text.slice(0, at)} ${text.slice(at)}`,
    why: 'looks like two words without a space between them',
  };
}

function placeIn(text: string, words: WordList, known: ReadonlySet<string>): number | undefined {
  if (!/^[A-Za-z]+$/.test(text)) return beforeSum(text, words) ?? afterPunctuation(text, words);
  const inner = /^[a-z]+(?=[A-Z][a-z]+$)/.exec(text)?.[0].length;
  if (inner) return isTwo(text.toLowerCase(), inner, words) ? inner : undefined;
  return words.isKnown(text.toLowerCase()) ? undefined : betweenWords(text, words, known);
}

/** `diKota`; `eKTP` and `mRNA` do not begin with an everyday word. */
function isTwo(word: string, at: number, words: WordList): boolean {
  return words.zipf(word.slice(0, at)) >= EVERYDAY && words.isKnown(word.slice(at));
}

function betweenWords(
  text: string,
  words: WordList,
  known: ReadonlySet<string>,
): number | undefined {
  const lower = text.toLowerCase();
  // With a capital it is a place: Sukajadi, Padangpanjang.
  const everyday = caseOf(text) === 'lower';
  for (let at = SHORTEST_HALF; at <= text.length - SHORTEST_HALF; at++) {
    const halves: [string, string] = [lower.slice(0, at), lower.slice(at)];
    if (everyday && halves.every((half) => isAsCommon(half, EVERYDAY, words))) return at;
    if (isBesideName(halves, words, known)) return at;
  }
  return undefined;
}

function isBesideName(
  [left, right]: readonly [string, string],
  words: WordList,
  known: ReadonlySet<string>,
): boolean {
  const isBeside = (name: string, half: string) =>
    name.length >= SHORTEST_NAME &&
    half.length >= SHORTEST_BESIDE_NAME &&
    known.has(name) &&
    isAsCommon(half, COMMON, words);
  return isBeside(left, right) || isBeside(right, left);
}

function isAsCommon(word: string, zipf: number, words: WordList): boolean {
  return words.zipf(word) >= zipf && words.rootOf(word) !== undefined;
}

/** `mendapatRp500` */
function beforeSum(text: string, words: WordList): number | undefined {
  const left = /^[A-Za-z]?[a-z]{2,}(?=Rp\.?\d)/.exec(text)?.[0];
  return left && isAsCommon(left.toLowerCase(), COMMON, words) ? left.length : undefined;
}

/** `kemarin.Kami`: no degree, and no address, whose parts are not in the list. */
function afterPunctuation(text: string, words: WordList): number | undefined {
  const left = /^([A-Za-z][a-z]{2,})[.,;](?=[A-Z][a-z]+$)/.exec(text);
  if (!left?.[1]) return undefined;
  const halves = [left[1], text.slice(left[0].length)].map((half) => half.toLowerCase());
  return halves.every((half) => isAsCommon(half, COMMON, words)) ? left[0].length : undefined;
}
