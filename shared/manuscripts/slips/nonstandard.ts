import type { Finding } from './findings.ts';
import { caseOf, inCaseOf } from './letter-case.ts';
import { standardOf, standardPhraseOf } from './spellings.ts';
import type { WrittenWord } from './written-words.ts';

/** As keyboards, Word and phones make it: `Jum'at`, `Jum’at`, `Jum‘at`, `Jum`at`. */
const APOSTROPHE = /(?<=[a-z])['’‘`](?=[a-z])/;

/** `kerjasama`, `Jum’at`; with a capital inside a sentence only where no name is spelt so. */
export function nonstandardIn({ text, opens }: WrittenWord): Finding | undefined {
  const written = caseOf(text.replace(APOSTROPHE, ''));
  if (written === 'other') return undefined;
  const inTitle = written === 'capital' && !opens;
  const spelt = text.toLowerCase().replace(APOSTROPHE, "'");
  const standard = standardOf(spelt, { asName: inTitle });
  if (!standard) return undefined;
  return nonstandard(text, inCaseOf(text, standard, { among: inTitle ? 'capitals' : 'lower' }));
}

/** `media masa`: it takes both words to tell. */
export function nonstandardPairIn(before: WrittenWord, word: WrittenWord): Finding | undefined {
  const quote = `${before.text} ${word.text}`;
  const standard = standardPhraseOf(quote.toLowerCase());
  if (standard) {
    const among = caseOf(word.text) === 'capital' ? 'capitals' : 'lower';
    return nonstandard(quote, inCaseOf(before.text, standard, { among }));
  }
  // EYD V: before a capital the prefix se- takes a hyphen
  if (/^se$/i.test(before.text) && /^[A-Z]/.test(word.text)) {
    return nonstandard(quote, `${before.text}-${word.text}`);
  }
  return undefined;
}

function nonstandard(quote: string, suggestion: string): Finding {
  return {
    code: 'nonstandardSpelling',
    severity: 'hint',
    quote,
    suggestion,
    why: `is not the standard spelling, which is “${suggestion}”`,
  };
}
