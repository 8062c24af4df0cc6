import { type Day, daysBetween, isReal, weekdayOf } from './calendar.ts';
import type { DatedMention, DateMention } from './mention.ts';

/** Days around publication within which a date without a year is of that time for sure. */
const NEAR = 120;

/**
 * The days that a mention means. Without a year it is the one nearest to publication; further away
 * than a third of a year, that of three years on which the weekday is right, if there is one.
 */
export function dated(mention: DateMention, published: Day): DatedMention {
  const year = mention.year?.value ?? likelyYear(mention, published);
  return { ...mention, dates: daysIn(mention, year) };
}

function likelyYear(mention: DateMention, published: Day): number {
  const distance = (year: number): number => {
    const day = daysIn(mention, year).find(isReal);
    return day ? daysBetween(day, published) : Number.MAX_VALUE;
  };
  const { year } = published;
  const years = [year, year - 1, year + 1].sort((a, b) => distance(a) - distance(b));
  const [nearest = year] = years;
  if (distance(nearest) <= NEAR) return nearest;
  return years.find((candidate) => fits(mention, candidate)) ?? nearest;
}

function fits(mention: DateMention, year: number): boolean {
  const days = daysIn(mention, year);
  return mention.weekdays.every(({ value }, at) => {
    const day = days[at];
    return day !== undefined && isReal(day) && weekdayOf(day) === value;
  });
}

function daysIn({ days, month }: DateMention, year: number): Day[] {
  return days.map(({ value }) => ({ year, month: month.value, day: value }));
}
