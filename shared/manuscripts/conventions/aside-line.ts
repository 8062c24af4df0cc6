import { SENTENCE_END } from '../prose/sentence-end.ts';
import { findByline } from './byline.ts';
import { isLabelled } from './byline-labels.ts';
import { captionLine } from './caption-line.ts';
import { contactIn, couldBeOfContact } from './contact-line.ts';
import { findDateline } from './dateline.ts';
import { couldBeEmbargo, isEmbargoLine } from './embargo-line.ts';
import { hashtagsIn } from './end-marks.ts';

/** Characters: a shorter line is not wrapped. */
const NARROWEST = 50;

/** Whether a line is about the text, wherever it stands: no headline, and a paragraph of its own. */
export function isAsideLine(line: string): boolean {
  if (captionLine(line) !== undefined || contactIn(line) !== undefined) return true;
  return isEmbargoLine(line) || standsAlone(line);
}

/** Whether it may be, so that it is no label above a headline, which nobody would see. */
export function couldBeAside(line: string): boolean {
  return isAsideLine(line) || couldBeEmbargo(line);
}

/**
 * Whether an aside is over where that line follows it: it ends a sentence, or the text goes on. Whom to
 * ask goes on with an office, and with how to reach it, also where a degree ends the line of a name.
 *
 * @param first line of the aside
 */
export function endsAside(aside: string, next: string, first = aside): boolean {
  if (standsAlone(aside) || isEmbargoLine(aside) || isOfText(next)) return true;
  if (!SENTENCE_END.test(aside)) return false;
  return contactIn(first) === undefined || !couldBeOfContact(next);
}

/** Lines that nothing wraps: who wrote it, hashtags. */
function standsAlone(line: string): boolean {
  return isLabelled(line) || hashtagsIn(line) !== undefined;
}

/** Whether a line is of the text, whatever stands above it: a dateline opens it, or it is codes alone. */
export function isOfText(line: string): boolean {
  return findByline(line)?.start === 0 || findDateline(line) !== undefined;
}

/** Whether a sentence that was wrapped goes on: `… mencabut` and then `embargo hingga …`. */
export function wrapsOn(line: string, next: string): boolean {
  return /^\p{Ll}/u.test(next) && line.length >= NARROWEST && !SENTENCE_END.test(line);
}
