import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../shared/manuscripts/body/parse-body.ts';
import { isKnownLabel } from '../../../shared/manuscripts/headline/labels.ts';
import { paragraphsOf } from '../../../shared/manuscripts/plain/paragraphs.ts';
import { plainLines, unwrap } from '../../../shared/manuscripts/plain/plain-lines.ts';
import { tidyLine } from '../../../shared/manuscripts/prose/prose.ts';
import { sentencesOf } from '../../../shared/manuscripts/prose/sentences.ts';
import { markdown, plain, refusal } from './reading.ts';

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
