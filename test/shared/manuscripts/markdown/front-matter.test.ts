import { describe, expect, test } from 'vitest';
import { HOUSE, markdown, readingOf, refusal } from '../reading.ts';

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
      dateline: { place: 'SAMARINDA' },
      byline: { text: 'Siti Aminah', reporter: 'Siti Aminah' },
      lead: 'Pasar dibuka.',
      aboutPhotos: {
        'pasar.jpg': {
          caption: 'Pasar pagi',
          credit: 'Humas / Rina',
          alt: 'Kios sayur',
          focus: { x: 0.35, y: 0.7 },
        },
        'warga.jpg': {},
      },
      body: '<p>Satu.</p>',
    });
  });

  test('in English is read, captions as a map', () => {
    const yaml =
      'title: 2022\ndateline: Samarinda, Kominfonews\nbyline: A/B/C\nphotos: { a.jpg: Pasar }';
    expect(read(yaml)).toMatchObject({
      headline: '2022',
      dateline: { place: 'SAMARINDA', outlet: 'Kominfonews' },
      byline: { reporter: 'A', editor: 'B', office: 'C' },
      aboutPhotos: { 'a.jpg': { caption: 'Pasar' } },
    });
  });

  test('says what a newsroom files it under, and whom to ask', () => {
    const yaml = [
      'judul: Pasar Buka',
      'subjudul: Pedagang kembali  berjualan',
      'kategori: Ekonomi',
      'tags: pasar, UMKM , Pasar',
      'acara: Pekan UMKM 2022',
      'tempat: Samarinda',
      'outlet: kominfonews.id',
      'kontak: Siti Aminah, 0812-3456-7890',
      'embargo: 15/11/2022 10.00',
    ];
    const { manuscript, sources, passages } = readingOf(
      `---\n${yaml.join('\n')}\n---\nSatu.`,
      'text/markdown',
      HOUSE,
    );
    expect(manuscript).toEqual({
      headline: 'Pasar Buka',
      subheadline: 'Pedagang kembali berjualan',
      category: 'Ekonomi',
      tags: ['pasar', 'UMKM', 'Pekan UMKM 2022'],
      event: 'Pekan UMKM 2022',
      dateline: { place: 'SAMARINDA', outlet: 'KOMINFONEWS' },
      contact: 'Siti Aminah, 0812-3456-7890',
      embargo: '2022-11-15T02:00:00.000Z',
      lead: 'Satu.',
      body: '<p>Satu.</p>',
    });
    expect(sources.embargo).toEqual({ key: 'embargo', line: 10 });
    expect(sources.subheadline).toEqual({ key: 'subjudul', line: 3 });
    expect(passages[1]).toMatchObject({ part: 'subheadline', at: { line: 3 } });
  });

  test('may hold lists of tags and categories, as other programs write them', () => {
    const { tags, category } = read(
      'judul: a\ncategory: [Kesehatan, Umum]\ntags:\n  - Posyandu\n  - "#gizi"',
    );
    expect({ tags, category }).toEqual({ tags: ['Posyandu', 'gizi'], category: 'Kesehatan' });
  });

  test('states no field under a key that says nothing', () => {
    const yaml = 'judul: a\ntags: []\nkategori: ""\nkontak:\nembargo: tidak';
    const { manuscript, sources } = readingOf(`---\n${yaml}\n---\nSatu.`, 'text/markdown', HOUSE);
    expect(Object.keys(manuscript).sort()).toEqual(['body', 'headline', 'lead']);
    expect(Object.keys(sources)).toEqual(['headline']);
  });

  test('may say that nothing holds it back, or when it goes on air', () => {
    expect(read('judul: a\nembargo: tidak')).not.toHaveProperty('embargo');
    expect(read('judul: a\nembargo: "-"')).not.toHaveProperty('embargo');
    for (const line of [
      'embrago: 15/11/2022 10.00 WITA',
      'embargo_sampai: 15/11/2022 10.00 WITA',
      'Tanggal embargo: 15/11/2022 10.00 WITA',
      'status: embargo s.d. 15/11/2022 10.00 WITA',
      'embargo: 14/11/2022 10.00 WITA\nstatus: embargo s.d. 15/11/2022 10.00 WITA',
    ]) {
      expect(read(`judul: a\n${line}`).embargo).toBe('2022-11-15T02:00:00.000Z');
    }
    expect(read('judul: a\nstatus: draft')).not.toHaveProperty('embargo');
    expect(refusal(() => read('judul: a\nstatus: embargo')).code).toBe('embargo');
    expect(read('judul: a\ntayang: 15/11/2022 pukul 10.00 WITA').embargo).toBe(
      '2022-11-15T02:00:00.000Z',
    );
    const error = refusal(() => read('judul: a\ntayang: ya'));
    expect(error.message).toContain('for tayang in rilis.md (line 3) but received "ya" (no date');
    expect(error.code).toBe('embargo');
  });

  test.each([
    ['kategory: Ekonomi', 'kategori'],
    ['sub judul: Pedagang', 'subjudul'],
    ['Embrago: 15/11/2022 10.00 WITA', 'embargo'],
    ['ringkasn: Pendek', 'ringkasan'],
  ])('with %j says what was perhaps meant', (line, suggestion) => {
    const { warnings } = readingOf(`---\njudul: a\n${line}\n---\nSatu.`, 'text/markdown');
    const [quote] = line.toLowerCase().split(':');
    const what = suggestion === 'embargo' ? 'and was read as embargo' : 'and was ignored';
    expect(warnings).toEqual([
      {
        code: 'unknownKey',
        severity: 'hint',
        message: `${quote} is no key of the front matter, ${what}; perhaps ${suggestion} is meant`,
        quote,
        suggestion,
        at: { key: quote, line: 3 },
      },
    ]);
  });

  test.each([
    'layout: post',
    'date: 2022-11-14',
    'lang: id',
    'toc: true',
    'nomor: 12/2022',
    'x: y',
  ])('with %j says nothing of it', (line) => {
    expect(readingOf(`---\njudul: a\n${line}\n---\nSatu.`, 'text/markdown').warnings).toEqual([]);
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
      'Expected a text for judul in rilis.md (line 2) but received a list',
    ],
    [
      'a map for text',
      'lead: { a: b }',
      'Expected a text for lead in rilis.md (line 2) but received a map',
    ],
    [
      'text for photos',
      'foto: a.jpg',
      'Expected a list of photos for foto in rilis.md (line 2) but received a text',
    ],
    [
      'a photo without file',
      'foto: [{ caption: a }]',
      'berkas of a photo in rilis.md (line 2) but received nothing',
    ],
    [
      'a focus outside the photo',
      'foto: { a.jpg: { fokus: 35 170 } }',
      'Expected per cent from the left and from the top, such as 35 70 for fokus of a.jpg in rilis.md (line 2) but received "35 170"',
    ],
    [
      'a colon without quotes',
      'judul: Wali Kota: Buka',
      'for rilis.md (line 2) but received "judul: Wali Kota: Buka" (put a text',
    ],
    [
      'an open bracket',
      'judul: [oops\n\nfoto: a.jpg',
      'for rilis.md (line 2) but received "judul: [oops" (its [ is never closed: close it, or put',
    ],
    [
      'an open bracket at the end',
      'lead: a\njudul: [oops',
      '(line 3) but received "judul: [oops" (its [',
    ],
    ['an open brace', 'judul: {oops', '(line 2) but received "judul: {oops" (its { is never'],
    [
      'an open quote',
      'judul: "oops\nlead: a',
      '(line 2) but received "judul: \\"oops" (its " is never closed',
    ],
    ['an open single quote', "judul: 'oops", "(its ' is never closed"],
    [
      'an open bracket above one within quotes',
      'tag: [pasar,\n  "[a]"\nlead: a',
      '(line 2) but received "tag: [pasar," (its [ is never closed',
    ],
    ['no keys', 'hanya teks', 'received no key with its value'],
    ['an alias', 'a: &a b\njudul: *a', 'received an alias'],
    ['a key twice', 'judul: a\njudul: b', '(line 3)'],
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
