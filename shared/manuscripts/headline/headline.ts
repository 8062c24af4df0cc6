import { findDateline } from '../conventions/dateline.ts';
import { MOST_HEADLINE } from '../limits.ts';
import { sameLine } from '../prose/prose.ts';
import { isParagraph, SENTENCE_END } from '../prose/sentence-end.ts';
import { boldHeadline, repeatedHeadline } from './known-headline.ts';
import { isCapitalLabel, isKnownLabel, printedLabels } from './labels.ts';

/** Paragraphs from the top in which a repeated headline is looked for: labels, a date, twice it. */
export const MOST_HEADER = 8;

/** Characters: a longer line that ends with a full stop is a paragraph. */
const LONGEST_SENTENCE = 120;

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

/** Whether a line is the text's beginning, not its headline. */
function opensText(line: string): boolean {
  if (isParagraph(line)) return true;
  const dateline = findDateline(line)?.dateline;
  if (dateline?.outlet !== undefined) return true;
  if (dateline) return SENTENCE_END.test(line) || line.length > MOST_HEADLINE;
  return SENTENCE_END.test(line) && line.length > LONGEST_SENTENCE;
}
