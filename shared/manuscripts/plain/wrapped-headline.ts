import { MOST_LINES as MOST_HEADER } from '../headline/header.ts';
import { isCapitalLabel, isKnownLabel } from '../headline/labels.ts';
import { isOffice } from '../headline/offices.ts';
import { opensWithDateline } from '../headline/opening.ts';
import { isCredit } from '../headline/portal-lines.ts';
import { MOST_HEADLINE } from '../limits.ts';
import { sameLine } from '../prose/prose.ts';
import { SENTENCE_END } from '../prose/sentence-end.ts';
import { isBold, unmarked } from './emphasis.ts';
import type { PlainLine } from './plain-lines.ts';

/** Lines of a headline. */
const MOST_LINES = 3;

/**
 * A headline that was written on two or three lines, whole again: lines without a blank one between
 * them, parted by one from a text that its dateline opens, or all bold. Anything less plain stays as it
 * is.
 */
export function joinWrappedHeadline(lines: readonly PlainLine[]): PlainLine[] {
  const text = lines.slice(0, MOST_HEADER).findIndex(opensText);
  const start = blockStart(lines, text);
  return joinLines(lines, start, text) ?? joinBoldLines(lines) ?? [...lines];
}

function joinLines(
  lines: readonly PlainLine[],
  start: number,
  end: number,
): PlainLine[] | undefined {
  const [first, ...more] = lines.slice(start, Math.max(end, 0));
  if (!first || more.length === 0) return undefined;
  const joined = [first, ...more].map((line) => unmarked(line.text)).join(' ');
  const repeated = hasTwins(lines.slice(0, end));
  if (repeated || joined.length > MOST_HEADLINE || more.some(endsSentence)) return undefined;
  const text = isBold(first.text) ? `*${joined}*` : joined;
  return [...lines.slice(0, start), { ...first, text }, ...lines.slice(end)];
}

/** The first lines that are bold, labels left out. */
function joinBoldLines(lines: readonly PlainLine[]): PlainLine[] | undefined {
  const start = lines.slice(0, MOST_HEADER).findIndex((line) => !isLabel(line));
  const block = lines.slice(Math.max(start, 0), start + MOST_LINES);
  const other = block.findIndex((line, at) => !isBold(line.text) || (at > 0 && line.parted));
  return joinLines(lines, start, start + (other < 0 ? block.length : other));
}

function opensText({ text, parted }: PlainLine): boolean {
  return parted && opensWithDateline(unmarked(text));
}

/** Where the lines right above that one begin, labels left out. */
function blockStart(lines: readonly PlainLine[], end: number): number {
  let start = end - 1;
  while (start > 0 && !lines[start]?.parted) start -= 1;
  const opening = Math.max(start, 0);
  start = opening;
  while (start < end && isLabel(lines[start])) start += 1;
  return start === opening + 1 && isSubject(lines, opening) ? opening : start;
}

function isLabel(line: PlainLine | undefined): boolean {
  const text = unmarked(line?.text ?? '');
  return line !== undefined && (isKnownLabel(text) || isCapitalLabel(text) || isCredit(text));
}

/** Whether an office is that of the headline: `DINAS KESEHATAN` and below it `GELAR IMUNISASI MASSAL`. */
function isSubject(lines: readonly PlainLine[], at: number): boolean {
  const [line, above] = [lines[at], lines[at - 1]];
  if (!line || !isOffice(unmarked(line.text))) return false;
  return above === undefined || !isOffice(unmarked(above.text));
}

/** A headline that is repeated is known by that. */
function hasTwins(header: readonly PlainLine[]): boolean {
  return header.some((line, at) =>
    header.slice(at + 1).some((other) => sameLine(unmarked(line.text), unmarked(other.text))),
  );
}

function endsSentence({ text }: PlainLine): boolean {
  return SENTENCE_END.test(unmarked(text));
}
