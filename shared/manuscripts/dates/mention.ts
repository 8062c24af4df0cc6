import type { Day } from './calendar.ts';

/** Characters of a passage, from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number or name as it is written, and what it says. */
export interface Part extends Span {
  readonly value: number;
}

/** A date as a passage writes it, possible or not: `Senin-Rabu (14-16/11/2022)`. */
export interface DateMention extends Span {
  /** none, one, or as many as `days`; from 0, Sunday */
  readonly weekdays: readonly Part[];
  /** one, or the first and the last */
  readonly days: readonly Part[];
  /** whether the two days are a span (`14-16`), not a list (`14 dan 16`) */
  readonly isSpan: boolean;
  /** from 1 */
  readonly month: Part;
  /** four digits, also where two are written */
  readonly year?: Part;
}

/** A mention with the days that it means; where it bears no year, in the one that is most likely. */
export interface DatedMention extends DateMention {
  readonly dates: readonly Day[];
}

/** A passage's text with a date in it, and the sentence around that. */
export interface DateInText {
  readonly text: string;
  readonly sentence: string;
  readonly mention: DatedMention;
}
