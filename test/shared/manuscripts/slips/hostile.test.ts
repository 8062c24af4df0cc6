import { describe, expect, test } from 'vitest';
import { slipsIn } from '../../../../shared/manuscripts/slips/slips.ts';
import { WORDS } from '../../../support/slip-words.ts';
import { CLEAN } from './clean-paragraphs.ts';

/** Characters that are read of a manuscript at most. */
const MOST = 200_000;
/** Milliseconds of processor time: three times what is meant, for a machine that does other things. */
const LIMIT = 900;

function repeated(text: string): string {
  return text.repeat(Math.ceil(MOST / text.length)).slice(0, MOST);
}

/** The nth of some 30 million words that look Indonesian and are none. */
function invented(n: number): string {
  let rest = n * 7919;
  return Array.from({ length: 4 }, () => {
    const consonant = 'bcdfghjklmnprst'.charAt(rest % 15);
    const vowel = 'aiueo'.charAt(Math.floor(rest / 15) % 5);
    rest = Math.floor(rest / 75);
    return consonant + vowel;
  }).join('');
}

function many(text: (n: number) => string): string {
  return Array.from({ length: MOST / 9 }, (_, n) => text(n))
    .join(' ')
    .slice(0, MOST);
}

describe('200,000 characters take their time and no more', () => {
  WORDS.isKnown('ini');
  test.each([
    ['of releases', repeated(`${Object.values(CLEAN).join(' ')} `)],
    ['of one word', 'a'.repeat(MOST)],
    ['of hyphens', repeated('a-')],
    ['of slashes', repeated('a/b/c/d/e/f ')],
    ['of quotes', repeated('"a" ')],
    ['of one word twice', repeated('yang ')],
    ['of full stops', repeated('A. ')],
    ['of words that are none', many(invented)],
    ['of such words among others', many((n) => `dan yang di ini ${invented(n)}`)],
    ['of words that look built', many((n) => `dan yang di ini mempersepeke${invented(n)}`)],
    ['of prefixes', repeated('berbersepeterkekekekeperber ')],
  ])('%s', (_, text) => {
    const before = process.cpuUsage();
    const found = slipsIn(
      [{ part: 'body', text, at: { line: 1 } }],
      WORDS,
      new Set(['kominfonews']),
    );
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(LIMIT);
    expect(found.length).toBeLessThanOrEqual(31);
  });
});
