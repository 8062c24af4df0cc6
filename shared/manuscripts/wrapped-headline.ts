import { findDateline } from './dateline.ts';
import { MOST_HEADER, SENTENCE_END } from './headline.ts';
import { isCapitalLabel, isKnownLabel } from './labels.ts';
import { MOST_HEADLINE } from './limits.ts';
import type { PlainLine } from './plain-lines.ts';
import { sameLine } from './prose.ts';

/**
 * A headline that was written on two or three lines, whole again: lines without a blank one between
 * them, parted by one from a text that its dateline opens. Anything less plain stays as it is.
 */
export function joinWrappedHeadline(lines: readonly PlainLine[]): PlainLine[] {
  const text = lines.slice(0, MOST_HEADER).findIndex(opensWithDateline);
  const start = blockStart(lines, text);
  const [first, ...more] = lines.slice(start, Math.max(text, 0));
  if (!first || more.length === 0) return [...lines];
  const joined = [first, ...more].map((line) => line.text).join(' ');
  const repeated = hasTwins(lines.slice(0, text));
  if (repeated || joined.length > MOST_HEADLINE || more.some(endsSentence)) return [...lines];
  return [...lines.slice(0, start), { ...first, text: joined }, ...lines.slice(text)];
}

function opensWithDateline({ text, parted }: PlainLine): boolean {
  return parted && findDateline(text)?.dateline.outlet !== undefined;
}

/** Where the lines right above that one begin, labels left out. */
function blockStart(lines: readonly PlainLine[], end: number): number {
  let start = end - 1;
  while (start > 0 && !lines[start]?.parted) start -= 1;
  while (start < end && isLabel(lines[start])) start += 1;
  return Math.max(start, 0);
}

function isLabel(line: PlainLine | undefined): boolean {
  return line !== undefined && (isKnownLabel(line.text) || isCapitalLabel(line.text));
}

/** A headline that is repeated is known by that. */
function hasTwins(header: readonly PlainLine[]): boolean {
  return header.some((line, at) =>
    header.slice(at + 1).some((other) => sameLine(line.text, other.text)),
  );
}

function endsSentence({ text }: PlainLine): boolean {
  return SENTENCE_END.test(text);
}
