import type { Passage } from '../passage.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { doubledIn } from './doubled.ts';
import { Findings } from './findings.ts';
import { lostSpaceIn } from './lost-space.ts';
import { Misspelt } from './misspelt.ts';
import { nonstandardIn, nonstandardPairIn } from './nonstandard.ts';
import { partedPrefixIn } from './parted-prefix.ts';
import type { WordList } from './word-list.ts';
import { writtenWords } from './written-words.ts';

/**
 * Words that are most likely mistyped, in the order of the text, each once. Never edits. At most
 * thirty, and one warning more that says how many there are beyond.
 * @param known in lower case: the outlet, people, codes and whatever else the newsroom knows
 */
export function slipsIn(
  passages: readonly Passage[],
  words: WordList,
  known: ReadonlySet<string>,
): ManuscriptWarning[] {
  const written = writtenWords(passages);
  const vocabulary = withNames(words, known);
  const misspelt = new Misspelt(written, vocabulary);
  const lostSpace = remembered((text) => lostSpaceIn(text, vocabulary, known));
  const findings = new Findings();
  for (const [index, word] of written.entries()) {
    const before = word.follows ? written[index - 1] : undefined;
    const finding =
      (before &&
        (doubledIn(before, word, { words, next: written[index + 1] }) ??
          nonstandardPairIn(before, word) ??
          partedPrefixIn(before, word, words))) ??
      nonstandardIn(word) ??
      lostSpace(word.text) ??
      misspelt.in(index);
    if (finding) findings.add(finding, word.at);
  }
  return findings.warnings();
}

/** A text has most words many times. */
function withNames(words: WordList, names: ReadonlySet<string>): WordList {
  return { ...words, isKnown: remembered((word) => names.has(word) || words.isKnown(word)) };
}

function remembered<T>(answer: (word: string) => T): (word: string) => T {
  const answers = new Map<string, { readonly answer: T }>();
  return (word) => {
    const before = answers.get(word) ?? { answer: answer(word) };
    answers.set(word, before);
    return before.answer;
  };
}
