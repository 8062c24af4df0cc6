import { findByline } from '../conventions/byline.ts';
import { unmarked } from './emphasis.ts';
import { gather, opensItem, type PlainLine } from './plain-lines.ts';

/**
 * The paragraphs of a plain text below its headline. Where blank lines part them, a line break within
 * one is a space; where none does, every line is a paragraph. Items of a list are paragraphs of their
 * own in any case: what follows one without a blank line belongs to it only if it is indented.
 *
 * @param lines unwrapped
 */
export function paragraphsOf(lines: readonly PlainLine[]): PlainLine[] {
  const parted = lines.slice(1).some((line) => line.parted && !isByline(line));
  return parted ? gather(lines, isWithin) : [...lines];
}

function isWithin(_: PlainLine, next: PlainLine, first: PlainLine): boolean {
  if (next.parted || opensItem(next)) return false;
  return next.indented || !opensItem(first);
}

/** Codes on a line of their own stand apart in texts, too, whose paragraphs do not. */
function isByline({ text }: PlainLine): boolean {
  return findByline(unmarked(text))?.start === 0;
}
