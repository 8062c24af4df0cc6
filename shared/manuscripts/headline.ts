import { isAllCapitals } from './capitals.ts';
import { findDateline } from './dateline.ts';
import { couldBeLabel, isCapitalLabel, isKnownLabel, printedLabels } from './labels.ts';
import { MOST_HEADLINE } from './limits.ts';
import { sameLine } from './prose.ts';
import { sentencesOf } from './sentences.ts';

/** Paragraphs from the top in which a repeated headline is looked for: labels, a date, twice it. */
export const MOST_HEADER = 8;

/** Characters: a longer line that ends with a full stop is a paragraph. */
const LONGEST_SENTENCE = 120;

/** A line that ends as a sentence does, quotes and brackets behind it included. */
export const SENTENCE_END = /[.!?]["”’')\]]*$/u;

export interface Header {
  readonly headline?: string;
  /** section labels above it, as printed */
  readonly labels: readonly string[];
  /** the paragraphs after it */
  readonly rest: readonly string[];
}

/**
 * Takes section labels and headline off the top. A headline that is repeated, as portals print it, or
 * that alone is bold, is known by that, and all short lines before it are labels; else it is the first
 * line that is neither a label nor the opening of the text.
 *
 * @param isBold of a paragraph, by its position
 */
export function splitHeader(
  paragraphs: readonly string[],
  isBold: (at: number) => boolean = () => false,
): Header {
  const top = paragraphs.slice(0, MOST_HEADER);
  const known = repeatedHeadline(top) ?? boldHeadline(top, isBold);
  if (known) return headerAt(paragraphs, known.at, known.line);
  const first = paragraphs.findIndex((_, at) => !isLabelAt(paragraphs, at));
  const at = first < 0 ? paragraphs.length : first;
  const headline = paragraphs[at];
  if (headline === undefined || opensText(headline)) {
    return { labels: printedLabels(paragraphs.slice(0, at)), rest: paragraphs.slice(at) };
  }
  return headerAt(paragraphs, at, headline);
}

function headerAt(paragraphs: readonly string[], at: number, headline: string): Header {
  const above = paragraphs.slice(0, at).filter((line) => !sameLine(line, headline));
  return { headline, labels: printedLabels(above), rest: paragraphs.slice(at + 1) };
}

/** Capitals alone are a label only where headline and text follow: `SAMARINDA BERSIH` may be one. */
function isLabelAt(paragraphs: readonly string[], at: number): boolean {
  const [line = '', next = ''] = paragraphs.slice(at, at + 2);
  if (isKnownLabel(line)) return true;
  const headlineFollows =
    next.split(' ').length > 3 && !SENTENCE_END.test(next) && !opensText(next);
  return isCapitalLabel(line) && headlineFollows && at + 2 < paragraphs.length;
}

interface KnownHeadline {
  readonly line: string;
  readonly at: number;
}

/** Of a headline that is printed in capitals too, the form that is not. */
function repeatedHeadline(top: readonly string[]): KnownHeadline | undefined {
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
function boldHeadline(
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

/** Whether a line is the text's beginning, not its headline. */
function opensText(line: string): boolean {
  if (isParagraph(line)) return true;
  const dateline = findDateline(line)?.dateline;
  if (dateline?.outlet !== undefined) return true;
  if (dateline) return SENTENCE_END.test(line) || line.length > MOST_HEADLINE;
  return SENTENCE_END.test(line) && line.length > LONGEST_SENTENCE;
}

/** Too long for a headline, and not meant as one: a headline that is too long has no full stop. */
function isParagraph(line: string): boolean {
  if (line.length <= MOST_HEADLINE) return false;
  return SENTENCE_END.test(line) || sentencesOf(line).length > 1;
}
