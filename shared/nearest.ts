/** Two letters that changed places are two slips; in a long word a third of it may be wrong. */
const mostSlips = ({ length }: string) => Math.max(Math.min(2, length - 2), Math.floor(length / 3));

/**
 * The known word that a mistyped one most likely stands for, whatever its capitals; undefined where
 * none is near.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({ candidate, slips: slipsBetween(word, candidate) }))
    .filter(({ slips }) => slips <= mostSlips(word));
  return near.sort((a, b) => a.slips - b.slips)[0]?.candidate;
}

/** Letters to be added, taken out or changed to make one word of the other (Levenshtein). */
function slipsBetween(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...a].entries()) {
    const next = [line + 1];
    for (const [column, above] of row.slice(1).entries()) {
      const changed = (row[column] ?? 0) + (b[column] === letter ? 0 : 1);
      next.push(Math.min(changed, above + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
