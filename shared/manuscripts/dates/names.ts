/** Weekdays as they are written today, from Sunday, as `weekdayOf` counts. */
export const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

const WEEKDAY_SPELLINGS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(WEEKDAYS.map((name, index) => [name.toLowerCase(), index])),
  ahad: 0,
  "jum'at": 5,
  'jum’at': 5,
  'jum`at': 5,
};

export const MONTHS = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September'],
  ...['Oktober', 'November', 'Desember'],
] as const;

/** Older spellings, and short forms of offices and of Intl; `Mei` has none. */
const MONTH_SPELLINGS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(MONTHS.map((name, index) => [name.toLowerCase(), index + 1])),
  ...{ pebruari: 2, nopember: 11, jan: 1, feb: 2, peb: 2, mar: 3, apr: 4, jun: 6, jul: 7 },
  ...{ ags: 8, agt: 8, agu: 8, agust: 8, sep: 9, sept: 9, okt: 10, nov: 11, nop: 11, des: 12 },
};

/** Alternatives of a pattern that ignores case, longest first: `Sept` must not end at `Sep`. */
export const ANY_WEEKDAY = alternatives(WEEKDAY_SPELLINGS);
export const ANY_MONTH = alternatives(MONTH_SPELLINGS);
export const ANY_ENGLISH_WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** From 0, Sunday; undefined for `minggu`, which is a week where it has no capital. */
export function weekdayNamed(word: string): number | undefined {
  return word === 'minggu' ? undefined : WEEKDAY_SPELLINGS[word.toLowerCase()];
}

/** From 1; undefined for a short form without a capital, which may be any word (`des`). */
export function monthNamed(word: string): number | undefined {
  const month = MONTH_SPELLINGS[word.toLowerCase()];
  const whole = month !== undefined && MONTHS[month - 1]?.length === word.length;
  return whole || /^\p{Lu}/u.test(word) ? month : undefined;
}

function alternatives(spellings: Readonly<Record<string, number>>): string {
  return Object.keys(spellings)
    .sort((a, b) => b.length - a.length)
    .join('|');
}
