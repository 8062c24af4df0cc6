import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { jsonManuscriptSchema } from '../../../../shared/manuscripts/json/json-schema.ts';
import { HOUSE, readingOf, refusal } from '../reading.ts';

const WHOLE = {
  headline: 'Pasar Pagi Buka',
  subheadline: 'Pedagang kembali berjualan',
  dateline: { place: 'Samarinda', outlet: 'Kominfonews' },
  byline: { text: 'ASYA/SUL/KMF-SMR' },
  lead: 'Pasar dibuka.',
  body: { html: '<p>Wali Kota <b>datang</b>.</p><script>x()</script>' },
  photos: [
    { file: 'a.jpg', caption: 'Pasar', credit: 'Budi', alt: 'Kios', focus: { x: 0.35, y: 0.7 } },
    { file: 'b.jpg' },
  ],
  category: 'Ekonomi',
  tags: ['pasar', '#UMKM'],
  event: 'Pekan UMKM',
  contact: 'Siti, 0812-345',
  embargo: '2022-11-15T10:00:00+08:00',
};
const LEAST = {
  headline: 'Pasar Pagi Buka',
  body: { paragraphs: ['Satu.', 'Dua & <b>tiga</b>.'] },
};
const IN_MARKDOWN = { headline: 'Pasar', body: { markdown: '# Pasar\n\n**Satu**.\n\n- dua' } };

const read = (value: unknown) =>
  readingOf(typeof value === 'string' ? value : JSON.stringify(value), 'application/json', HOUSE);

describe('a manuscript in JSON', () => {
  test('is read with all of its fields', () => {
    const { manuscript, sources, passages } = read(WHOLE);
    expect(manuscript).toEqual({
      headline: 'Pasar Pagi Buka',
      subheadline: 'Pedagang kembali berjualan',
      dateline: { place: 'SAMARINDA', outlet: 'KOMINFONEWS' },
      byline: { text: 'ASYA/SUL/KMF-SMR', reporter: 'ASYA', editor: 'SUL', office: 'KMF-SMR' },
      lead: 'Pasar dibuka.',
      body: '<p>Wali Kota <strong>datang</strong>.</p>',
      aboutPhotos: {
        'a.jpg': { caption: 'Pasar', credit: 'Budi', alt: 'Kios', focus: { x: 0.35, y: 0.7 } },
        'b.jpg': {},
      },
      category: 'Ekonomi',
      tags: ['pasar', 'UMKM', 'Pekan UMKM'],
      event: 'Pekan UMKM',
      contact: 'Siti, 0812-345',
      embargo: '2022-11-15T02:00:00.000Z',
    });
    expect(sources.embargo).toEqual({ key: 'embargo' });
    expect(passages.map(({ at }) => at)).toEqual([
      { key: 'headline' },
      { key: 'subheadline' },
      { key: 'body.html' },
      { key: 'a.jpg' },
    ]);
  });

  test('has neither a field nor a place of one in which no word is', () => {
    const silent = { contact: '***', tags: ['###'], category: '-', byline: { text: '…' } };
    const { manuscript, sources } = read({ ...LEAST, ...silent });
    for (const field of Object.keys(silent)) expect(manuscript).not.toHaveProperty(field);
    expect(sources).toEqual({ headline: { key: 'headline' } });
  });

  test('may have its body in paragraphs, each a place', () => {
    const { manuscript, passages } = read(LEAST);
    expect(manuscript.body).toBe('<p>Satu.</p>\n<p>Dua &amp; &lt;b&gt;tiga&lt;/b&gt;.</p>');
    expect(passages.at(-1)?.at).toEqual({ key: 'body.paragraphs[1]' });
  });

  test('may have its body in Markdown, of which all is text', () => {
    expect(read(IN_MARKDOWN).manuscript.body).toBe(
      '<p><strong>Satu</strong>.</p>\n<ul><li>dua</li></ul>',
    );
    const ruled = { headline: 'Pasar', body: { markdown: '---\njudul: lain\n---\n' } };
    expect(read(ruled).manuscript).toMatchObject({
      headline: 'Pasar',
      body: '<h2>judul: lain</h2>',
    });
  });

  test('follows the house conventions in its body', () => {
    const paragraphs = [
      'Samarinda, Kominfonews – Satu.',
      'Dua. (A/B/C)',
      'Foto: Pasar. (Foto: Budi)',
    ];
    expect(read({ headline: 'Pasar', body: { paragraphs } }).manuscript).toMatchObject({
      dateline: { place: 'SAMARINDA' },
      byline: { office: 'C' },
      captions: [{ caption: 'Pasar.', credit: 'Budi' }],
      body: '<p>Satu.</p>\n<p>Dua.</p>',
    });
  });

  test('is cleaned of what escapes bring in', () => {
    const text =
      '{"headline":"Pa\\u0000sar\\u202e\\ud800","body":{"paragraphs":["Sa\\u0007tu\\ufffe."]}}';
    expect(read(text).manuscript).toMatchObject({ headline: 'Pasar\ufffd', body: '<p>Satu.</p>' });
  });
});

