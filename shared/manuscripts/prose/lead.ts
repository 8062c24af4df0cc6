import { shorten } from '../../text.ts';
import { bodyText } from '../body/body-text.ts';
import type { BodyElement } from '../body/body-tree.ts';
import { withoutNoteMarks } from '../conventions/note-marks.ts';
import { MOST_LEAD } from '../limits.ts';
import { sentencesOf } from './sentences.ts';

/** Sentences of a lead. */
const MOST_SENTENCES = 2;

/** Characters in which they are looked for: one that goes on beyond these is too long anyway. */
const OPENING = 2000;

/**
 * The lead that a body gives: of its first paragraph one or two whole sentences, as many as
 * MOST_LEAD characters hold; a longer first sentence is cut after a word.
 */
export function leadOf(blocks: readonly BodyElement[]): string {
  const opening = blocks.find(({ tag }) => tag === 'p') ?? blocks[0];
  const text = withoutNoteMarks(bodyText(opening ? [opening] : []).slice(0, OPENING));
  const [first = '', ...others] = sentencesOf(text).slice(0, MOST_SENTENCES);
  const lead = others.reduce((sum, next) => {
    return sum.length + 1 + next.length <= MOST_LEAD ? `${sum} ${next}` : sum;
  }, first);
  return shorten(lead, MOST_LEAD);
}
