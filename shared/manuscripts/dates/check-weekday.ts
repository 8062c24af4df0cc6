import type { ManuscriptWarning } from '../warning.ts';
import { type Day, dayNumber, daysBetween, isReal, nearestWeekday, weekdayOf } from './calendar.ts';
import type { DatedMention, DateInText } from './mention.ts';
import { MONTHS, WEEKDAYS } from './names.ts';
import { type Change, rewritten } from './rewrite.ts';

/** Days around publication within which another year is taken for the slip. */
const NEWS = 45;

interface WeekdayContext {
  readonly published: Day;
  /** numbers of the days that the text names rightly with their weekday elsewhere */
  readonly right: ReadonlySet<number>;
}

/**
 * A weekday that the calendar does not have on that date. What is proposed is the year of publication
 * where that makes it right, the day that the text itself names elsewhere, or else the right weekday.
 */
export function wrongWeekday(
  { text, mention }: DateInText,
  context: WeekdayContext,
): ManuscriptWarning | undefined {
  const which = mention.weekdays.findIndex(({ value }, at) => {
    const day = mention.dates[at];
    return day !== undefined && isReal(day) && weekdayOf(day) !== value;
  });
  const written = mention.weekdays[which];
  const day = mention.dates[which];
  if (!written || !day) return undefined;
  const near = nearestWeekday(day, written.value);
  const year = otherYear(day, written.value, context.published);
  const change = mention.year && year ? { day: year } : changeOf(mention, day, near, context);
  const quote = text.slice(mention.start, mention.end);
  const name = WEEKDAYS[written.value];
  const other = `the nearest ${name} is ${said(near)}`;
  const inYear = year ? `, and in ${year.year} it falls on that` : '';
  return {
    code: 'wrongWeekday',
    severity: 'warning',
    message: `${said(day)} falls on ${WEEKDAYS[weekdayOf(day)]}, not on ${name}; ${other}${inYear}.`,
    quote,
    suggestion: rewritten(text, mention, which, change),
  };
}

function changeOf({ days }: DatedMention, day: Day, near: Day, { right }: WeekdayContext): Change {
  const known = right.has(dayNumber(near)) && !right.has(dayNumber(day));
  const movable = days.length === 1 || near.month === day.month;
  return known && movable ? { day: near } : { weekday: weekdayOf(day) };
}

/** The same day of another year, where that is news and on that weekday: last year's, in January. */
function otherYear(day: Day, weekday: number, published: Day): Day | undefined {
  if (daysBetween(day, published) <= NEWS) return undefined;
  return [published.year, published.year - 1, published.year + 1]
    .map((year) => ({ ...day, year }))
    .find(
      (candidate) =>
        isReal(candidate) &&
        weekdayOf(candidate) === weekday &&
        daysBetween(candidate, published) <= NEWS,
    );
}

function said({ year, month, day }: Day): string {
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
