import { type Day, isReal, weekdayOf } from '../dates/calendar.ts';
import { ANY_MONTH, ANY_WEEKDAY, monthNamed, WEEKDAYS, weekdayNamed } from '../dates/names.ts';
import { instantOf, ZONES } from './zoned-time.ts';

/** A moment as it was read, as ISO 8601 in UTC, or why it cannot be read. */
export type Moment = { readonly instant: string } | { readonly fault: string };

const NUMERIC =
  /(?<!\d)(?<day>\d{1,2})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<year>\d{4})(?!\d)/gu;
const NAMED = new RegExp(
  String.raw`(?<!\d)(?<day>\d{1,2}) (?<month>${ANY_MONTH})\.? (?<year>\d{4})(?!\d)`,
  'giu',
);
const ISO = /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)T?/gu;
const OFFSET = /(?<=\d)(?<offset>Z|[+-]\d{2}:?\d{2})(?!\d)/u;
const HOUR = /(?<![\d.:])(?<hour>\d{1,2})[.:](?<minute>\d{2})(?:[.:]\d{2}(?:\.\d+)?)?(?!\d)/u;
const WHOLE_HOUR = /(?:pukul|jam|pkl\.?|pk\.?) ?(?<hour>\d{1,2})(?![\d.:])/iu;
const ZONE = /(?<!\p{L})(WITA|WIB|WIT|UTC|GMT)(?![\p{L}+-])/iu;
const WEEKDAY = new RegExp(String.raw`(?<!\p{L})(${ANY_WEEKDAY})(?!\p{L})`, 'iu');

/**
 * The moment that a text names: one whole date, an hour, and by its own zone or else the newsroom's.
 * Nothing is guessed: a date without an hour may mean its beginning or its end.
 *
 * @param text e.g. `Selasa, 15 November 2022 pukul 10.00 WITA`
 * @param timeZone the newsroom's
 */
export function momentIn(text: string, timeZone?: string): Moment {
  const [found, ...others] = [ISO, NUMERIC, NAMED].flatMap((form) => [...text.matchAll(form)]);
  if (!found) return { fault: 'no date with its year' };
  if (others.length > 0) return { fault: 'more than one date' };
  const day = dayIn(found);
  const wrong = faultOf(day, text);
  if (wrong) return { fault: wrong };
  const around = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const { hour, minute = '0' } = (HOUR.exec(around) ?? WHOLE_HOUR.exec(around))?.groups ?? {};
  if (hour === undefined) return { fault: 'no hour' };
  if (Number(hour) * 60 + Number(minute) > 24 * 60 || Number(minute) > 59) {
    return { fault: 'an hour that no day has' };
  }
  const local = { ...day, hour: Number(hour), minute: Number(minute) };
  const { offset } = OFFSET.exec(around)?.groups ?? {};
  if (offset !== undefined) return { instant: ahead(instantOf(local, 'UTC'), offset) };
  const zone = ZONES[ZONE.exec(around)?.[1]?.toUpperCase() ?? ''] ?? timeZone;
  return zone === undefined ? { fault: 'no time zone' } : { instant: instantOf(local, zone) };
}

function dayIn({ groups: { year, month = '', day } = {} }: RegExpExecArray): Day {
  const number = /^\d/.test(month) ? Number(month) : (monthNamed(month) ?? 0);
  return { year: Number(year), month: number, day: Number(day) };
}

function faultOf(day: Day, text: string): string | undefined {
  if (!isReal(day)) return 'a date that no calendar has';
  const weekday = weekdayNamed(WEEKDAY.exec(text)?.[1] ?? '');
  if (weekday === undefined || weekday === weekdayOf(day)) return undefined;
  return `a ${WEEKDAYS[weekday]} that is a ${WEEKDAYS[weekdayOf(day)]}`;
}

/** An instant told by a clock that is `+08:00` ahead of UTC. */
function ahead(instant: string, offset: string): string {
  if (offset === 'Z') return instant;
  const [hours, minutes] = [Number(offset.slice(0, 3)), Number(offset.slice(-2))];
  const ms = (Math.abs(hours) * 60 + minutes) * (offset.startsWith('-') ? -60_000 : 60_000);
  return new Date(Date.parse(instant) - ms).toISOString();
}
