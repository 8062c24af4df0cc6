import { localDate, shortMoment } from '../time.ts';
import { embargoesWithin } from './conventions/embargo-in-text.ts';
import { couldBeEmbargo, isEmbargoLine, namesEmbargo } from './conventions/embargo-line.ts';
import { dayFrom, dayNumber } from './dates/calendar.ts';
import { datedSentences } from './dates/dated-sentences.ts';
import type { Passage } from './passage.ts';
import { sentencesOf } from './prose/sentences.ts';
import type { ManuscriptWarning } from './warning.ts';

interface Sent {
  /** ISO 8601 UTC */
  readonly sentAt: string;
  /** IANA, of the newsroom */
  readonly timeZone: string;
}

const HOUR = /(?:pukul|jam|pkl\.?) ?\d|\d[.:]\d{2}(?!\d)/iu;
const FORM = 'on a line of its own, such as EMBARGO s.d. 15/11/2022 10.00 WITA';

/**
 * Embargoes that a text speaks of and readers will see: those that hold the release back, and those
 * that do not though their day is still to come. Of what is over (`embargo 2014`) nothing is said.
 */
export function embargoMentions(passages: readonly Passage[], sent: Sent): ManuscriptWarning[] {
  return passages.flatMap(({ text, at }) =>
    sentencesOf(text).flatMap((quote) => {
      const warning = ofSentence(quote, sent);
      return warning ? [{ ...warning, quote, at }] : [];
    }),
  );
}

function ofSentence(sentence: string, { sentAt, timeZone }: Sent): ManuscriptWarning | undefined {
  const held = embargoesWithin(sentence, timeZone).sort().at(-1);
  const severity = 'warning' as const;
  if (held !== undefined) {
    if (held <= sentAt) return undefined;
    const message = `These words are taken for an embargo until ${shortMoment(held, timeZone)}, and readers will see them: write it ${FORM}.`;
    return { code: 'embargoInText', severity, message };
  }
  if (!namesEmbargo(sentence) || !mayHold(sentence, { sentAt, timeZone })) return undefined;
  const message = `These words speak of an embargo that does not hold the release back: if it is meant for this release, write it ${FORM}.`;
  return { code: 'embargoNotRead', severity, message };
}

/** Whether a sentence has the form of an embargo, a day that is to come, or an hour without a day. */
function mayHold(sentence: string, { sentAt, timeZone }: Sent): boolean {
  const today = dayFrom(localDate(sentAt, timeZone));
  const dates = datedSentences(sentence, { published: today }).flatMap(
    ({ mention }) => mention.dates,
  );
  if (dates.length > 0) return dates.some((day) => dayNumber(day) >= dayNumber(today));
  return HOUR.test(sentence) || isEmbargoLine(sentence) || couldBeEmbargo(sentence);
}
