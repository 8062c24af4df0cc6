import { type Day, daysBetween, isReal, weekdayOf } from './calendar.ts';
import type { DatedMention, DateMention } from './mention.ts';

/** Days around another date within which one without a year is of that time for sure. */
const NEAR = 120;

/** Days around another date within which both are most likely of one event. */
const OF_ONE_EVENT = 31;

/** What tells the year of a date that bears none. */
export interface Around {
  readonly published: Day;
  /** full dates in the same sentence */
  readonly beside: readonly Day[];
  /** the full date of the release that is most likely that of its event */
  readonly told?: Day | undefined;
}

/**
 * The days that a mention means. Without a year it is the one nearest to a full date in its sentence, to
 * publication, or to a full date of the release: to the first of these for which its weekday is right.
 */
export function dated(mention: DateMention, around: Around): DatedMention {
  const year = mention.year?.value ?? yearFrom(mention, around);
  return { ...mention, dates: daysIn(mention, year) };
}

function yearFrom(mention: DateMention, { beside, published, told }: Around): number {
  const near = beside.filter((day) => isWithin(mention, day, NEAR));
  const others = told && isWithin(mention, told, NEAR) ? [told] : [];
  const right = [...near, published, ...others]
    .map((day) => likelyYear(mention, day))
    .find((year) => mention.weekdays.length > 0 && fits(mention, year));
  if (right !== undefined) return right;
  const oneEvent = [...near, published].find((day) => isWithin(mention, day, OF_ONE_EVENT));
  const [reference = published] = [...(oneEvent ? [oneEvent] : []), ...near, ...others];
  return likelyYear(mention, reference);
}

/** Of three years that nearest to a day; further away than a third of one, that with the weekday. */
function likelyYear(mention: DateMention, reference: Day): number {
  const years = yearsByDistance(mention, reference);
  const [nearest = reference.year] = years;
  if (distance(mention, nearest, reference) <= NEAR) return nearest;
  return years.find((candidate) => fits(mention, candidate)) ?? nearest;
}

function isWithin(mention: DateMention, reference: Day, days: number): boolean {
  const [nearest = reference.year] = yearsByDistance(mention, reference);
  return distance(mention, nearest, reference) <= days;
}

function yearsByDistance(mention: DateMention, reference: Day): number[] {
  const { year } = reference;
  return [year, year - 1, year + 1].sort(
    (a, b) => distance(mention, a, reference) - distance(mention, b, reference),
  );
}

function distance(mention: DateMention, year: number, reference: Day): number {
  const day = daysIn(mention, year).find(isReal);
  return day ? daysBetween(day, reference) : Number.MAX_VALUE;
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
