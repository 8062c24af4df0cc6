import { describe, expect, test } from 'vitest';
import { isKnownLabel } from '../../../../shared/manuscripts/headline/labels.ts';
import { readPlacedHtml } from '../../../../shared/manuscripts/html/read-html.ts';
import type { Reading } from '../../../../shared/manuscripts/reading.ts';
import { understand } from '../../../../shared/manuscripts/understand.ts';
import { readingOf } from '../reading.ts';
import { HEADS, type Head } from './heads.ts';

const LEAD = 'Pemerintah Kota Samarinda membuka gedung itu, Rabu (12/3/2025).';
const TEXT = [`SAMARINDA, KOMINFONEWS – ${LEAD}`, 'Warga senang.'];

/** A document in each format, of the blocks of its head. */
const FORMATS: Readonly<Record<string, (head: Head) => Reading>> = {
  'plain text': ({ blocks }) => readingOf(paragraphs(blocks), 'text/plain'),
  'plain text, a blank line below each': ({ blocks }) =>
    readingOf(paragraphs(blocks.flat().map((line) => [line])), 'text/plain'),
  'plain text in capitals': ({ blocks, headline }) =>
    readingOf(
      paragraphs(blocks.map((lines) => lines.map((line) => capitals(line, headline)))),
      'text/plain',
    ),
  'chat text with a bold headline': ({ blocks, headline }) =>
    readingOf(
      paragraphs(
        blocks.map((lines) => lines.map((line) => (line === headline ? `*${line}*` : line))),
      ),
      'text/plain',
    ),
  Markdown: ({ blocks, headline }) =>
    readingOf(
      paragraphs(
        blocks.map((lines) => lines.map((line) => (line === headline ? `# ${line}` : line))),
      ),
      'text/markdown',
    ),
  'Markdown without an h1': ({ blocks }) => readingOf(paragraphs(blocks), 'text/markdown'),
  'Markdown whose labels that everybody has are h1s, too': ({ blocks, headline }) =>
    readingOf(
      paragraphs(
        blocks.flat().map((line) => [line === headline || isKnownLabel(line) ? `# ${line}` : line]),
      ),
      'text/markdown',
    ),
  'HTML with breaks': ({ blocks }) =>
    readingOf(
      html(blocks, (lines) => `<p>${lines.join('<br>')}</p>`),
      'text/html',
    ),
  'HTML with an h1': ({ blocks, headline }) =>
    readingOf(
      html(blocks, (lines) =>
        lines[0] === headline ? `<h1>${headline}</h1>` : `<p>${lines.join('</p><p>')}</p>`,
      ),
      'text/html',
    ),
  Word: ({ blocks }) =>
    word(html(blocks, (lines) => `<p data-at="1">${lines.join('</p><p>')}</p>`)),
};

describe.each(Object.entries(FORMATS))('%s', (_, read) => {
  test.each(HEADS.map((head) => [head.what, head] as const))('below %s', (_what, head) => {
    const { manuscript, labels, warnings } = read(head);
    const { headline, lead } = manuscript;
    expect({ headline, lead }).toEqual({ headline: head.headline, lead: LEAD });
    const inSmall = (lines: readonly string[]) => lines.map((line) => line.toLowerCase());
    expect(inSmall(labels)).toEqual(inSmall(head.labels));
    expect(warnings.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });
});

test('a letterhead in a table of Word is a label, its lines in one', () => {
  const cells =
    '<td></td><td>PEMERINTAH KOTA BALIKPAPAN<br/>DINAS KESEHATAN<br/>Jl. Sudirman No. 118</td>';
  const { manuscript, labels } = word(
    `<table><tr>${cells}</tr></table>${html([['SIARAN PERS'], ['Dinkes Buka Vaksinasi']], (lines) => `<p>${lines.join('')}</p>`)}`,
  );
  expect(manuscript).toMatchObject({ headline: 'Dinkes Buka Vaksinasi', lead: LEAD });
  expect(labels).toEqual([
    'PEMERINTAH KOTA BALIKPAPAN DINAS KESEHATAN Jl. Sudirman No. 118',
    'SIARAN PERS',
  ]);
});

test('that it may go out at once is told, wherever it stands', () => {
  const head = 'SIARAN PERS\nUntuk disiarkan segera\n\nPasar Dibuka';
  for (const type of ['text/plain', 'text/markdown'] as const) {
    const { manuscript, labels } = readingOf(`${head}\n\n${TEXT.join('\n\n')}`, type);
    expect(manuscript).toMatchObject({ headline: 'Pasar Dibuka', lead: LEAD });
    expect(labels).toEqual(['SIARAN PERS', 'Untuk disiarkan segera']);
  }
});

function paragraphs(blocks: Head['blocks']): string {
  return [...blocks.map((lines) => lines.join('\n')), ...TEXT].join('\n\n');
}

function html(blocks: Head['blocks'], block: (lines: readonly string[]) => string): string {
  return [...blocks.map(block), ...TEXT.map((text) => `<p>${text}</p>`)].join('\n');
}

function word(page: string): Reading {
  return understand(readPlacedHtml(page, 'rilis.docx'), { name: 'rilis.docx', headlineForm: '' });
}

/** The headline in capitals stays as it is: what becomes of them is another test's. */
function capitals(line: string, headline: string): string {
  return line === headline ? line : line.toUpperCase();
}
