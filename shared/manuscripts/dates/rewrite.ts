import type { Day } from './calendar.ts';
import type { DateMention, Part } from './mention.ts';
import { MONTHS, WEEKDAYS } from './names.ts';

export interface Change {
  readonly weekday?: number;
  readonly day?: Day;
}

/** A date as it would be written with another weekday or on another day, all else as it stands. */
export function rewritten(text: string, mention: DateMention, which: number, to: Change): string {
  const weekday = mention.weekdays[which];
  const day = mention.days[which];
  const edits = [
    ...(weekday && to.weekday !== undefined ? [[weekday, weekdayLike(text, weekday, to)]] : []),
    ...(day && to.day ? [[day, numberLike(text, day, to.day.day)]] : []),
    ...(to.day ? [[mention.month, monthLike(text, mention.month, to.day.month)]] : []),
    ...(to.day && mention.year ? [[mention.year, yearLike(mention.year, to.day.year)]] : []),
  ] as [Part, string][];
  return edits
    .sort(([a], [b]) => b.start - a.start)
    .reduce(
      (written, [{ start, end }, words]) =>
        written.slice(0, start - mention.start) + words + written.slice(end - mention.start),
      text.slice(mention.start, mention.end),
    );
}

function weekdayLike(text: string, part: Part, { weekday = 0 }: Change): string {
  const name = WEEKDAYS[weekday] ?? '';
  const written = text.slice(part.start, part.end);
  if (written === written.toUpperCase()) return name.toUpperCase();
  return written === written.toLowerCase() && weekday !== 0 ? name.toLowerCase() : name;
}

/** `07` where a nought was written before the number, `7` where none was. */
function numberLike(text: string, { start }: Part, number: number): string {
  return text[start] === '0' ? String(number).padStart(2, '0') : String(number);
}

function monthLike(text: string, part: Part, month: number): string {
  const written = text.slice(part.start, part.end);
  if (month === part.value) return written;
  if (/^\d/.test(written)) return numberLike(text, part, month);
  const name = MONTHS[month - 1] ?? '';
  return written === written.toUpperCase() ? name.toUpperCase() : name;
}

function yearLike({ start, end }: Part, year: number): string {
  return end - start === 2 ? String(year % 100).padStart(2, '0') : String(year);
}
