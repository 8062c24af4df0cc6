import type { Passage } from '../passage.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { findPersonalNumbers } from './personal-numbers.ts';

const WHOSE = {
  NIP: 'a civil servant’s number (NIP), with a date of birth in it',
  NIK: 'a resident’s number (NIK), with a date of birth in it',
};

/** Warns of each number that tells of one person, wherever readers would see it. */
export function personalNumberWarnings(passages: readonly Passage[]): ManuscriptWarning[] {
  return passages.flatMap(({ text, at }) =>
    findPersonalNumbers(text).map(({ kind, text: quote }): ManuscriptWarning => {
      const message = `This looks like ${WHOSE[kind]}: everybody would see it. Take it out unless the law wants it published.`;
      return { code: 'personalNumber', severity: 'warning', message, quote, at };
    }),
  );
}
