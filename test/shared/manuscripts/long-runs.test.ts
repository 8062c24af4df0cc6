import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../shared/manuscripts/body/parse-body.ts';
import { isKnownLabel } from '../../../shared/manuscripts/headline/labels.ts';
import { paragraphsOf } from '../../../shared/manuscripts/plain/paragraphs.ts';
import { plainLines, unwrap } from '../../../shared/manuscripts/plain/plain-lines.ts';
import { tidyLine } from '../../../shared/manuscripts/prose/prose.ts';
import { sentencesOf } from '../../../shared/manuscripts/prose/sentences.ts';
import { leastTime } from './processor-time.ts';
import { markdown, plain, readingOf, refusal } from './reading.ts';

/** Characters: the longest manuscript, but for its headline. */
const LONG = 199_900;

/** A linear reading takes well under a second; a quadratic one, most of a minute. */
const OPTIONS = { timeout: 10_000 };

const run = (pattern: string) => pattern.repeat(Math.floor(LONG / pattern.length));

describe('a long run is read in linear time:', OPTIONS, () => {
  test.each(['.', '!', '?', '…', '?!', '."', '. '])('sentences of %j', (pattern) => {
    expect(sentencesOf(`Satu${run(pattern)}x`)).toHaveLength(1);
  });

  test.each(['#', '*', '|', ':', ' ', '|*'])('a label of %j', (pattern) => {
    expect(isKnownLabel(`top${run(pattern)}`)).toBe(true);
    expect(isKnownLabel(`top${run(pattern)}x`)).toBe(false);
  });

  test.each(['\n', ' \n', '\t\n\n', ' '])('paragraphs parted by %j', (pattern) => {
    const lines = unwrap(plainLines(`satu\n${run(pattern)}\ndua`));
    expect(paragraphsOf(lines).map(({ text }) => text)).toEqual(['satu', 'dua']);
  });

  test.each(['a\n', 'A\n', '- a\n', 'A\n a\n', 'A.\n', '.\n', '(\n', 'A\n\n', '(A/B)\n\n'])(
    'lines of %j',
    (pattern) => {
      const { body } = plain(`Judul Berita\n\nSatu.\n\n${run(pattern)}`);
      expect(body).toMatch(/^<p>Satu.<\/p>\n<(?:p|ul)>/);
    },
  );

  test.each([' ', '\t', '\u00A0', '. ', ' ,', '\u0301', '\u200D'])('a line of %j', (pattern) => {
    expect(tidyLine(`satu ${run(pattern)}dua`)).toMatch(/^satu.*dua$/u);
  });

  test.each(['.', '. ', '…', ' \n'])('a plain text of %j', (pattern) => {
    expect(plain(`Judul Berita\n\nSatu${run(pattern)}dua`).lead).toMatch(/^Satu/);
  });

  test.each(['#', '*', '|', ':', '#*'])('a headline of %j', (pattern) => {
    expect(refusal(() => plain(`${run(pattern)}x`)).code).toBe('longHeadline');
  });

  test.each(['.', '. ', '!', '**a ', '[a](', '`a', '- '])('a Markdown text of %j', (pattern) => {
    expect(markdown(`# Judul Berita\n\nSatu${run(pattern)}dua`).lead).toMatch(/^Satu/);
  });

  test('lists within lists', () => {
    const items = `${'<ul><li>'.repeat(25)}satu${'</li></ul>'.repeat(25)}`;
    expect(parseBody(items.repeat(400))).toHaveLength(400);
  });
});

/** Twice as much, twice as deep, takes four times as long where time is quadratic. */
const LEAST_QUADRATIC = 3;

describe('half of a long page takes half of the time:', { timeout: 60_000 }, () => {
  test.each<[string, (half: number) => string]>([
    ['lists', (half) => '<ul><li>'.repeat(122 * half) + 'kata <b>x</b> '.repeat(6500 * half)],
    ['quotations', (half) => '<blockquote>'.repeat(240 * half) + '<p>kata</p>'.repeat(7500 * half)],
    ['captions', (half) => `<div>${'<figcaption>a</figcaption>'.repeat(3800 * half)}</div>`],
    [
      'captions in figures',
      (half) => '<figure><figcaption>'.repeat(120 * half) + '<i>x</i> '.repeat(9500 * half),
    ],
    ['emphasis', (half) => '<b>'.repeat(240 * half) + 'kata<br>'.repeat(10_500 * half)],
    [
      'what has no meaning',
      (half) => `${'<span>'.repeat(240 * half)}${'<b>x</b>'.repeat(11_500 * half)}<hr>`,
    ],
    [
      'tables for layout',
      (half) => '<table><tr><td>'.repeat(55 * half) + '<i>x</i> '.repeat(9500 * half),
    ],
    ['rows', (half) => `<table>${'<tr><td>a<td>1'.repeat(6500 * half)}`],
    ['a bold line', (half) => `<p><b>${'<i>a</i>'.repeat(12_000 * half)}`],
  ])('%s', (_, html) => {
    const reads = [1, 2].map((half) => {
      const page = `<h1>Judul Berita</h1><p>Satu.</p>${html(half)}`;
      return () => expect(readingOf(page, 'text/html').manuscript.lead).toBe('Satu.');
    });
    for (const read of reads) read();
    const [half = 0, whole = 0] = reads.map(leastTime);
    expect(whole / half).toBeLessThan(LEAST_QUADRATIC);
  });
});
