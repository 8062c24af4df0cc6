import type { Passage } from '../passage.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { type Day, daysBetween, isReal } from './calendar.ts';
import { datesIn } from './find-dates.ts';
import type { DateInText, DateMention } from './mention.ts';
import { type Around, dated } from './resolve-year.ts';

/** Years from publication of a full date by which others of the release are told. */
const YEARS = 10;

/** The full date of a release that is nearest to its publication: most likely that of its event. */
export function toldDay(passages: readonly Passage[], published: Day): Day | undefined {
  let told: Day | undefined;
  for (const { text } of passages) {
    for (const day of datesIn(text).map(fullDay)) {
      if (!day || Math.abs(day.year - published.year) > YEARS) continue;
      if (!told || daysBetween(day, published) < daysBetween(told, published)) told = day;
    }
  }
  return told;
}

/** The dates of a text, each with the sentence in which it begins. */
export function datedSentences(text: string, around: Omit<Around, 'beside'>): DateInText[] {
  const mentions = datesIn(text);
  if (mentions.length === 0) return [];
  const sentences = sentenceEnds(text);
  let at = 0;
  const placed = mentions.map((mention) => {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= mention.start) at += 1;
    return { mention, at };
  });
  const before = lastFullDays(placed);
  const after = lastFullDays(placed.toReversed()).reverse();
  return placed.map((place, index) => {
    const beside = [before[index], after[index]].filter((day) => day !== undefined);
    const sentence = sentences[place.at]?.sentence ?? text;
    return { text, sentence, mention: dated(place.mention, { ...around, beside }) };
  });
}

interface Placed {
  readonly mention: DateMention;
  /** which sentence */
  readonly at: number;
}

/** For each date the last full one before it in its sentence. */
function lastFullDays(placed: readonly Placed[]): (Day | undefined)[] {
  let last: { readonly day: Day; readonly at: number } | undefined;
  return placed.map(({ mention, at }) => {
    const found = last?.at === at ? last.day : undefined;
    const day = fullDay(mention);
    if (day) last = { day, at };
    return found;
  });
}

function fullDay({ year, month, days }: DateMention): Day | undefined {
  const [first] = days;
  if (!year || !first) return undefined;
  const day = { year: year.value, month: month.value, day: first.value };
  return isReal(day) ? day : undefined;
}

function sentenceEnds(text: string): { sentence: string; end: number }[] {
  let from = 0;
  return sentencesOf(text).map((sentence) => {
    const start = text.indexOf(sentence, from);
    from = (start < 0 ? from : start) + sentence.length;
    return { sentence, end: from };
  });
}
