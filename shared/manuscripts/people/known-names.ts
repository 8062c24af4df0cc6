import type { Person } from '../../people.ts';
import { asSentence } from '../as-sentence.ts';
import type { ManuscriptWarning } from '../warning.ts';
import type { Named } from './named.ts';
import { Neighbours } from './one-letter.ts';
import { capitalRuns, textOfWords } from './words.ts';

/** Letters of the word that differs. */
const SHORTEST = 4;

/** Names one letter from one that the settings hold, the rest of the name being the same. */
export function knownNameWarnings(
  named: readonly Named[],
  people: readonly Person[],
): ManuscriptWarning[] {
  const names = people.map(({ name }) => name).filter((name) => name.includes(' '));
  const known = new Set(names);
  const words = new Set(names.flatMap((name) => name.split(' ')));
  const lengths = [...new Set(names.map((name) => capitalRuns(name)[0]?.length ?? 0))];
  const neighbours = new Neighbours(names);
  return named.flatMap((one) =>
    lengths.flatMap((length) =>
      windowsOf(one, length)
        .filter((window) => !known.has(window) && window.split(' ').some((word) => words.has(word)))
        .flatMap((window) => {
          const right = neighbours.of(window).find((name) => differsInWord(window, name));
          return right ? [warningOf(one, window, right)] : [];
        }),
    ),
  );
}

function windowsOf({ passage, words }: Named, length: number): string[] {
  if (length === 0) return [];
  const ends = words.slice(length - 1);
  return ends.map((_, at) => textOfWords(passage.text, words.slice(at, at + length)));
}

function differsInWord(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  const at = words.findIndex((word, index) => word !== others[index]);
  return words.length === others.length && (others[at]?.length ?? 0) >= SHORTEST;
}

function warningOf({ passage }: Named, quote: string, suggestion: string): ManuscriptWarning {
  return {
    code: 'knownName',
    severity: 'warning',
    message: asSentence(`${quote}: the settings hold ${suggestion}`),
    quote,
    suggestion,
    at: passage.at,
  };
}
