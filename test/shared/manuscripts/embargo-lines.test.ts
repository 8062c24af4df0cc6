import { describe, expect, test } from 'vitest';
import { readPlacedHtml } from '../../../shared/manuscripts/html/read-html.ts';
import { understand } from '../../../shared/manuscripts/understand.ts';
import { escapeMarkup } from '../../../shared/text.ts';
import { EMBARGO_LINES, REPORTS, UNREADABLE_LINES } from './embargo-lines.ts';
import { HOUSE, readingOf, refusal } from './reading.ts';

const HEADLINE = 'Pasar Pagi Buka';
const FIRST = 'SAMARINDA, KOMINFONEWS – Wali Kota datang.';
/** More than stand near either end. */
const MANY = Array.from({ length: 11 }, (_, at) => `Paragraf ke-${at + 1} dari pasar.`);
const WHOLE = ['<p>Wali Kota datang.</p>', ...MANY.map((text) => `<p>${text}</p>`)].join('\n');
const PAGE = [FIRST, ...MANY].map((text) => `<p>${text}</p>`);

const plain = (...blocks: string[]) => readingOf(blocks.join('\n\n'), 'text/plain', HOUSE);
const markdown = (...blocks: string[]) => readingOf(blocks.join('\n\n'), 'text/markdown', HOUSE);
const html = (...blocks: string[]) => readingOf(blocks.join('\n'), 'text/html', HOUSE);
const word = (...blocks: string[]) =>
  understand(readPlacedHtml(blocks.join('\n'), 'rilis.docx'), {
    ...HOUSE,
    name: 'rilis.docx',
    headlineForm: 'a heading',
  });
const json = (...paragraphs: string[]) =>
  readingOf(
    JSON.stringify({ headline: HEADLINE, body: { paragraphs } }),
    'application/json',
    HOUSE,
  );

const marked = (text: string) => text.replaceAll('[', '\\[');
const table = (line: string) => {
  const [, name = '', rest = ''] = /^(\P{L}*\p{L}+)\s*[:,;]?\s*(.*)$/u.exec(line) ?? [];
  return `<table><tr><td>${escapeMarkup(name)}</td><td>${escapeMarkup(rest)}</td></tr></table>`;
};
const middle = (line: string, blocks: readonly string[]) => [
  ...blocks.slice(0, 6),
  line,
  ...blocks.slice(6),
];

const FORMS = {
  'plain text, on top': (line) => plain(line, HEADLINE, FIRST, ...MANY),
  'plain text, below a letterhead': (line) =>
    plain('SIARAN PERS', 'PENGUMUMAN', line, HEADLINE, HEADLINE, FIRST, ...MANY),
  'plain text, right below the headline': (line) => plain(`${HEADLINE}\n${line}`, FIRST, ...MANY),
  'plain text, bold': (line) => plain(`*${line}*`, HEADLINE, FIRST, ...MANY),
  'plain text, in the middle': (line) => plain(HEADLINE, ...middle(line, [FIRST, ...MANY])),
  'plain text, at the end': (line) => plain(HEADLINE, FIRST, ...MANY, line),
  'plain text, without blank lines': (line) => plain([line, HEADLINE, FIRST, ...MANY].join('\n')),
  'Markdown, on top': (line) => markdown(marked(line), `# ${HEADLINE}`, FIRST, ...MANY),
  'Markdown, as the first heading': (line) =>
    markdown(`# ${marked(line)}`, `# ${HEADLINE}`, FIRST, ...MANY),
  'Markdown, quoted': (line) => markdown(`> ${marked(line)}`, `# ${HEADLINE}`, FIRST, ...MANY),
  'Markdown, as an item': (line) => markdown(`# ${HEADLINE}`, `- ${marked(line)}`, FIRST, ...MANY),
  'Markdown, in the middle': (line) =>
    markdown(`# ${HEADLINE}`, ...middle(`**${marked(line)}**`, [FIRST, ...MANY])),
  'HTML, on top': (line) =>
    html(`<p>${escapeMarkup(line)}</p>`, `<p><b>${HEADLINE}</b></p>`, ...PAGE),
  'HTML, as the first heading': (line) =>
    html(`<h1>${escapeMarkup(line)}</h1>`, `<h1>${HEADLINE}</h1>`, ...PAGE),
  'HTML, as an item': (line) =>
    html(`<h1>${HEADLINE}</h1>`, ...PAGE, `<ul><li>${escapeMarkup(line)}</li></ul>`),
  'HTML, as a line of a paragraph': (line) =>
    html(
      `<h1>${HEADLINE}</h1>`,
      ...PAGE.slice(0, -1),
      `<p>${MANY.at(-1)}<br>${escapeMarkup(line)}</p>`,
    ),
  'a Word document, without heading styles': (line) =>
    word(`<p>${escapeMarkup(line)}</p>`, `<p><strong>${HEADLINE}</strong></p>`, ...PAGE),
  'a Word document, in the middle': (line) =>
    word(`<h1>${HEADLINE}</h1>`, ...middle(`<p>${escapeMarkup(line)}</p>`, PAGE)),
  JSON: (line) => json(...middle(line, [FIRST, ...MANY])),
} satisfies Record<string, (line: string) => ReturnType<typeof plain>>;

