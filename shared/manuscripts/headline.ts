import { findDateline } from './dateline.ts';
import { couldBeLabel, isCapitalLabel, isKnownLabel } from './labels.ts';
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
  /** the paragraphs after it */
  readonly rest: readonly string[];
}

/**
 * Takes section labels and headline off the top. A headline that is repeated, as portals print it,
 * is known by that, and all short lines before it are labels; else it is the first line that is
 * neither a label nor the opening of the text.
 */
export function splitHeader(paragraphs: readonly string[]): Header {
  const repeated = repeatedHeadline(paragraphs.slice(0, MOST_HEADER));
  if (repeated) return { headline: repeated.line, rest: paragraphs.slice(repeated.at + 1) };
  const first = paragraphs.findIndex((_, at) => !isLabelAt(paragraphs, at));
  const at = first < 0 ? paragraphs.length : first;
  const headline = paragraphs[at];
  if (headline === undefined || opensText(headline)) return { rest: paragraphs.slice(at) };
  return { headline, rest: paragraphs.slice(at + 1) };
}

/** Capitals alone are a label only where headline and text follow: `SAMARINDA BERSIH` may be one. */
function isLabelAt(paragraphs: readonly string[], at: number): boolean {
  const [line = '', next = ''] = paragraphs.slice(at, at + 2);
  if (isKnownLabel(line)) return true;
  const headlineFollows =
    next.split(' ').length > 3 && !SENTENCE_END.test(next) && !opensText(next);
  return isCapitalLabel(line) && headlineFollows && at + 2 < paragraphs.length;
}

function repeatedHeadline(top: readonly string[]): { line: string; at: number } | undefined {
  for (let at = top.length - 1; at > 0; at -= 1) {
    const line = top[at] ?? '';
    if (isParagraph(line) || isKnownLabel(line)) continue;
    const before = top.slice(0, at);
    const others = before.filter((other) => !sameLine(other, line));
    if (others.length < before.length && others.every(couldBeLabel)) return { line, at };
  }
  return undefined;
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
