import { describe, expect, test } from 'vitest';
import { markdown, refusal } from './reading.ts';

const read = (yaml: string) => markdown(`---\n${yaml}\n---\n\nSatu. (ASYA/SUL/KMF-SMR)`);

describe('front matter', () => {
  test('in Indonesian is read, and goes before what the text says', () => {
    const yaml = [
      'Judul: "Wali Kota: Pasar Dibuka"',
      'tempat: Samarinda',
      'penulis: Siti Aminah',
      'ringkasan: Pasar  dibuka .',
      'tanggal: 2022-11-14',
      'foto:',
      '  - berkas: pasar.jpg',
      '    keterangan: Pasar   pagi',
      '    kredit: Humas / Rina',
      '    alt: Kios sayur',
      '    fokus: 35, 70',
      '  - warga.jpg',
    ];
    expect(read(yaml.join('\n'))).toEqual({
      headline: 'Wali Kota: Pasar Dibuka',
      dateline: { place: 'Samarinda' },
      byline: { text: 'Siti Aminah', reporter: 'Siti Aminah' },
      lead: 'Pasar dibuka.',
      aboutPhotos: {
        'pasar.jpg': {
          caption: 'Pasar pagi',
          credit: 'Humas / Rina',
          alt: 'Kios sayur',
          focus: { x: 0.35, y: 0.7 },
        },
      },
      body: '<p>Satu.</p>',
    });
  });

  test('in English is read, captions as a map', () => {
    const yaml =
      'title: 2022\ndateline: Samarinda, Kominfonews\nbyline: A/B/C\nphotos: { a.jpg: Pasar }';
    expect(read(yaml)).toMatchObject({
      headline: '2022',
      dateline: { place: 'Samarinda', outlet: 'Kominfonews' },
      byline: { reporter: 'A', editor: 'B', office: 'C' },
      aboutPhotos: { 'a.jpg': { caption: 'Pasar' } },
    });
  });

  test('that is empty leaves the headline to the text', () => {
    expect(markdown('---\n---\n# Judul\n\nSatu.').headline).toBe('Judul');
    expect(markdown('---\njudul:\n---\n# Judul\n\nSatu.').headline).toBe('Judul');
  });

  test('names no property of objects', () => {
    const { aboutPhotos } = read('judul: a\nfoto: { __proto__: Pasar }');
    expect(Object.entries(aboutPhotos ?? {})).toEqual([['__proto__', { caption: 'Pasar' }]]);
  });

  test.each([
    [
      'a list for text',
      'judul: [a, b]',
      'Expected a text for judul in rilis.md but received a list',
    ],
    ['a map for text', 'lead: { a: b }', 'Expected a text for lead in rilis.md but received a map'],
    [
      'text for photos',
      'foto: a.jpg',
      'Expected a list of photos for foto in rilis.md but received a text',
    ],
    [
      'a photo without file',
      'foto: [{ caption: a }]',
      'berkas of a photo in rilis.md but received nothing',
    ],
    [
      'a focus outside the photo',
      'foto: { a.jpg: { fokus: 35 170 } }',
      'Expected per cent from the left and from the top, such as 35 70 for fokus of a.jpg in rilis.md but received "35 170"',
    ],
    [
      'a colon without quotes',
      'judul: Wali Kota: Buka',
      'received "judul: Wali Kota: Buka" in its line 1',
    ],
    [
      'an open bracket',
      'judul: [oops\n\nfoto: a.jpg',
      'received "judul: [oops" in its line 1 (its [ is never closed: close it, or put',
    ],
    ['an open bracket at the end', 'lead: a\njudul: [oops', '"judul: [oops" in its line 2 (its ['],
    ['an open brace', 'judul: {oops', 'received "judul: {oops" in its line 1 (its { is never'],
    [
      'an open quote',
      'judul: "oops\nlead: a',
      'received "judul: \\"oops" in its line 1 (its " is never closed',
    ],
    ['an open single quote', "judul: 'oops", "in its line 1 (its ' is never closed"],
    ['no keys', 'hanya teks', 'received no key with its value'],
    ['an alias', 'a: &a b\njudul: *a', 'received an alias'],
    ['a key twice', 'judul: a\njudul: b', 'in its line 2'],
    ['deep nesting', `a: ${'['.repeat(9000)}`, 'received lists within lists within lists'],
    ['deep braces', `a: ${'{'.repeat(9000)}`, 'received lists within lists within lists'],
    ['deep items', '- '.repeat(4000), 'received lists within lists within lists'],
    ['too much', `judul: ${'a'.repeat(20_001)}`, 'Expected a line --- within 20000 characters'],
  ])('with %s is refused', (_, yaml, message) => {
    const error = refusal(() => read(yaml));
    expect(error.code).toBe('frontMatter');
    expect(error.message).toContain(message);
  });
});
