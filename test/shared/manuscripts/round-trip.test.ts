import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyElement, BodyNode } from '../../../shared/manuscripts/body/body-tree.ts';
import { serialise } from '../../../shared/manuscripts/body/body-tree.ts';
import { statedByline } from '../../../shared/manuscripts/conventions/byline.ts';
import type { Manuscript } from '../../../shared/manuscripts/manuscript.ts';
import { tidyLine } from '../../../shared/manuscripts/prose/prose.ts';
import { renderMarkdown, renderPlainText } from '../../support/render-manuscript.ts';
import { sanitiseBody } from '../../support/sanitise.ts';
import { besides, HOUSE, markdown, plain } from './reading.ts';

/** Letters of names, and every sign that Markdown, YAML or HTML might take for its own. */
const SIGNS = [...'abcdefgéñüß漢ﷲ', ...'*_[]<>&#`|~!"\'(){}+-=\\/@$%^', '’', '–', '“', '0', '7'];
const word = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 8 });
const words = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((all) => tidyLine(`Wali ${all.join(' ')} kota`));
const sentence = words.map((text) => `${text}.`);
const plainWord = fc.stringMatching(/^[a-z]{4,9}[,;]?$/);
const plainWords = fc
  .array(plainWord, { minLength: 2, maxLength: 12 })
  .map((all) => `Wali ${all.join(' ')} kota`);

const emphasised: fc.Arbitrary<BodyNode> = fc.oneof(
  words.map((text): BodyElement => ({ tag: 'strong', children: [text] })),
  words.map((text): BodyElement => ({ tag: 'em', children: [text] })),
  words.map(
    (text): BodyElement => ({ tag: 'strong', children: [{ tag: 'em', children: [text] }] }),
  ),
  words.map(
    (text): BodyElement => ({ tag: 'a', href: 'https://a.id/x?b=1&c=_d_', children: [text] }),
  ),
);
const inlines: fc.Arbitrary<BodyNode[]> = fc
  .array(fc.tuple(words, emphasised, fc.boolean()), { maxLength: 3 })
  .chain((parts) =>
    sentence.map((end) => [
      ...parts.flatMap(([text, node, breaks]): BodyNode[] => [
        `${text} `,
        node,
        breaks ? { tag: 'br', children: [] } : ' ',
      ]),
      end,
    ]),
  );
const paragraph = inlines.map((children): BodyElement => ({ tag: 'p', children }));
const heading = fc
  .tuple(fc.constantFrom('h2' as const, 'h3' as const), words)
  .map(([tag, text]): BodyElement => ({ tag, children: [text] }));
const list = (item: fc.Arbitrary<readonly BodyNode[]>) =>
  fc
    .tuple(
      fc.constantFrom('ul' as const, 'ol' as const),
      fc.array(item, { minLength: 1, maxLength: 3 }),
    )
    .map(
      ([tag, items]): BodyElement => ({
        tag,
        children: items.map((children) => ({ tag: 'li', children })),
      }),
    );
const nested = fc.tuple(paragraph, list(inlines)).map((blocks): readonly BodyNode[] => blocks);
const quotation = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((children): BodyElement => ({ tag: 'blockquote', children }));
const block = fc.oneof(paragraph, heading, list(inlines), list(nested), quotation);

/** Lists that follow each other would be one. */
const body = fc
  .array(fc.tuple(paragraph, block), { minLength: 1, maxLength: 4 })
  .map((pairs) => sanitiseBody(serialise([...pairs.flat(), LAST])));
const LAST: BodyElement = { tag: 'p', children: ['Selesai.'] };

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const common = {
  dateline: maybe(
    fc.constantFrom(
      { place: 'SAMARINDA', outlet: 'KOMINFONEWS' },
      { place: 'KUTAI BARAT' },
      { place: 'KUTAI BARAT', date: '14 Maret 2025' },
      { place: 'SAMARINDA', outlet: 'KOMINFONEWS', date: 'Senin (14/11/2022)' },
      { place: 'TANJUNG REDEB, BERAU', outlet: 'KALTIM POST' },
    ),
  ),
  byline: maybe(fc.constantFrom(...['ASYA/SUL/KMF-SMR', 'Eko/asya/kmf-smd'].map(statedByline))),
  embargo: maybe(fc.constant('2022-11-15T02:00:00.000Z')),
};
const captions = (text: fc.Arbitrary<string>) =>
  fc.array(
    fc.record(
      {
        caption: text,
        credit: fc.constantFrom('Budi/Humas', 'Siti'),
        number: fc.integer({ min: 1, max: 30 }),
      },
      { requiredKeys: ['caption'] },
    ),
    { minLength: 1, maxLength: 3 },
  );

const article = fc
  .record({
    ...common,
    headline: words,
    subheadline: maybe(words),
    lead: words,
    body,
    captions: maybe(captions(sentence)),
    aboutPhotos: maybe(
      fc.dictionary(
        fc.constantFrom('a.jpg', 'IMG_001.JPG', '__proto__', 'pasar pagi.png'),
        fc.record(
          { caption: words, credit: words, alt: words, focus: fc.constant({ x: 0.35, y: 0.7 }) },
          { requiredKeys: ['alt'] },
        ),
        { minKeys: 1 },
      ),
    ),
    category: maybe(words),
    contact: maybe(words),
    event: maybe(words),
    tags: maybe(fc.uniqueArray(fc.stringMatching(/^[A-Z]{3,9}$/), { minLength: 1, maxLength: 3 })),
  })
  .map(withoutNothing)
  .map((whole) => (whole.event ? { ...whole, tags: [...(whole.tags ?? []), whole.event] } : whole));

const plainArticle = fc
  .record({
    ...common,
    headline: plainWords,
    body: fc
      .array(plainWords, { minLength: 1, maxLength: 6 })
      .map((all) => all.map((text) => `<p>${text}.</p>`).join('\n')),
    captions: maybe(captions(plainWords.map((text) => `${text}.`))),
    contact: maybe(plainWords),
  })
  .map(withoutNothing);

/** Readers leave out what nobody said. */
function withoutNothing<T extends object>(whole: T): Manuscript {
  const said = Object.entries(whole).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as unknown as Manuscript;
}

describe('an article that is written out and read again is the same', () => {
  test('in Markdown', () => {
    fc.assert(
      fc.property(article, (whole) => {
        const read = markdown(renderMarkdown(whole), HOUSE);
        expect(read).toEqual(whole);
        expect(markdown(renderMarkdown(read), HOUSE)).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });

  test('in plain text, but for its lead, which is worked out', () => {
    fc.assert(
      fc.property(plainArticle, (whole) => {
        const { lead, ...read } = plain(renderPlainText(whole), HOUSE);
        expect(read).toEqual(whole);
        expect(plain(renderPlainText({ ...read, lead }), HOUSE)).toEqual({ ...read, lead });
      }),
      { numRuns: 300 },
    );
  });
});

test('the page of Kominfonews, written out in either form, reads as itself', ({ skip }) => {
  const bytes = besides('samples/kominfonews-rakor-adpim.txt');
  if (!bytes) return skip('../shared/samples is not here');
  const read = plain(bytes.toString(), HOUSE);
  expect(plain(renderPlainText(read), HOUSE)).toEqual(read);
  expect(markdown(renderMarkdown(read), HOUSE)).toEqual(read);
});
