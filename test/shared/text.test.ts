import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, escapeMarkup, oneLine, shorten } from '../../shared/text.ts';

test('Indonesian text stays as it is, to the last mark', () => {
  const text = 'Jum’at, “Rapat” – 50 % peserta…\n\tSamarinda\r\né, ñ, 日本, 👨‍👩‍👧';
  expect(cleanText(text)).toBe(text);
});

test('what XML or HTML forbids is dropped: controls and noncharacters', () => {
  expect(cleanText('a\u0000b\u0008c\u001Fd\u007Fe\u009Ff\uFFFEg\uFFFFh\uFDD0i\u{1FFFF}j')).toBe(
    'abcdefghij',
  );
});

test('line breaks that markup does not know still part words', () => {
  expect(oneLine('satu\fdua\vtiga\u0085empat')).toBe('satu dua tiga empat');
});

test('half a surrogate pair becomes the replacement character', () => {
  expect(cleanText('a\uD83Db\uDE00c')).toBe('a\uFFFDb\uFFFDc');
});

test('direction overrides cannot disguise a headline', () => {
  expect(cleanText('lapor\u202Efdp.exe\u2066!')).toBe('laporfdp.exe!');
});

test('text is composed, so that two spellings of one letter are one', () => {
  expect(cleanText('e\u0301')).toBe('é');
});

test('what is taken for plain is what cleaning would leave as it is', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `a${String.fromCharCode(code)}b`;
    // beside a letter that is not plain every step is taken
    expect(`${cleanText(text)}漢`).toBe(cleanText(`${text}漢`));
  }
});

test('cleaning what is clean changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

test('one line has no breaks, no-break spaces, runs or ends of white space', () => {
  expect(oneLine('  satu\u00A0 dua\r\n\n tiga\u2028empat\uFEFF ')).toBe('satu dua tiga empat');
});

test('a text within the limit is not shortened', () => {
  expect(shorten('tepat', 5)).toBe('tepat');
});

test('a longer text is cut after a whole word, without its punctuation', () => {
  expect(shorten('Rapat dibuka, lalu ditutup', 16)).toBe('Rapat dibuka…');
});

test('a single long word is cut, ellipsis within the limit and no surrogate half', () => {
  expect(shorten('abcdefgh', 5)).toBe('abcd…');
  expect(shorten('abc👍👍👍', 5)).toBe('abc…');
});

test('a shortened text never exceeds its limit and is well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const short = shorten(text, limit);
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(short.isWellFormed()).toBe(true);
    }),
  );
});

test('markup is escaped for elements and attributes', () => {
  expect(escapeMarkup(`<a title="x" id='y'>&amp;`)).toBe(
    '&lt;a title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;',
  );
});

test('endless stacks of accents are cut at the 30 that any language may need', () => {
  expect(cleanText(`a${'\u0301'.repeat(200_000)}b`).length).toBeLessThan(40);
});

test('a stack of accents is cut where a character that is dropped stood in it', () => {
  const broken = `a${'\u0316'.repeat(29)}\u202E${'\u0316'.repeat(29)}`;
  expect(cleanText(broken)).toBe(`a${'\u0316'.repeat(30)}`);
});
