import { type Day, dayNumber, isReal, weekdayOf } from '../dates/calendar.ts';
import { ANY_MONTH, ANY_WEEKDAY, monthNamed, WEEKDAYS, weekdayNamed } from '../dates/names.ts';
import { masked } from './masked.ts';

/** The one day that a text names, and the text with a `#` for each character of that; or what is wrong. */
type DayInText = { readonly day: Day; readonly rest: string } | { readonly fault: string };

/** As press offices that write to foreign outlets have them; those of dates/names.ts are Indonesian. */
const ENGLISH_MONTHS: Readonly<Record<string, number>> = {
  ...{ january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, aug: 8 },
  ...{ september: 9, october: 10, oct: 10, november: 11, december: 12, dec: 12 },
};
const ENGLISH_WEEKDAYS: Readonly<Record<string, number>> = {
  ...{ sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6 },
};
const MONTH = [ANY_MONTH, ...Object.keys(ENGLISH_MONTHS)].join('|');

const FORMS = [
  /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)T?/gu,
  /(?<!\d)(?<day>\d{1,2})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<year>\d{4})(?!\d)/gu,
  named(String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>MONTH)\.?,?[ -](?<year>\d{4})`),
  named(String.raw`(?<!\d ?)(?<month>MONTH)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})`),
];
/** Of another day: `15/11`, `15 November`, `15-11-22`. */
const PARTIAL = [/(?<![\d/])\d{1,2}\/\d{1,2}(?!\d)/u, named(String.raw`\d{1,2} (?:MONTH)`, 'iu')];
const WEEKDAY = new RegExp(
  String.raw`(?<!\p{L})(?:${ANY_WEEKDAY}|${Object.keys(ENGLISH_WEEKDAYS).join('|')})(?!\p{L})`,
  'giu',
);
/** A day that is counted from another, unless its own date stands right behind it. */
const RELATIVE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:besok|esok|lusa|kemarin|tomorrow|yesterday)(?!\p{L})(?!\W*(?:hari\W+)?(?:(?:${ANY_WEEKDAY})\W*)?(?:tanggal\W*)?#)|(?:minggu|pekan|bulan|tahun) depan|next (?:week|month)|h[+-]\d|(?:sehari|seminggu|sepekan|\d+ (?:hari|jam|menit|days?|hours?)) (?:setelah|sesudah|sejak|usai|sebelum|after|before))(?!\p{L})`,
  'iu',
);

/** Reads it: a whole date, told once or in several ways, whose weekday is its own. */
export function dayIn(text: string): DayInText {
  const found = FORMS.flatMap((form) => [...text.matchAll(form)]);
  const days = new Map(found.map((one) => [dayNumber(dayOf(one)), dayOf(one)]));
  const [day, ...others] = days.values();
  if (!day) return { fault: 'no date with its year' };
  const rest = masked(
    text,
    found.map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
  );
  if (others.length > 0 || PARTIAL.some((form) => form.test(rest))) {
    return { fault: 'more than one date' };
  }
  if (!isReal(day)) return { fault: 'a date that no calendar has' };
  if (RELATIVE.test(rest)) return { fault: 'a day that is counted from another' };
  const wrong = wrongWeekday(text, day);
  return wrong === undefined ? { day, rest } : { fault: wrong };
}

function wrongWeekday(text: string, day: Day): string | undefined {
  const right = weekdayOf(day);
  const wrong = [...text.matchAll(WEEKDAY)]
    .map(([word]) => ENGLISH_WEEKDAYS[word.toLowerCase()] ?? weekdayNamed(word))
    .find((weekday) => weekday !== undefined && weekday !== right);
  return wrong === undefined ? undefined : `a ${WEEKDAYS[wrong]} that is a ${WEEKDAYS[right]}`;
}

/** A month that nobody knows makes it an impossible day. */
function dayOf({ groups: { year, month = '', day } = {} }: RegExpExecArray): Day {
  const named = monthNamed(month) ?? ENGLISH_MONTHS[month.toLowerCase()] ?? 0;
  return { year: Number(year), month: /^\d/.test(month) ? Number(month) : named, day: Number(day) };
}

function named(pattern: string, flags = 'giu'): RegExp {
  return new RegExp(String.raw`(?<!\d)${pattern.replace('MONTH', MONTH)}(?![\p{L}\d])`, flags);
}
