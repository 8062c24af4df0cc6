/**
 * A moment as clocks show it somewhere: `Tuesday, 15 November 2022, 10:00 WITA`.
 * @param instant ISO 8601
 * @param timeZone IANA; that of this computer where none is given
 */
export function momentText(instant: string, timeZone?: string): string {
  const date = new Date(instant);
  const zone = timeZone === undefined ? {} : { timeZone };
  // Put together here: versions of Node punctuate whole dates in different ways.
  const { weekday, day, month, year, hour, minute } = partsOf(date, 'en-GB', {
    ...{ ...zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  // Indonesian knows the short names of Indonesia's zones (WITA), English does not.
  const { timeZoneName } = partsOf(date, 'id', { ...zone, timeZoneName: 'short' });
  return `${weekday}, ${day} ${month} ${year}, ${hour}:${minute} ${timeZoneName}`;
}

function partsOf(date: Date, language: string, options: Intl.DateTimeFormatOptions) {
  const parts = new Intl.DateTimeFormat(language, options).formatToParts(date);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}