describe('a JSON manuscript is refused', () => {
  test.each([
    [
      'a text',
      '"Pasar"',
      'a JSON object with headline and body for rilis.json but received "Pasar"',
    ],
    [
      'without a headline',
      { body: LEAST.body },
      'a headline for headline in rilis.json but received nothing',
    ],
    [
      'with an empty headline',
      { ...LEAST, headline: ' \n' },
      'a headline for headline in rilis.json but received " \\n"',
    ],
    [
      'with a long headline',
      { ...LEAST, headline: 'a'.repeat(251) },
      'a headline of at most 250 characters for headline in rilis.json',
    ],
    ['with a number', { ...LEAST, lead: 5 }, 'a text for lead in rilis.json but received 5'],
    [
      'with an unknown field',
      { ...LEAST, kategory: 'a' },
      'no such field; perhaps category is meant for kategory in rilis.json but received "a"',
    ],
    [
      'with a strange field',
      { ...LEAST, x: 1 },
      'no such field for x in rilis.json but received 1',
    ],
    [
      'with an unknown field within',
      { ...LEAST, photos: [{ file: 'a', caption: 'b', kredit: 'c' }] },
      'no such field for photos[0].kredit in rilis.json but received "c"',
    ],
    [
      'with a photo without file',
      { ...LEAST, photos: [{ caption: 'b' }] },
      'the name of its file for photos[0].file in rilis.json but received nothing',
    ],
    [
      'with a focus outside',
      { ...LEAST, photos: [{ file: 'a', focus: { x: 35, y: 70 } }] },
      'a number from 0 to 1 for photos[0].focus.x in rilis.json but received 35',
    ],
    [
      'with a body that is text',
      { ...LEAST, body: 'Satu.' },
      'one of { html }, { markdown } and { paragraphs } for body in rilis.json but received "Satu."',
    ],
    [
      'with two bodies',
      { ...LEAST, body: { html: 'a', markdown: 'b' } },
      'one of { html }, { markdown } and { paragraphs } for body in rilis.json',
    ],
    [
      'with a body of another kind',
      { ...LEAST, body: { text: 'a' } },
      'one of { html }, { markdown } and { paragraphs } for body in rilis.json',
    ],
    [
      'with a paragraph that is none',
      { ...LEAST, body: { paragraphs: ['a', 5] } },
      'a paragraph for body.paragraphs[1] in rilis.json but received 5',
    ],
    [
      'with no paragraph',
      { ...LEAST, body: { paragraphs: [] } },
      'at least one paragraph for body.paragraphs in rilis.json but received []',
    ],
    [
      'with a body and more',
      { ...LEAST, body: { html: 'a', x: 1 } },
      'no such field for body.x in rilis.json but received 1',
    ],
    [
      'with an embargo without offset',
      { ...LEAST, embargo: '2022-11-15T10:00' },
      'a date and time with its offset, such as 2022-11-15T10:00:00+08:00 for embargo',
    ],
  ])('%s', (_, value, message) => {
    const error = refusal(() => read(value));
    expect(error.message).toContain(message);
    expect(error.code).toBe('json');
  });

  test('with the field as its place', () => {
    expect(refusal(() => read({ ...LEAST, lead: 5 })).at).toEqual({ key: 'lead' });
    expect(refusal(() => read('"a"')).at).toBeUndefined();
  });

  test.each([
    ['{\n"headline": "a",\n}', 3],
    ['{\n"headline": "a",\n"body": { "html": judul },\n"lead": "b" }', 3],
    ['{\n"headline": "a', 2],
    ['{\n"headline":\n', 2],
    ['{ "headline": "a"\n"body": 1}', 2],
  ])('that is no JSON: %j, with its line', (text, line) => {
    const error = refusal(() => read(text));
    expect(error.code).toBe('json');
    expect(error.at).toEqual({ line });
    expect(error.message).toMatch(
      `Expected JSON for rilis.json (line ${line}) but received a text that is none (`,
    );
  });

  test('that is nested without end', () => {
    expect(refusal(() => read('['.repeat(199_000))).code).toBe('json');
    expect(
      refusal(() => read(`{"headline":${'['.repeat(90_000)}${']'.repeat(90_000)}}`)).code,
    ).toBe('json');
  });

  test('for what its body is refused for, which is named', () => {
    const deep = { headline: 'a', body: { markdown: `satu\n\n${'>'.repeat(60)} dua` } };
    expect(refusal(() => read(deep)).message).toContain('for body.markdown in rilis.json (line 3)');
    const held = { headline: 'a', body: { paragraphs: ['EMBARGO', 'Satu.'] } };
    expect(refusal(() => read({ ...held, body: { paragraphs: ['EMBARGO', 'Satu.'] } })).at).toEqual(
      {
        key: 'body.paragraphs[0]',
      },
    );
  });
});

describe('its JSON Schema', () => {
  const schema = jsonManuscriptSchema();
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  test('is one of 2020-12, and takes what is taken', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    for (const example of [WHOLE, LEAST, IN_MARKDOWN]) {
      expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
      expect(() => read(example)).not.toThrow();
    }
  });

  test('is written down in docs/, for whoever writes a client', () => {
    const file = new URL('../../../../docs/manuscript.schema.json', import.meta.url);
    // The formatter has its own way with short lists: after this, `npm run format`.
    if (process.env.UPDATE_GOLDEN === '1')
      writeFileSync(file, JSON.stringify(schema, undefined, 2));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
  });

  test.each([
    [{ ...LEAST, headline: '' }],
    [{ ...LEAST, headline: 'a'.repeat(251) }],
    [{ ...LEAST, kategory: 'a' }],
    [{ ...LEAST, body: 'a' }],
    [{ ...LEAST, body: { html: 'a', markdown: 'b' } }],
    [{ ...LEAST, body: { paragraphs: [] } }],
    [{ ...LEAST, photos: [{ caption: 'a' }] }],
    [{ ...LEAST, photos: [{ file: 'a', focus: { x: 2, y: 0 } }] }],
    [{ ...LEAST, embargo: 'besok' }],
    [{ body: LEAST.body }],
  ])('refuses what is refused: %j', (value) => {
    expect(validate(value)).toBe(false);
    expect(refusal(() => read(value)).code).toBe('json');
  });

  test('says what fields are for', () => {
    expect(JSON.stringify(schema)).toContain('Whom outlets may ask');
  });
});
