import { describe, expect, test } from 'vitest';
import { plain, readingOf } from '../reading.ts';

const body = (...lines: readonly string[]) =>
  plain(`Pasar Murah Dibuka\n\nWarga diminta membawa:\n\n${lines.join('\n')}\n\nUsai.`)
    .body.replace(/^<p>Warga diminta membawa:<\/p>\n/, '')
    .replace(/\n<p>Usai.<\/p>$/, '');

describe('a list that was typed is one', () => {
  test.each([
    ['hyphens', ['- satu', '- dua'], '<ul><li>satu</li><li>dua</li></ul>'],
    ['asterisks', ['* satu', '* *dua*'], '<ul><li>satu</li><li><strong>dua</strong></li></ul>'],
    ['bullets without a space', ['•satu', '•\tdua'], '<ul><li>satu</li><li>dua</li></ul>'],
    ['bullets, blank lines between', ['• satu', '', '• dua'], '<ul><li>satu</li><li>dua</li></ul>'],
    ['one bullet', ['• satu'], '<ul><li>satu</li></ul>'],
    ['dashes', ['– satu', '– dua'], '<ul><li>satu</li><li>dua</li></ul>'],
    ['numbers', ['1. satu', '2. dua'], '<ol><li>satu</li><li>dua</li></ol>'],
    ['numbers with brackets', ['1) satu', '2) dua'], '<ol><li>satu</li><li>dua</li></ol>'],
    ['keycaps', ['1️⃣ satu', '2️⃣ dua'], '<ol><li>satu</li><li>dua</li></ol>'],
    ['check marks', ['✅ satu', '✅ dua'], '<ul><li>satu</li><li>dua</li></ul>'],
    ['arrows', ['▶️ satu', '▶️dua'], '<ul><li>satu</li><li>dua</li></ul>'],
    [
      'emoji that differ, and say so',
      ['✅ KTP', '❌ SIM'],
      '<ul><li>✅ KTP</li><li>❌ SIM</li></ul>',
    ],
    [
      'items in items, by their indent',
      ['- satu', '  - dua', '      - tiga', '- empat'],
      '<ul><li><p>satu</p><ul><li>dua</li><li>tiga</li></ul></li><li>empat</li></ul>',
    ],
    [
      'bullets below numbers',
      ['1. Ulu', '- satu', '- dua', '2. Ilir', '- tiga'],
      '<ol><li><p>Ulu</p><ul><li>satu</li><li>dua</li></ul></li><li><p>Ilir</p><ul><li>tiga</li></ul></li></ol>',
    ],
    [
      'numbers that begin anew',
      ['1. satu', '2. dua', '1. tiga', '2. empat'],
      '<ol><li>satu</li><li>dua</li></ol>\n<ol><li>tiga</li><li>empat</li></ol>',
    ],
    [
      'an item that goes on',
      ['- satu', '  dua', '- tiga'],
      '<ul><li>satu dua</li><li>tiga</li></ul>',
    ],
  ])('%s', (_, lines, html) => {
    expect(body(...lines)).toBe(html);
  });
});

describe('what no list could hold as it was written stays', () => {
  test.each([
    [
      'numbers that do not begin at one',
      ['3. tiga', '4. empat'],
      '<p>3. tiga</p>\n<p>4. empat</p>',
    ],
    ['numbers that leave one out', ['1. satu', '3. tiga'], '<p>1. satu</p>\n<p>3. tiga</p>'],
    ['a number alone', ['1. Pendahuluan'], '<p>1. Pendahuluan</p>'],
    ['letters', ['a. satu', 'b. dua'], '<p>a. satu</p>\n<p>b. dua</p>'],
    ['a dash alone', ['– Andi Harun'], '<p>– Andi Harun</p>'],
    ['an emoji alone', ['🙏 Terima kasih'], '<p>🙏 Terima kasih</p>'],
    [
      'a bold number',
      ['*1. Pasar*', '*2. Taman*'],
      '<p><strong>1. Pasar</strong> <strong>2. Taman</strong></p>',
    ],
    ['a negative number', ['-5 derajat'], '<p>-5 derajat</p>'],
    ['a sign of copyright', ['© Humas', '© Kota'], '<p>© Humas © Kota</p>'],
  ])('%s', (_, lines, html) => {
    expect(body(...lines)).toBe(html);
  });
});

test('byline codes behind the last item close the text', () => {
  const read = plain('Pasar Murah Dibuka\n\nSatu:\n\n- dua\n- tiga. (ASYA/SUL/KMF-SMR)');
  expect(read.byline?.office).toBe('KMF-SMR');
  expect(read.body).toBe('<p>Satu:</p>\n<ul><li>dua</li><li>tiga.</li></ul>');
});

test('each item tells its line', () => {
  const { passages } = readingOf('Pasar Dibuka\n\nSatu:\n1. dua\n\n2. tiga\n- empat', 'text/plain');
  expect(passages.map(({ text, at }) => [text, at])).toEqual([
    ['Pasar Dibuka', { line: 1 }],
    ['Satu:', { line: 3 }],
    ['dua', { line: 4 }],
    ['tiga', { line: 6 }],
    ['empat', { line: 7 }],
  ]);
});

describe('a long list is read in linear time:', { timeout: 10_000 }, () => {
  test.each(['- a\n', ' - a\n', '✅a\n', '✅\n', '✅ a ', '1. a\n', 'a. a\n', '- a. (A/B)\n'])(
    'of %j',
    (run) => {
      const text = run.repeat(Math.floor(100_000 / run.length));
      expect(plain(`Judul Berita\n\nSatu.\n\n${text}`).body).toMatch(/^<p>Satu.<\/p>\n</);
    },
  );
});
