import type { SettingsValues } from '../settings.ts';
import { dateWarnings } from './dates/date-warnings.ts';
import { embargoMentions } from './embargo-mentions.ts';
import { embargoOtherwise, goesOutAt } from './embargo-otherwise.ts';
import { embargoOver } from './embargo-over.ts';
import { peopleWarnings } from './people/people-warnings.ts';
import { personalNumberWarnings } from './people/personal-number-warnings.ts';
import type { Reading } from './reading.ts';
import { slipsIn } from './slips/slips.ts';
import type { WordList } from './slips/word-list.ts';
import type { ManuscriptWarning } from './warning.ts';

/** What a manuscript is checked against. */
export interface CheckedAgainst {
  readonly settings: Pick<SettingsValues, 'timeZone' | 'outlet' | 'people' | 'offices'>;
  readonly words: WordList;
  /** ISO 8601 UTC; when it was sent */
  readonly sentAt: string;
  /** ISO 8601 UTC; when its sender asked for it to go out, where not at once */
  readonly publishAt?: string | undefined;
}

/**
 * All that looks wrong in a manuscript that is taken as it is, what most likely is wrong first. Nothing
 * is edited: whoever wrote it decides.
 */
export function check(
  reading: Reading,
  { settings, words, sentAt, publishAt }: CheckedAgainst,
): ManuscriptWarning[] {
  const { passages, manuscript, warnings } = reading;
  const { timeZone, people = [] } = settings;
  const publishedAt = goesOutAt(goesOutAt(publishAt, manuscript.embargo), sentAt) ?? sentAt;
  const when = { publishedAt, timeZone };
  const over = embargoOver(reading, sentAt, timeZone);
  const otherwise = embargoOtherwise(reading, publishAt, timeZone);
  return bySeverity([
    ...warnings,
    ...(otherwise ? [otherwise] : []),
    ...(over ? [over] : []),
    ...embargoMentions(passages, { sentAt, timeZone }),
    ...dateWarnings(passages, when),
    ...personalNumberWarnings(passages),
    ...peopleWarnings(passages, people, when),
    ...slipsIn(passages, words, knownWords(settings)),
  ]);
}

function bySeverity(warnings: readonly ManuscriptWarning[]): ManuscriptWarning[] {
  const of = (wanted: string) => warnings.filter(({ severity }) => severity === wanted);
  return [...of('warning'), ...of('hint')];
}

/** Names and codes that the newsroom knows, word by word, in lower case. */
function knownWords({
  outlet,
  people = [],
  offices = {},
}: CheckedAgainst['settings']): Set<string> {
  const ofPeople = people.flatMap(({ name, code = '', offices: held = [] }) => [
    name,
    code,
    ...held.map(({ office }) => office),
  ]);
  const texts = [outlet, ...ofPeople, ...Object.entries(offices).flat()];
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []));
}
