import type { Day } from '../dates/calendar.ts';

/** A time of day as clocks show it somewhere. */
interface LocalTime extends Day {
  readonly hour: number;
  readonly minute: number;
}

/** Indonesia's three zones, and the one that they are counted from. */
export const ZONES: Readonly<Record<string, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
  UTC: 'UTC',
  GMT: 'UTC',
};

/**
 * The instant at which clocks in a zone show that time, as ISO 8601 in UTC. Where they show it twice,
 * or never, as summer time ends or begins, an instant within an hour of it.
 */
export function instantOf({ year, month, day, hour, minute }: LocalTime, timeZone: string): string {
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  const first = shown - offsetAt(shown, timeZone);
  return new Date(shown - offsetAt(first, timeZone)).toISOString();
}

/** Milliseconds that the zone's clocks are ahead of UTC then. */
function offsetAt(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}
