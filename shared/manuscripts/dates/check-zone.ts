import type { Passage } from '../passage.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { ManuscriptWarning } from '../warning.ts';

const TIME_WITH_ZONE =
  /(?<!\d)(?<hour>\d{1,2})[.:](?<minute>\d{2}) ?(?<zone>WIB|WITA|WIT)(?!\p{L})/giu;

interface TimeInZone {
  readonly passage: Passage;
  readonly quote: string;
  /** `9.00` */
  readonly time: string;
  readonly zone: string;
}

/**
 * A time in another zone than the newsroom's, where another sentence of the release tells the same time
 * in that: a hint, once. Any other such time is of something elsewhere. Which of both is right cannot be
 * told, so nothing is proposed.
 *
 * @param own `WITA`
 */
export function otherZone(
  passages: readonly Passage[],
  own: string,
): ManuscriptWarning | undefined {
  const sentences = passages.flatMap((passage) =>
    sentencesOf(passage.text).map((sentence) => timesIn(sentence, passage)),
  );
  const inOwn = new Map<string, { readonly at: number; readonly quote: string }>();
  for (const [at, times] of sentences.entries()) {
    for (const { time, zone, quote } of times) {
      if (zone === own && !inOwn.has(time)) inOwn.set(time, { at, quote });
    }
  }
  for (const [at, times] of sentences.entries()) {
    const here = new Set(times.filter(({ zone }) => zone === own).map(({ time }) => time));
    for (const { time, zone, quote, passage } of times) {
      const same = inOwn.get(time);
      if (zone === own || !same || same.at === at || here.has(time)) continue;
      return {
        code: 'otherZone',
        severity: 'hint',
        message: `${quote}: elsewhere the release says ${same.quote}; if both are one event, one of them is wrong.`,
        quote,
        at: passage.at,
      };
    }
  }
  return undefined;
}

function timesIn(sentence: string, passage: Passage): TimeInZone[] {
  return [...sentence.matchAll(TIME_WITH_ZONE)].map(({ 0: quote, groups }) => ({
    passage,
    quote,
    time: `${Number(groups?.hour)}.${groups?.minute ?? ''}`,
    zone: (groups?.zone ?? '').toUpperCase(),
  }));
}
