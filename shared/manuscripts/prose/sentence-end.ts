import { MOST_HEADLINE } from '../limits.ts';
import { sentencesOf } from './sentences.ts';

/** A line that ends as a sentence does, quotes and brackets behind it included. */
export const SENTENCE_END = /[.!?]["”’')\]]*$/u;

/** Too long for a headline, and not meant as one: a headline that is too long has no full stop. */
export function isParagraph(line: string): boolean {
  if (line.length <= MOST_HEADLINE) return false;
  return SENTENCE_END.test(line) || sentencesOf(line).length > 1;
}
