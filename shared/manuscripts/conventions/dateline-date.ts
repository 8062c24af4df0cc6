import { ANY_MONTH, ANY_WEEKDAY } from '../dates/names.ts';

const NUMBERS = String.raw`\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?`;
const WEEKDAY = `(?:(?:${ANY_WEEKDAY}),? ?)?`;

/**
 * Of a day that needs no sentence to be one, in the group `date`: `14 November 2022`,
 * `Senin (14/11/2022)`.
 */
export const WHOLE_DATE = anyCaseOf(
  String.raw`(?<date>\((?:WEEKDAY)?(?:\d{1,2} (?:MONTH) \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)|WEEKDAY(?:\d{1,2} (?:MONTH) \d{4}|\(?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)?))`,
);

/**
 * Before a dateline's dash, whole or not, its text in the group `date`: ` (14/11)`, `, 14 November 2022`,
 * ` Senin (14/11)`.
 */
export const DATE = anyCaseOf(
  String.raw`(?:,? ?(?<date>\((?:WEEKDAY)?(?:\d{1,2} (?:MONTH)(?: \d{4})?|NUMBERS)\)|WEEKDAY(?:\d{1,2} (?:MONTH)(?: \d{4})?|\(NUMBERS\)|NUMBERS)))`,
);

const DATE_AT_END = new RegExp(`${DATE}$`, 'u');

/** The date that ends a dateline, and what stands before it. */
export function partDate(written: string): { readonly date?: string; readonly undated: string } {
  const date = DATE_AT_END.exec(written)?.groups?.date;
  const undated = written.replace(DATE_AT_END, '');
  return { ...(date !== undefined && { date }), undated };
}

/** Where no weekday begins. */
export const NO_WEEKDAY = String.raw`(?!(?:${anyCase(ANY_WEEKDAY)})(?!\p{L}))`;

function anyCaseOf(pattern: string): string {
  return pattern
    .replaceAll('WEEKDAY', anyCase(WEEKDAY))
    .replaceAll('MONTH', anyCase(ANY_MONTH))
    .replaceAll('NUMBERS', NUMBERS);
}

const CALENDAR = new RegExp(
  String.raw`(?<!\p{L})(?:${ANY_WEEKDAY}|${ANY_MONTH}|hari|tanggal|tahun|pukul|pada)(?!\p{L})`,
  'iu',
);

/** Whether a word of a day stands in it: neither places nor outlets bear one. */
export function isCalendarWord(text: string): boolean {
  return CALENDAR.test(text);
}

/** In any case, without a flag: datelines tell small letters from capitals. */
function anyCase(pattern: string): string {
  return pattern.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
