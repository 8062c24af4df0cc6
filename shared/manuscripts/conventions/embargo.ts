import { shown } from '../../errors.ts';
import type { House } from '../house.ts';
import { ManuscriptError } from '../manuscript-error.ts';
import type { Place } from '../passage.ts';
import { saysSomething, tidyLine } from '../prose/prose.ts';
import { momentIn } from './moment.ts';

/** Characters: a longer line is a sentence about an embargo. */
const LONGEST = 160;

/** What follows the word where it is an order: a sign, a preposition, a day, an hour. */
const ORDER = String.raw`(?:\s*[:=–—-]|\s+(?:s\.?\s?d\.?|s\/d|hingga|sampai|until|till|pukul|jam|tanggal|tgl|ke)(?![\p{L}])|\s+\(?\d|\s+(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)(?!\p{L})|\W*$)`;
const OPENS = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:di-?)?embargo(?:ed)?${ORDER}`, 'iu');
const SAYS = /^[^.!?]{0,40}(?<!\p{L})diembargo\s+(?:s\.?\s?d\.?|s\/d|hingga|sampai)(?!\p{L})/iu;
const NONE =
  /^[^\p{L}\p{N}]*(?:tanpa embargo|no embargo|embargo\s*[:=–—-]\s*(?:tidak ada|tidak|tanpa|nihil|none|no|bebas)\W*$)/iu;
const AT_ONCE = /^[^\p{L}\p{N}]*untuk (?:segera disiarkan|disiarkan segera)[^\p{L}\p{N}]*$/iu;

/** Whether a line holds a text back, or says that nothing does: it is no part of the text. */
export function isEmbargoLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  return [OPENS, SAYS, NONE, AT_ONCE].some((form) => form.test(line));
}

/**
 * Until when a line says that nobody may see the text; undefined where it says that nothing holds it
 * back. A line that cannot be read is refused: whoever wrote it relies on it.
 *
 * @throws ManuscriptError embargo
 */
export function embargoIn(line: string, { timeZone }: House, subject: string, at: Place) {
  if (NONE.test(line) || AT_ONCE.test(line)) return undefined;
  const moment = momentIn(line, timeZone);
  if ('instant' in moment) return moment.instant;
  const expected = 'a date with its year, an hour and a zone, such as 15/11/2022 10.00 WITA';
  const received = `${shown(tidyLine(line))} (${moment.fault})`;
  throw new ManuscriptError('embargo', expected, subject, received, { at });
}

/** An embargo as a key states it, without the word; `tidak` and `-` are none. */
export function statedEmbargo(text: string, house: House, subject: string, at: Place) {
  const none =
    !saysSomething(text) || /^(?:tidak(?: ada)?|tanpa|nihil|none|no|false)$/iu.test(text);
  return none ? undefined : embargoIn(text, house, subject, at);
}
