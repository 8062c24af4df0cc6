import { caseOf } from './letter-case.ts';
import type { WrittenWord } from './written-words.ts';

/** What is asked of a word in lower case. */
interface Questions {
  readonly isUnknown: (word: string) => boolean;
  /** whether an unknown one is one letter from a common word */
  readonly isSlip: (word: string) => boolean;
}

interface Counts {
  words: number;
  readonly quoted: boolean;
  readonly unknown: string[];
}

/**
 * Stretches in another tongue: many of their words are unknown, and too many of those no slips of
 * common words. Two do not make a tongue.
 */
export function foreignStretches(
  written: readonly WrittenWord[],
  { isUnknown, isSlip }: Questions,
): Set<number> {
  const counts = new Map<number, Counts>();
  const unknown = new Map<string, boolean>();
  for (const { text, stretch, quoted } of written) {
    if (caseOf(text) !== 'lower') continue;
    const count = counts.get(stretch) ?? { words: 0, quoted, unknown: [] };
    counts.set(stretch, count);
    if (!unknown.has(text)) unknown.set(text, isUnknown(text));
    count.words += 1;
    if (unknown.get(text)) count.unknown.push(text);
  }
  const foreign = [...counts].filter(([, count]) => isForeign(count, isSlip));
  return new Set(foreign.map(([stretch]) => stretch));
}

/**
 * A dialect, which stands in quotes, has words that look like slips of Indonesian ones (`sanang`); a
 * hasty writer has hardly others.
 */
function isForeign({ words, quoted, unknown }: Counts, isSlip: (word: string) => boolean): boolean {
  if (unknown.length < 2 || unknown.length * 4 <= words) return false;
  if (quoted || unknown.length * 2 > words) return true;
  const slips = unknown.filter(isSlip).length;
  return slips * 4 < unknown.length * 3;
}
