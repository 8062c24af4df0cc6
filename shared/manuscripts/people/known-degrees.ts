import type { Person } from '../../people.ts';
import { asSentence } from '../as-sentence.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { degreesOf } from './as-eyd.ts';
import { bare } from './degree-list.ts';
import type { Mention } from './mentions.ts';

/** The person of the settings whose name a mention bears. */
export function knownPerson(
  text: string,
  mention: Mention,
  people: readonly Person[],
): Person | undefined {
  const end = mention.words.at(-1)?.end ?? 0;
  const before = mention.titles.length > 0 ? mention.words[0]?.start : undefined;
  return people.find(({ name }) => {
    const start = end - name.length;
    if (text.slice(Math.max(0, start), end) !== name) return false;
    return before === undefined ? !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') : before === start;
  });
}

/**
 * Degrees that the settings do not hold of that person, or fewer than they hold (a hint: nobody has
 * to write all). A name without degrees is silent.
 */
export function otherDegrees(
  text: string,
  { start, end, words, degrees, titles }: Mention,
  person: Person,
): ManuscriptWarning | undefined {
  if (person.degrees === undefined || degrees.length === 0) return undefined;
  const right = degreesOf(person.degrees);
  const letters = new Set(right.map((degree) => bare(degree).toLowerCase()));
  const written = new Set(degrees.map((degree) => bare(degree.written).toLowerCase()));
  const isOther = [...written].some((degree) => !letters.has(degree));
  if (!isOther && written.size === letters.size) return undefined;
  const nameEnd = words.at(-1)?.end ?? end;
  const nameStart = nameEnd - person.name.length;
  const from = titles.length > 0 ? start : nameStart;
  const quote = text.slice(from, end);
  const front = titles.map((title) => `${title.right} `).join('');
  const comma = quote.endsWith(',') || /^ ?\p{Ll}/u.test(text.slice(end, end + 2)) ? ',' : '';
  return {
    code: 'otherDegrees',
    severity: isOther ? 'warning' : 'hint',
    message: asSentence(`${quote}: the settings hold ${person.name}, ${right.join(', ')}`),
    quote,
    suggestion: `${front}${person.name}, ${right.join(', ')}${comma}`,
  };
}
