/** A day of the Gregorian calendar; month from 1. It may be impossible until `isReal` says otherwise. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** Days since 1 January 1970. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

export function dayOf(number: number): Day {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2022-11-14` */
export function dayFrom(date: string): Day {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** From 0, Sunday, to 6. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isReal({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
}

/** Days from one to another, either way. */
export function daysBetween(one: Day, other: Day): number {
  return Math.abs(dayNumber(one) - dayNumber(other));
}

/** The day nearest to that one, itself left out, which is that weekday; of two, the earlier. */
export function nearestWeekday(day: Day, weekday: number): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return dayOf(dayNumber(day) + (ahead > 3 || ahead === 0 ? ahead - 7 : ahead));
}
