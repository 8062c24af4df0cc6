import type { Part, Span } from './mention.ts';
import { ANY_WEEKDAY, weekdayNamed } from './names.ts';

const WEEKDAY = new RegExp(String.raw`(?<!\p{L})(?:${ANY_WEEKDAY})(?!\p{L})`, 'giu');

/** The weekdays of a text, in their order. A `minggu` without a capital is a week. */
export function weekdaysIn(text: string): Part[] {
  return [...text.matchAll(WEEKDAY)].flatMap(({ 0: word, index }) => {
    const value = weekdayNamed(word);
    return value === undefined ? [] : [{ start: index, end: index + word.length, value }];
  });
}

/** What may stand between a weekday and its date. */
const BETWEEN =
  'pagi|siang|sore|petang|malam|subuh|dini hari|lalu|kemarin|besok|mendatang|depan|ini|' +
  'legi|pahing|paing|pon|wage|kliwon|wib|wita|wit';
const GAP = new RegExp(
  String.raw`^(?: (?:${BETWEEN})){0,2} ?,? ?(?:(?:tanggal|tgl\.?) )?(?<open>[([]?) ?$`,
  'iu',
);

/** Between two weekdays that belong to two dates, and after one of a longer list. */
const JOINT = /^ ?(?:[-–—]|s\.?d\.?|s\/d|hingga|sampai(?: dengan)?|dan) ?$/iu;
const LISTED = /^ ?, ?(?:dan )?$/iu;

/** Longest gap between weekday and date, in characters. */
const NEAR = 40;

interface DateAndWeekdays extends Span {
  readonly weekdays: readonly Part[];
}

/**
 * The weekdays of a date, and the date with them and with its brackets. One weekday before two dates,
 * or two before one, tell nothing for sure: they are left out.
 *
 * @param all the weekdays of the text, in their order
 * @param dates how many the date names: one or two
 */
export function withWeekdays(
  text: string,
  all: readonly Part[],
  date: Span,
  dates: number,
): DateAndWeekdays {
  const at = firstFrom(all, date.start);
  const last = all[at - 1];
  const gap = last && gapBetween(text, last, date);
  const open = gap === undefined ? null : GAP.exec(gap);
  if (!last || !open) return withFollowing(text, all[at], date, dates);
  const first = all[at - 2];
  const joint = first && gapBetween(text, first, last);
  const isPair = joint !== undefined && JOINT.test(joint);
  if (dates !== (isPair ? 2 : 1) || (isPair && isListed(text, all, at - 2))) {
    return { ...date, weekdays: [] };
  }
  const weekdays = isPair && first ? [first, last] : [last];
  const close = open.groups?.open ? /^ ?[)\]]/u.exec(text.slice(date.end, date.end + 2)) : null;
  const start = weekdays[0]?.start ?? date.start;
  return { start, end: date.end + (close?.[0].length ?? 0), weekdays };
}

/** `14 November 2022 (Senin)` */
function withFollowing(
  text: string,
  next: Part | undefined,
  date: Span,
  dates: number,
): DateAndWeekdays {
  const follows = next && dates === 1 && /^ ?\($/.test(text.slice(date.end, next.start));
  if (!follows || text[next.end] !== ')') return { ...date, weekdays: [] };
  return { start: date.start, end: next.end + 1, weekdays: [next] };
}

/** `Senin, Selasa dan Rabu (14-16/11)`: a list, of which only some are named. */
function isListed(text: string, all: readonly Part[], at: number): boolean {
  const [before, first] = [all[at - 1], all[at]];
  const gap = before && first && gapBetween(text, before, first);
  return gap !== undefined && LISTED.test(gap);
}

function gapBetween(text: string, { end }: Span, { start }: Span): string | undefined {
  return start - end <= NEAR ? text.slice(end, start) : undefined;
}

/** Index of the first weekday from that character on: by halves, since texts may hold thousands. */
function firstFrom(all: readonly Part[], start: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
