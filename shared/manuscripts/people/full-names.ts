import type { ManuscriptWarning } from '../warning.ts';
import type { Named } from './named.ts';
import { Neighbours } from './one-letter.ts';
import { spellingWarning } from './spelling-warning.ts';
import { textOfWords } from './words.ts';

/** Letters of a word from which on one of them is more likely a slip than another name. */
const SHORTEST = 4;

/** Most of them that are told: a list of likely names is no release. */
const MOST = 200;

/** Full names of which one letter of one word differs, the other words being the same. */
export function fullNames(
  named: readonly Named[],
  known: ReadonlySet<string>,
): ManuscriptWarning[] {
  const keyed = named.flatMap((one) => keysOf(one).map((key) => ({ key, one })));
  const byKey = new Map<string, Named[]>();
  for (const { key, one } of keyed) {
    const same = byKey.get(key);
    if (same) same.push(one);
    else byKey.set(key, [one]);
  }
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
    if (!odd || !right || told.has(odd) || known.has(key) || told.size >= MOST) return [];
    const others = byKey.get(right) ?? [];
    if (others.some((other) => areTogether(odd, other)) || isHeadline(others[0])) return [];
    told.add(odd);
    return [spellingWarning(odd, key, right, right)];
  });
}

/** The last two words of a name and its last three; of a headline, every two. */
function keysOf({ passage: { part, text }, words }: Named): string[] {
  const pairs = words.slice(1).map((_, at) => words.slice(at, at + 2));
  const ends = [2, 3].filter((count) => words.length >= count).map((count) => words.slice(-count));
  return (part === 'headline' ? pairs : ends).map((some) => textOfWords(text, some));
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
  const isLong = Math.min(words[at]?.length ?? 0, others[at]?.length ?? 0) >= SHORTEST;
  return words.length === others.length && isLong && words[at]?.[0] === others[at]?.[0];
}

/** Named in one sentence: two persons. */
function areTogether(one: Named, other: Named): boolean {
  if (one.passage !== other.passage) return false;
  const [a, b] = [one.words[0]?.start ?? 0, other.words[0]?.start ?? 0];
  return !/[.!?]["”’')]* /u.test(one.passage.text.slice(Math.min(a, b), Math.max(a, b)));
}
