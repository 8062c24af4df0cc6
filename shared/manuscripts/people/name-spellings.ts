import type { ManuscriptWarning } from '../warning.ts';
import { fullNames } from './full-names.ts';
import type { Named } from './named.ts';
import { Neighbours } from './one-letter.ts';
import { spellingWarning } from './spelling-warning.ts';
import { spokenOf } from './spoken-forms.ts';

/** Letters of a name from which on one of them is more likely a slip than another name. */
const SHORTEST = 5;

/**
 * One name spelt two ways: a short form (`ujar Labih`) one letter from a word of a longer name
 * (`M Huseni Labib`), or two full names of which one letter of one word differs. Names that the
 * release itself tells apart stay silent: both with family names of their own, both in one sentence.
 *
 * @param known names that are right as they stand
 */
export function spellingWarnings(
  named: readonly Named[],
  known: ReadonlySet<string> = new Set(),
): ManuscriptWarning[] {
  return [...shortForms(named, known), ...fullNames(named, known)];
}

function shortForms(named: readonly Named[], known: ReadonlySet<string>): ManuscriptWarning[] {
  const byWord = new Map<string, Named>();
  for (const full of named.filter(isFullName)) {
    for (const { word } of full.words) if (!byWord.has(word)) byWord.set(word, full);
  }
  const neighbours = new Neighbours([...byWord.keys()].filter(({ length }) => length >= SHORTEST));
  const odd = firstOfEach(named.filter((one) => isShortForm(one, byWord) && !known.has(one.name)));
  return odd.flatMap((short) => {
    const near = neighbours.of(short.name).filter((word) => word[0] === short.name[0]);
    const right = near.find((word) => isSamePerson(short, byWord.get(word)));
    const full = right && byWord.get(right);
    if (!right || !full) return [];
    return [spellingWarning(short, short.name, right, full.name)];
  });
}

/** In a headline every word has a capital. */
function isFullName({ passage, words, hasDegrees, isPerson }: Named): boolean {
  const isWhole = words.length > 1 || (hasDegrees && isPerson);
  return passage.part !== 'headline' && isWhole && words.length < 6;
}

function isShortForm({ words, name, isPerson }: Named, full: ReadonlyMap<string, Named>): boolean {
  return words.length === 1 && isPerson && name.length >= SHORTEST && !full.has(name);
}

/** Whoever is introduced by an office (`Camat Rahmat`) is somebody else, unless both bear it. */
function isSamePerson({ role }: Named, full: Named | undefined): boolean {
  return role === undefined || spokenOf(role) || full?.role === role;
}

function firstOfEach(named: readonly Named[]): Named[] {
  return [...new Map([...named].reverse().map((one) => [one.name, one])).values()].reverse();
}
