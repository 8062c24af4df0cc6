import type { ManuscriptWarning } from '../warning.ts';
import { aheadIn, isOver } from './ahead-cues.ts';
import { type Day, dayNumber, isReal } from './calendar.ts';
import type { DatedMention, DateInText } from './mention.ts';
import { rewritten } from './rewrite.ts';

/**
 * A date after publication of which nothing says that it lies ahead. A date without its weekday is
 * one only where the sentence tells of what is over; in an announcement none is, unless it does.
 *
 * @param announced whether any part of the release announces something
 */
export function dateAfterPublication(
  found: DateInText,
  published: Day,
  announced: boolean,
): ManuscriptWarning | undefined {
  const { text, mention } = found;
  const [day] = mention.dates;
  if (!day || !isReal(day) || dayNumber(day) <= dayNumber(published)) return undefined;
  if (!isToldAsOver(found, announced)) return undefined;
  const quote = text.slice(mention.start, mention.end);
  const before = dayBefore(mention, day, published);
  const nothing = 'nothing in the sentence says that it lies ahead (akan, mendatang)';
  return {
    code: 'dateAfterPublication',
    severity: 'warning',
    message: `${quote} is after publication, and ${nothing}.`,
    quote,
    ...(before && { suggestion: rewritten(text, mention, 0, { day: before }) }),
  };
}

function isToldAsOver({ sentence, mention }: DateInText, announced: boolean): boolean {
  const ahead = aheadIn(sentence);
  if (ahead === 'yes') return false;
  const hasWeekday = mention.weekdays.length > 0;
  if (ahead === 'no' && hasWeekday && !announced) return true;
  const full = hasWeekday || mention.year !== undefined;
  return full && isOver(sentence, announced) && (ahead === 'no' || !announced);
}

/** Days before publication within which an event is news. */
const NEWS = 31;

/**
 * What may have been meant: the same day a year or a month before. A date with its weekday is no slip of
 * the calendar: nothing tells another day.
 */
function dayBefore(mention: DatedMention, day: Day, published: Day): Day | undefined {
  if (mention.days.length > 1 || mention.weekdays.length > 0) return undefined;
  const { year, month } = day;
  const lastMonth =
    month === 1 ? { ...day, year: year - 1, month: 12 } : { ...day, month: month - 1 };
  return [{ ...day, year: year - 1 }, lastMonth].find((candidate) => {
    const ago = dayNumber(published) - dayNumber(candidate);
    return isReal(candidate) && ago >= 0 && ago <= NEWS;
  });
}
