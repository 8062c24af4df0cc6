import type { Person } from '../../people.ts';
import { localDate } from '../../time.ts';
import { type Day, dayFrom, isReal } from '../dates/calendar.ts';
import type { PublicationTime } from '../dates/date-warnings.ts';
import { datedSentences } from '../dates/dated-sentences.ts';
import type { Passage } from '../passage.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { type Attribution, attributionsIn } from './attributions.ts';
import { heldBefore, holdsOn, knownOffices, officeOn } from './held-offices.ts';

/** What speaks of another time than that of the release. */
const ANOTHER_TIME =
  /(?<!\p{L})(?:periode|(?:kala|saat|waktu|ketika|masa) itu|terpilih|sebelumnya|dulu|dahulu|era|zaman|dilantik|melantik|pelantikan|menggantikan|digantikan|pernah|sejak|semasa|pertama|terdahulu|menjabat|ke-\d+)(?!\p{L})/iu;

/**
 * Offices given to somebody of the settings that somebody else held on the day that the sentence
 * names, or else on that of publication. Deputies, former holders and other times stay silent.
 */
export function officeWarnings(
  passages: readonly Passage[],
  people: readonly Person[],
  { publishedAt, timeZone }: PublicationTime,
): ManuscriptWarning[] {
  const offices = knownOffices(people);
  if (offices.size === 0) return [];
  const published = localDate(publishedAt, timeZone);
  return passages.flatMap(({ text, at }) => {
    const found = attributionsIn(text, people, offices);
    if (found.length === 0) return [];
    const sentences = sentencesWithDays(text, dayFrom(published));
    return found.flatMap((attribution) => {
      const around = sentences.find(({ end }) => attribution.start < end);
      if (!around || ANOTHER_TIME.test(around.sentence)) return [];
      const warning = officeWarning(text, attribution, people, [...around.days, published]);
      return warning ? [{ ...warning, at }] : [];
    });
  });
}

/** @param days on any of which the office may be meant, the likeliest first */
function officeWarning(
  text: string,
  attribution: Attribution,
  people: readonly Person[],
  days: readonly string[],
): ManuscriptWarning | undefined {
  const { start, end, office, written, person } = attribution;
  const [day = ''] = days;
  if (days.some((one) => holdsOn(person, office, one))) return undefined;
  const holder = people.find((other) => holdsOn(other, office, day));
  if (!holder) return undefined;
  const quote = text.slice(start, end);
  const own = officeOn(person, day);
  return {
    code: 'officeHolder',
    severity: 'warning',
    message: `${quote}: by the settings ${holder.name} was ${office} on ${day}.`,
    quote,
    suggestion: own ? quote.replace(written, own) : withHolder(quote, attribution, holder, day),
  };
}

/** Who held it before is told so; of anybody else the name is taken for the slip. */
function withHolder(
  quote: string,
  { office, written, person }: Attribution,
  holder: Person,
  day: string,
): string {
  if (heldBefore(person, office, day)) return quote.replace(written, `mantan ${written}`);
  return quote.replace(person.name, holder.name);
}

interface SentenceWithDays {
  readonly sentence: string;
  readonly end: number;
  readonly days: readonly string[];
}

function sentencesWithDays(text: string, published: Day): SentenceWithDays[] {
  const dates = datedSentences(text, { published });
  let from = 0;
  return sentencesOf(text).map((sentence) => {
    const start = Math.max(from, text.indexOf(sentence, from));
    from = start + sentence.length;
    const end = from;
    const days = dates
      .filter(({ mention }) => mention.start >= start && mention.start < end)
      .flatMap(({ mention }) => mention.dates.filter(isReal).map(isoDay));
    return { sentence, end, days };
  });
}

function isoDay({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
