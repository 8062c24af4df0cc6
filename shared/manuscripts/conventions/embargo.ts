import { shown } from '../../errors.ts';
import type { House } from '../house.ts';
import { ManuscriptError } from '../manuscript-error.ts';
import type { Place } from '../passage.ts';
import { saysSomething, tidyLine } from '../prose/prose.ts';
import { isEmbargoLine, isReadable, saysNone } from './embargo-line.ts';
import { type Moment, momentIn } from './moment.ts';
import { takeLines } from './take-lines.ts';
import { type Convention, nearEnds } from './taken.ts';

/** `embargo sejak …`, `embargo selama …`: they do not say when it ends. */
const BEGINS =
  /embargo(?:ed)?(?:\s+(?:ini|berlaku|media|pers|berita))*\W+(?:mulai|sejak|terhitung|dari|from|since|starting)(?!\p{L})|(?<!\p{L})selama(?!\p{L})/iu;

/**
 * Takes off the lines that say until when nobody may see the text, wherever they stand, as items and in
 * quotations too. Those that nobody can read are taken near either end alone, to be refused: elsewhere
 * they may be text.
 */
export const embargoes: Convention = (body) => {
  const near = nearEnds(body);
  const { taken, blocks } = takeLines(body, (line, at) => {
    if (!isEmbargoLine(line)) return false;
    const { top = false, end = false } = near[at] ?? {};
    return top || end || saysNone(line) || isReadable(line);
  });
  return { embargoes: taken, blocks };
};

/**
 * Until when a line says that nobody may see the text; undefined where it says that nothing holds it
 * back. A line that cannot be read is refused: whoever wrote it relies on it.
 *
 * @throws ManuscriptError embargo
 */
export function embargoIn(line: string, { timeZone }: House, subject: string, at: Place) {
  if (saysNone(line)) return undefined;
  const moment = endIn(line, timeZone);
  if ('instant' in moment) return moment.instant;
  const expected = 'a date with its year, an hour and a zone, such as 15/11/2022 10.00 WITA';
  const received = `${shown(tidyLine(line))} (${moment.fault})`;
  throw new ManuscriptError('embargo', expected, subject, received, { at });
}

/** When an embargo ends that a text tells. */
export function endIn(text: string, timeZone?: string): Moment {
  return BEGINS.test(text)
    ? { fault: 'when it begins, not when it ends' }
    : momentIn(text, timeZone);
}

/** An embargo as a key states it, without the word; `tidak` and `-` are none. */
export function statedEmbargo(text: string, house: House, subject: string, at: Place) {
  const none =
    !saysSomething(text) || /^(?:tidak(?: ada)?|tanpa|nihil|none|no|false)$/iu.test(text);
  return none ? undefined : embargoIn(text, house, subject, at);
}
