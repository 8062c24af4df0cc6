import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlacedHtml } from '../../../shared/manuscripts/html/read-html.ts';
import { understand } from '../../../shared/manuscripts/understand.ts';
import { HOUSE, html, markdown, plain } from './reading.ts';

const HEADLINE = 'Pasar Pagi Buka';
const EMBARGO = 'EMBARGO HINGGA 15/11/2022 10.00 WITA';
const CAPTION = 'Pedagang menata sayur di lapak baru.';
const PEOPLE = [
  ...['Siti Aminah (0812-1111-2222)', 'Budi (0813-3333-4444)', 'Rina, rina@pemkot.example'],
  ...['Humas Setda, (0541) 731-234', 'Posko 24 jam: 0811-5555-6666', 'Eko (0852-7777-8888)'],
];

const KINDS = ['embargo', 'contact', 'caption'] as const;
const PLACES = ['top', 'below the headline', 'end'] as const;

/** Where each line about the text stands, in what order, and how its contacts are written. */
const layout = fc.record({
  order: fc.shuffledSubarray([...KINDS], { minLength: KINDS.length }),
  places: fc.tuple(...KINDS.map(() => fc.constantFrom(...PLACES))),
  people: fc.integer({ min: 0, max: PEOPLE.length }),
  sign: fc.constantFrom<string>('- ', '• ', '1. '),
  apart: fc.boolean(),
  paragraphs: fc.integer({ min: 3, max: 12 }),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** How a format writes a line, a headline, a label with items. */
interface Format {
  readonly line: (text: string) => string;
  readonly headline: string;
  readonly list: (label: string, items: readonly string[], layout: Layout) => string;
  readonly read: (blocks: readonly string[]) => ReturnType<typeof plain>;
}

const tagged = (text: string) => `<p>${text}</p>`;
const signed = (items: readonly string[], sign: string) =>
  items.map((item, at) => `${sign === '1. ' ? `${at + 1}. ` : sign}${item}`);
const typed = (label: string, items: readonly string[], { sign, apart }: Layout) =>
  [label, ...(apart ? [''] : []), ...signed(items, sign)].join('\n');
const listed = (label: string, items: readonly string[], { sign, apart }: Layout) => {
  if (apart) return [label, ...signed(items, sign)].map(tagged).join('\n');
  const tag = sign === '1. ' ? 'ol' : 'ul';
  return `${tagged(`<b>${label}</b>`)}<${tag}>${items.map((one) => `<li>${one}</li>`).join('')}</${tag}>`;
};
const word = (blocks: readonly string[]) => {
  const file = { ...HOUSE, name: 'rilis.docx', headlineForm: 'a heading' };
  return understand(readPlacedHtml(blocks.join('\n'), file.name), file).manuscript;
};
const line = (text: string) => text;

const FORMATS: Readonly<Record<string, Format>> = {
  'plain text': {
    ...{ line, headline: HEADLINE, list: typed },
    read: (blocks) => plain(blocks.join('\n\n'), HOUSE),
  },
  Markdown: {
    ...{ line, headline: `# ${HEADLINE}` },
    list: (label, items, how) =>
      typed(`**${label}**`, items, { ...how, apart: true, sign: how.sign.replace('•', '*') }),
    read: (blocks) => markdown(blocks.join('\n\n'), HOUSE),
  },
  'HTML with a heading': {
    ...{ line: tagged, headline: `<h1>${HEADLINE}</h1>`, list: listed },
    read: (blocks) => html(blocks.join('\n'), HOUSE),
  },
  'a Word document with a heading': {
    ...{ line: tagged, headline: `<h1>${HEADLINE}</h1>`, list: listed, read: word },
  },
  'a Word document without heading styles': {
    ...{ line: tagged, headline: `<p><strong>${HEADLINE}</strong></p>`, list: listed, read: word },
  },
};

function written(format: Format, layout: Layout): string[] {
  const people = PEOPLE.slice(0, layout.people);
  const asides = {
    embargo: format.line(EMBARGO),
    caption: format.line(`Foto: ${CAPTION}`),
    contact:
      people.length === 0
        ? format.line(`Narahubung: ${PEOPLE[0]}`)
        : format.list('Narahubung:', people, layout),
  };
  const at = (place: (typeof PLACES)[number]) =>
    layout.order
      .filter((kind) => layout.places[KINDS.indexOf(kind)] === place)
      .map((kind) => asides[kind]);
  return [
    ...at('top'),
    format.headline,
    ...at('below the headline'),
    ...textOf(layout).map(format.line),
    ...at('end'),
  ];
}

function textOf({ paragraphs }: Layout): string[] {
  const more = Array.from({ length: paragraphs - 2 }, (_, at) => `Kios nomor ${at + 1} ramai.`);
  return ['SAMARINDA, KOMINFONEWS – Wali Kota datang.', ...more, 'Selesai. (ASYA/SUL/KMF-SMR)'];
}

describe('an article is the same wherever the lines about it stand', () => {
  test.each(Object.entries(FORMATS))('in %s', (_, format) => {
    fc.assert(
      fc.property(layout, (how) => {
        const read = format.read(written(format, how));
        const [, ...others] = textOf(how);
        const body = ['Wali Kota datang.', ...others.slice(0, -1), 'Selesai.'];
        expect(read).toMatchObject({
          headline: HEADLINE,
          dateline: { place: 'SAMARINDA', outlet: 'KOMINFONEWS' },
          byline: { text: 'ASYA/SUL/KMF-SMR' },
          embargo: '2022-11-15T02:00:00.000Z',
          captions: [{ caption: CAPTION }],
          contact: PEOPLE.slice(0, Math.max(1, how.people)).join('; '),
          body: body.map(tagged).join('\n'),
        });
        expect(read).not.toHaveProperty('subheadline');
      }),
      { numRuns: 400 },
    );
  });
});
