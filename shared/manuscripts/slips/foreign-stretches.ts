import { caseOf } from './letter-case.ts';
import type { WrittenWord } from './written-words.ts';

/** Stretches in another tongue: many of their words are unknown. Two do not make a tongue. */
export function foreignStretches(
  written: readonly WrittenWord[],
  isUnknown: (word: string) => boolean,
): Set<number> {
  const counts = new Map<number, { words: number; unknown: number }>();
  const unknown = new Map<string, boolean>();
  for (const { text, stretch } of written) {
    if (caseOf(text) !== 'lower') continue;
    const count = counts.get(stretch) ?? { words: 0, unknown: 0 };
    counts.set(stretch, count);
    if (!unknown.has(text)) unknown.set(text, isUnknown(text));
    count.words += 1;
    if (unknown.get(text)) count.unknown += 1;
  }
  const foreign = [...counts].filter(
    ([, { words, unknown }]) => unknown > 1 && unknown * 4 > words,
  );
  return new Set(foreign.map(([stretch]) => stretch));
}