describe.each(Object.entries(FORMS))('in %s', (_, read) => {
  test.each(EMBARGO_LINES)(
    '%j holds the release back until %s, and leaves the text',
    (line, until) => {
      const { manuscript } = read(line);
      expect(manuscript.embargo).toBe(new Date(`${until}:00+08:00`).toISOString());
      expect(manuscript).toMatchObject({ headline: HEADLINE, dateline: { place: 'SAMARINDA' } });
      expect(manuscript.body).toBe(WHOLE);
    },
  );
});

describe('in a row of a table', () => {
  const words = EMBARGO_LINES.filter(([line]) => !line.startsWith('E M'));

  test.each(words)('%j holds the release back until %s', (line, until) => {
    const { manuscript } = html(`<h1>${HEADLINE}</h1>`, ...PAGE, table(line));
    expect(manuscript.embargo).toBe(new Date(`${until}:00+08:00`).toISOString());
  });
});

describe('in words that stay in the text', () => {
  const UNTIL = '2022-11-15T02:00:00.000Z';
  const ORDER = 'embargo hingga Selasa, 15 November 2022 pukul 10.00 WITA';

  test.each([
    ['a headline', () => markdown(`# ${HEADLINE} (${ORDER})`, FIRST)],
    ['a stated headline', () => markdown(`---\njudul: "${ORDER}: ${HEADLINE}"\n---\n`, FIRST)],
    ['a sentence', () => plain(HEADLINE, FIRST, `Rekan media, naskah ini ${ORDER}. Terima kasih.`)],
    [
      'a long sentence',
      () =>
        plain(
          HEADLINE,
          FIRST,
          `${'Kepada yang terhormat redaksi, '.repeat(6)}dengan catatan ${ORDER}.`,
        ),
    ],
    [
      'a heading of a section',
      () => markdown(`# ${HEADLINE}`, FIRST, `## Kominfo: ${ORDER}`, 'Satu.'),
    ],
    ['a label', () => markdown(`Kominfo – EMBARGO 15/11/2022 10.00`, `# ${HEADLINE}`, FIRST)],
    ['a caption', () => plain(HEADLINE, FIRST, `Foto: Pasar (${ORDER}).`)],
  ])('of %s an embargo counts, too', (_, read) => {
    expect(read().manuscript.embargo).toBe(UNTIL);
  });
});

describe('a line that cannot be read', () => {
  test.each(UNREADABLE_LINES)('%j is refused near either end: it has %s', (line, fault) => {
    for (const read of [
      () => plain(line, HEADLINE, FIRST, ...MANY),
      () => plain(HEADLINE, FIRST, ...MANY, line),
      () => markdown(`> ${line}`, `# ${HEADLINE}`, FIRST, ...MANY),
      () =>
        html(
          `<p>Satu</p><p>Dua</p><p>Tiga</p><p>Empat</p><p>${line}</p><h1>${HEADLINE}</h1>`,
          ...PAGE,
        ),
    ]) {
      const error = refusal(read);
      expect(error.code).toBe('embargo');
      expect(error.message).toContain(`(${fault})`);
    }
  });
});

test.each(REPORTS)('%j is a headline, and text', (line) => {
  expect(plain(line, FIRST, ...MANY).manuscript).toMatchObject({
    headline: line.trim(),
    body: WHOLE,
  });
  for (const { manuscript } of [
    plain(HEADLINE, FIRST, ...MANY, line),
    markdown(`# ${HEADLINE}`, FIRST, ...MANY, line),
  ]) {
    expect(manuscript).not.toHaveProperty('embargo');
    expect(manuscript.body).toBe(`${WHOLE}\n<p>${line}</p>`);
  }
});
