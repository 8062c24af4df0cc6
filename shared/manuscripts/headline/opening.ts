import { findDateline } from '../conventions/dateline.ts';
import { MOST_HEADLINE } from '../limits.ts';
import { isParagraph, SENTENCE_END } from '../prose/sentence-end.ts';

/** Characters: a longer line that ends with a full stop is a paragraph. */
const LONGEST_SENTENCE = 120;

/** Whether a line is the text's beginning, not its headline. */
export function opensText(line: string): boolean {
  if (isParagraph(line) || opensWithDateline(line)) return true;
  return SENTENCE_END.test(line) && line.length > LONGEST_SENTENCE;
}

/** Whether a dateline opens a line that cannot be a headline: `Samarinda – Kota Tepian` may be one. */
export function opensWithDateline(line: string): boolean {
  const dateline = findDateline(line)?.dateline;
  if (!dateline) return false;
  if (dateline.outlet !== undefined || dateline.date !== undefined) return true;
  return SENTENCE_END.test(line) || line.length > MOST_HEADLINE;
}

/** Whether a line may be a headline by its form. */
export function couldBeHeadline(line: string): boolean {
  return line.length <= MOST_HEADLINE && !SENTENCE_END.test(line) && !opensWithDateline(line);
}
