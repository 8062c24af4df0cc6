import { sentencesOf } from '../prose/sentences.ts';
import { ACRONYMS } from './acronyms.ts';
import { isAllCapitals } from './capitals.ts';

/** How a text writes each of its words within sentences, by the word in small letters. */
export type SeenWords = ReadonlyMap<string, string>;

/** `(TPID)` behind its long form says more than any other place. */
const BRACKETED = 3;

/**
 * How a text writes its words: the form that is most frequent within sentences, where a capital is no
 * matter of place. Passages in capitals say nothing, nor do names in capitals (`ANDI HARUN`).
 *
 * @param passages plain text, a paragraph each
 */
export function wordsSeen(passages: readonly string[]): SeenWords {
  const counts = new Map<string, Map<string, number>>();
  for (const passage of passages) {
    if (isAllCapitals(passage)) continue;
    for (const sentence of sentencesOf(passage)) countWords(sentence, counts);
  }
  return new Map([...counts].map(([word, forms]) => [word, mostFrequent(forms)]));
}

function countWords(sentence: string, counts: Map<string, Map<string, number>>): void {
  const tokens = sentence.split(/[\s/–—-]+/u);
  const words = tokens.map(bare);
  for (const [at, word] of words.entries()) {
    const token = tokens[at] ?? '';
    if (!/\p{L}/u.test(word) || !tells(word, words, at, token)) continue;
    const begins = at === 0 || /[:“"‘]$/u.test(tokens[at - 1] ?? '') || /^["“‘']/u.test(token);
    if (begins && !isCapitals(word)) continue;
    const forms = counts.get(word.toLowerCase()) ?? new Map<string, number>();
    const weight = /^\(.*\)/u.test(token) ? BRACKETED : 1;
    counts.set(word.toLowerCase(), forms.set(word, (forms.get(word) ?? 0) + weight));
  }
}

/** Of neighbours in capitals only short forms tell that they are some. */
function tells(word: string, words: readonly string[], at: number, token: string): boolean {
  if (!isCapitals(word) || /^\(.*\)/u.test(token)) return true;
  if (ACRONYMS.has(word) || !/[AEIOUY]/.test(word)) return true;
  return !isCapitals(words[at - 1] ?? '') && !isCapitals(words[at + 1] ?? '');
}

function isCapitals(word: string): boolean {
  return word.length > 1 && /\p{Lu}/u.test(word) && word === word.toUpperCase();
}

function bare(token: string): string {
  return /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(token)?.[0] ?? '';
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  const [[form = ''] = []] = [...forms].sort(([, a], [, b]) => b - a);
  return form;
}
