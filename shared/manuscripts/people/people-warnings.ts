import type { Person } from '../../people.ts';
import type { PublicationTime } from '../dates/date-warnings.ts';
import type { Passage } from '../passage.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { degreeWarnings } from './degree-warnings.ts';
import { knownNameWarnings } from './known-names.ts';
import { spellingWarnings } from './name-spellings.ts';
import { namedIn } from './named.ts';
import { officeWarnings } from './office-warnings.ts';

/**
 * What looks wrong with the people of a release: degrees against EYD V, one name spelt two ways; and
 * against the newsroom's settings names, degrees, and offices that somebody else held on that day.
 * Time is linear in the text.
 */
export function peopleWarnings(
  passages: readonly Passage[],
  people: readonly Person[],
  when: PublicationTime,
): ManuscriptWarning[] {
  const named = passages.flatMap(namedIn);
  const ofNames = knownNameWarnings(named, people);
  const told = new Set(ofNames.map(({ quote }) => quote));
  const right = new Set(people.flatMap(({ name }) => [name, ...name.split(' ')]));
  const ofDegrees = passages.flatMap(({ text, at }) =>
    degreeWarnings(text, people).map((warning) => ({ ...warning, at })),
  );
  return [
    ...ofDegrees,
    ...ofNames,
    ...spellingWarnings(named, right).filter(({ quote }) => !told.has(quote)),
    ...officeWarnings(passages, people, when),
  ];
}
