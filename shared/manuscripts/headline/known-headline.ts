import { sameLine } from '../prose/prose.ts';
import { isParagraph } from '../prose/sentence-end.ts';
import { isAllCapitals } from './capitals.ts';
import { couldBeLabel, isCapitalLabel, isKnownLabel } from './labels.ts';

/** A headline that more than its place tells. */
interface KnownHeadline {
  readonly line: string;
  readonly at: number;
}

/** Of a headline that is printed in capitals too, the form that is not. */
export function repeatedHeadline(top: readonly string[]): KnownHeadline | undefined {
  for (let at = top.length - 1; at > 0; at -= 1) {
    const last = top[at] ?? '';
    if (isParagraph(last) || isKnownLabel(last)) continue;
    const before = top.slice(0, at);
    const twins = before.filter((other) => sameLine(other, last));
    const others = before.filter((other) => !twins.includes(other));
    if (twins.length === 0 || !others.every(couldBeLabel)) continue;
    return { line: [last, ...twins].find((line) => !isAllCapitals(line)) ?? last, at };
  }
  return undefined;
}

/** A bold line below labels alone; of two, one in a word or two of capitals is a label itself. */
export function boldHeadline(
  top: readonly string[],
  isBold: (at: number) => boolean,
): KnownHeadline | undefined {
  const at = top.findIndex((line, position) => {
    if (!isBold(position) || isKnownLabel(line)) return false;
    return !(isCapitalLabel(line) && isBold(position + 1));
  });
  const line = top[at];
  const above = top.slice(0, Math.max(at, 0));
  const labels = above.every((other) => isKnownLabel(other) || isCapitalLabel(other));
  return line === undefined || isParagraph(line) || !labels ? undefined : { line, at };
}
