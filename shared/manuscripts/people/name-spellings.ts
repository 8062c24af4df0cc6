import type { ManuscriptWarning } from '../warning.ts';
import type { Named } from './named.ts';
import { Neighbours } from './one-letter.ts';
import { spokenOf } from './spoken-forms.ts';

/** Letters of a name from which on one of them is more likely a slip than another name. */
const SHORTEST = 5;
/** The same, of one word of a name whose other words are the same. */
const SHORTEST_BESIDE = 4;

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
    return [warningOf(short, short.name, right, `${full.name} elsewhere`)];
  });
}

/** In a headline every word has a capital. */
function isFullName({ passage, words }: Named): boolean {
  return passage.part !== 'headline' && words.length > 1 && words.length < 6;
}

function isShortForm({ words, name, isPerson }: Named, full: ReadonlyMap<string, Named>): boolean {
  return words.length === 1 && isPerson && name.length >= SHORTEST && !full.has(name);
}

/** Whoever is introduced by an office (`Camat Rahmat`) is somebody else, unless both bear it. */
function isSamePerson({ role }: Named, full: Named | undefined): boolean {
  return role === undefined || spokenOf(role) || full?.role === role;
}

function fullNames(named: readonly Named[], known: ReadonlySet<string>): ManuscriptWarning[] {
  const keyed = named.flatMap((one) => keysOf(one).map((key) => ({ key, one })));
  const byKey = new Map<string, Named[]>();
  for (const { key, one } of keyed) byKey.set(key, [...(byKey.get(key) ?? []).slice(-3), one]);
  const counts = countsOf(keyed.map(({ key }) => key));
  const order = new Map([...byKey.keys()].map((key, at) => [key, at]));
  const persons = new Set(keyed.filter(({ one }) => one.isPerson).map(({ key }) => key));
  const neighbours = new Neighbours(byKey.keys());
  /** The rarer one is the slip; of two as rare, the later, and always the headline's. */
  const isRarer = (key: string, other: string): boolean => {
    if (isHeadline(byKey.get(key)?.[0])) return true;
    const difference = (counts.get(key) ?? 0) - (counts.get(other) ?? 0);
    return difference < 0 || (difference === 0 && (order.get(key) ?? 0) > (order.get(other) ?? 0));
  };
  const told = new Set<Named>();
  return [...byKey].flatMap(([key, [odd]]) => {
    const right = neighbours.of(key).find((other) => {
      const isEvidence = persons.has(other) || persons.has(key);
      return isEvidence && differsInLongWord(key, other) && isRarer(key, other);
    });
    if (!odd || !right || told.has(odd) || known.has(key) || told.size > 200) return [];
    const others = byKey.get(right) ?? [];
    if (others.some((other) => areTogether(odd, other)) || isHeadline(others[0])) return [];
    told.add(odd);
    return [warningOf(odd, key, right, `${right} elsewhere`)];
  });
}

/** The last two words of a name and its last three; of a headline, every two. */
function keysOf({ passage, words }: Named): string[] {
  const all = words.map(({ word }) => word);
  if (passage.part === 'headline') return all.slice(1).map((word, at) => `${all[at]} ${word}`);
  return [2, 3].filter((count) => all.length >= count).map((count) => all.slice(-count).join(' '));
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function isHeadline(named: Named | undefined): boolean {
  return named?.passage.part === 'headline';
}

function differsInLongWord(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  const at = words.findIndex((word, index) => word !== others[index]);
  const isLong = Math.min(words[at]?.length ?? 0, others[at]?.length ?? 0) >= SHORTEST_BESIDE;
  return words.length === others.length && isLong && words[at]?.[0] === others[at]?.[0];
}

/** Named in one sentence: two persons. */
function areTogether(one: Named, other: Named): boolean {
  if (one.passage !== other.passage) return false;
  const [a, b] = [one.words[0]?.start ?? 0, other.words[0]?.start ?? 0];
  return !/[.!?]["”’')]* /u.test(one.passage.text.slice(Math.min(a, b), Math.max(a, b)));
}

function firstOfEach(named: readonly Named[]): Named[] {
  return [...new Map([...named].reverse().map((one) => [one.name, one])).values()].reverse();
}

function warningOf(
  { passage }: Named,
  quote: string,
  suggestion: string,
  where: string,
): ManuscriptWarning {
  return {
    code: 'nameSpelling',
    severity: 'warning',
    message: `${quote} is written ${where}`,
    quote,
    suggestion,
    at: passage.at,
  };
}
