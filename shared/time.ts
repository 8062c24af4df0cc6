/** Times as Indonesian readers know them. Every instant inside Warta is ISO 8601 in UTC. */

/** Indonesia's three zones by their legal abbreviations. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** `Senin, 14 November 2022, 16.05 WITA`. */
export function longDate(at: string, timeZone: string): string {
  return `${format('long', timeZone).format(new Date(at))}, ${clock(at, timeZone)}`;
}

/** `14 November 2022`. */
export function shortDate(at: string, timeZone: string): string {
  return format('short', timeZone).format(new Date(at));
}

/** `16.05 WITA`; Indonesian writes the hour with a full stop. */
export function clock(at: string, timeZone: string): string {
  const { hour, minute } = parts(at, timeZone);
  return `${hour}.${minute} ${ZONE_NAMES[timeZone] ?? timeZone}`;
}

/** `14 November 2022 16.05 WITA`. */
export function shortMoment(at: string, timeZone: string): string {
  return `${shortDate(at, timeZone)} ${clock(at, timeZone)}`;
}

/** `yyyy/mm` in that zone: the month part of an article's URL. */
export function urlMonth(at: string, timeZone: string): string {
  const { year, month } = parts(at, timeZone);
  return `${year}/${month}`;
}

/** `2022-11-14`: the day that it is there. */
export function localDate(at: string, timeZone: string): string {
  const { year, month, day } = parts(at, timeZone);
  return `${year}-${month}-${day}`;
}

/** `WITA`; undefined outside of Indonesia's three zones. */
export function zoneName(timeZone: string): string | undefined {
  return ZONE_NAMES[timeZone];
}

/** `2026-11-24T02:10`, in UTC: what tells a thing that is done once a minute from the one before. */
export function minuteOf(now: Date): string {
  return now.toISOString().slice(0, 16);
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute';

function parts(at: string, timeZone: string): Record<Part, string> {
  const found = Object.fromEntries(
    format('digits', timeZone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  return found as Record<Part, string>;
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

const FORMATS = {
  long: ['id-ID', { ...DAY, weekday: 'long' }],
  short: ['id-ID', DAY],
  digits: [
    'en-CA',
    {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    },
  ],
} as const satisfies Record<string, [string, Intl.DateTimeFormatOptions]>;

/** Kept, since making one takes longer than rendering an article. */
const made = new Map<string, Intl.DateTimeFormat>();

function format(name: keyof typeof FORMATS, timeZone: string): Intl.DateTimeFormat {
  const key = `${name} ${timeZone}`;
  const [locale, options] = FORMATS[name];
  const found = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  made.set(key, found);
  return found;
}
