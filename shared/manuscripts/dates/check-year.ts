import type { ManuscriptWarning } from '../warning.ts';
import { type Day, dayNumber, isReal, weekdayOf } from './calendar.ts';
import type { DatedMention, DateInText } from './mention.ts';
import { rewritten } from './rewrite.ts';

/** Years ahead that no release dates an event in; plans such as 2045 name no day. */
const FARTHEST = 30;

/** Before this one no event of the archipelago is told by day and month. */
const OLDEST = 1500;

/** Days after the turn of a year, or before publication, in which last year's number slips in. */
const HABIT = 31;

/** A year that nobody means, such as 2202; or last year's, of a day that was a few days ago. */
export function wrongYear(found: DateInText, published: Day): ManuscriptWarning | undefined {
  const { text, mention } = found;
  const [day] = mention.dates;
  if (!mention.year || !day || !isReal(day)) return undefined;
  const { year } = day;
  const quote = text.slice(mention.start, mention.end);
  if (year >= OLDEST && year <= published.year + FARTHEST) return lastYears(found, day, published);
  const right = likelyDay(mention, day, published);
  return {
    code: 'farYear',
    severity: 'warning',
    message: `${quote}: the year ${year} is far from ${published.year}.`,
    quote,
    ...(right && { suggestion: rewritten(text, mention, 0, { day: right }) }),
  };
}

/** The same day in the year of publication or in one next to it, with the weekday that was written. */
function likelyDay(mention: DatedMention, day: Day, published: Day): Day | undefined {
  const weekday = mention.weekdays[0]?.value;
  return [published.year, published.year - 1, published.year + 1]
    .map((year) => ({ ...day, year }))
    .find((other) => isReal(other) && (weekday === undefined || weekdayOf(other) === weekday));
}

/** What last year's day has to do with the one told of. */
const LOOKS_BACK =
  /\b(?:tahun|lalu|silam|sejak|lahir|dilantik|pelantikan|nomor|undang-undang|peraturan|per(?:da|wali|bup|gub|men\w*)|genap|setahun|pertama|dibanding\w*|periode|hingga|sampai|dulu|sebelumnya)\b/iu;

function lastYears(
  { text, sentence, mention }: DateInText,
  day: Day,
  published: Day,
): ManuscriptWarning | undefined {
  const newYear = dayNumber(published) - dayNumber({ year: published.year, month: 1, day: 1 });
  const isLast = mention.weekdays.length === 0 && day.year === published.year - 1;
  if (!isLast || newYear > HABIT || LOOKS_BACK.test(sentence)) return undefined;
  const thisYear = { ...day, year: published.year };
  const ago = dayNumber(published) - dayNumber(thisYear);
  if (!isReal(thisYear) || ago < 0 || ago > HABIT) return undefined;
  const quote = text.slice(mention.start, mention.end);
  return {
    code: 'lastYear',
    severity: 'hint',
    message: `${quote} is a year ago; perhaps ${published.year} is meant.`,
    quote,
    suggestion: rewritten(text, mention, 0, { day: thisYear }),
  };
}
