import type { ManuscriptWarning } from '../warning.ts';
import { type Day, dayNumber, dayOf, isReal, lastDayOf, weekdayOf } from './calendar.ts';
import type { DatedMention, DateInText } from './mention.ts';
import { MONTHS } from './names.ts';
import { rewritten } from './rewrite.ts';

/** A date that no calendar has, or a span that ends before it begins. */
export function impossibleDate({ text, mention }: DateInText): ManuscriptWarning | undefined {
  const quote = text.slice(mention.start, mention.end);
  const which = mention.dates.findIndex((day) => !isReal(day));
  const wrong = mention.dates[which];
  if (wrong) {
    const right = mended(mention, wrong, which);
    return {
      code: 'impossibleDate',
      severity: 'warning',
      message: `${quote} cannot be: ${reason(wrong)}.`,
      quote,
      ...(right && { suggestion: rewritten(text, mention, which, { day: right }) }),
    };
  }
  const [first, last] = mention.dates;
  if (!mention.isSpan || !first || !last || dayNumber(first) <= dayNumber(last)) return undefined;
  return {
    code: 'backwardDates',
    severity: 'warning',
    message: `${quote} ends before it begins.`,
    quote,
  };
}

function reason({ year, month, day }: Day): string {
  const name = MONTHS[month - 1];
  if (name === undefined) return 'a year has twelve months';
  if (day < 1) return 'the first day of a month is 1';
  if (month === 2 && day === 29) return `Februari ${year} has 28 days`;
  const most = month === 2 ? 29 : lastDayOf(year, month);
  return `${name} has ${month === 2 ? 'at most ' : ''}${most} days`;
}

/** Day and month the other way round, else a day next to where the month ends; on its weekday, if any. */
function mended(mention: DatedMention, wrong: Day, which: number): Day | undefined {
  const { year, month, day } = wrong;
  const swapped = { year, month: day, day: month };
  if (month > 12) return mention.days.length === 1 && isReal(swapped) ? swapped : undefined;
  if (day < 1 || day > 31) return undefined;
  const last = { year, month, day: lastDayOf(year, month) };
  const candidates = mention.days.length > 1 ? [last] : [last, dayOf(dayNumber(last) + 1)];
  const weekday = mention.weekdays[which]?.value;
  return candidates.find((candidate) => weekday === undefined || weekdayOf(candidate) === weekday);
}
