import { localDate, zoneName } from '../../time.ts';
import type { Passage } from '../passage.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { announces } from './ahead-cues.ts';
import { type Day, dayFrom, dayNumber, isReal, weekdayOf } from './calendar.ts';
import { dateAfterPublication } from './check-ahead.ts';
import { impossibleHours } from './check-hours.ts';
import { impossibleDate } from './check-possible.ts';
import { wrongWeekday } from './check-weekday.ts';
import { wrongYear } from './check-year.ts';
import { otherZone } from './check-zone.ts';
import { datedSentences, toldDay } from './dated-sentences.ts';
import type { DateInText } from './mention.ts';

export interface PublicationTime {
  /** ISO instant at which the release goes out, or was sent */
  readonly publishedAt: string;
  /** IANA, of the newsroom */
  readonly timeZone: string;
}

interface Found extends DateInText {
  readonly passage: Passage;
}

/**
 * What looks wrong with the dates and hours of a release: dates that no calendar has, weekdays that
 * they do not fall on, years that nobody means, events after publication that are told as over, hours
 * that no clock shows. One warning a date; plans, terms and the dates of laws stay silent. Time is
 * linear in the text.
 */
export function dateWarnings(
  passages: readonly Passage[],
  { publishedAt, timeZone }: PublicationTime,
): ManuscriptWarning[] {
  const published = dayFrom(localDate(publishedAt, timeZone));
  const around = { published, told: toldDay(passages, published) };
  const found: Found[] = passages.flatMap((passage) =>
    datedSentences(passage.text, around).map((date) => ({ ...date, passage })),
  );
  const right = new Set(found.flatMap(rightDays));
  const announced = passages.some(({ text }) => announces(text));
  const ofDates = found.flatMap((date) => {
    const warning = dateWarning(date, published, right, announced);
    return warning ? [{ ...warning, at: date.passage.at }] : [];
  });
  return [...ofDates, ...hourWarnings(passages, zoneName(timeZone))];
}

function dateWarning(
  date: DateInText,
  published: Day,
  right: ReadonlySet<number>,
  announced: boolean,
): ManuscriptWarning | undefined {
  return (
    impossibleDate(date) ??
    wrongYear(date, published) ??
    wrongWeekday(date, { published, right }) ??
    dateAfterPublication(date, published, announced)
  );
}

/** The days of a date that stand with their right weekdays. */
function rightDays({ mention: { weekdays, dates } }: DateInText): number[] {
  return dates
    .filter((day, at) => isReal(day) && weekdayOf(day) === weekdays[at]?.value)
    .map(dayNumber);
}

function hourWarnings(passages: readonly Passage[], own: string | undefined): ManuscriptWarning[] {
  const hours = passages.flatMap(({ text, at }) =>
    impossibleHours(text).map((warning) => ({ ...warning, at })),
  );
  const zone = own === undefined ? undefined : otherZone(passages, own);
  return zone ? [...hours, zone] : hours;
}
