import { describe, expect, test } from 'vitest';
import { articlePage } from '../../../shared/pages/article-page.ts';
import { bareArticle, sampleArticle, samplePhoto, sampleSettings } from '../../support/articles.ts';
import { attribute, elementsNamed, textOf } from '../../support/elements.ts';
import { expectGolden } from '../../support/golden.ts';

const VERSION = { epoch: 0, seq: 17 };

function render(article = sampleArticle(), settings = sampleSettings()): string {
  return articlePage(settings, article, VERSION);
}

function meta(page: string, name: string): string | undefined {
  const found = elementsNamed(page, 'meta').find((element) =>
    element.attrs.some(({ value }) => value === name),
  );
  return attribute(found, 'content');
}

test('a whole article page comes out byte for byte', () => {
  expectGolden('article.html', render());
});

test('an article with nothing but headline and body too', () => {
  expectGolden('article-bare.html', render(bareArticle()));
});

test('the page bears the event that it reflects', () => {
  expect(meta(render(), 'warta:version')).toBe('0000.000000000017');
});

describe('text', () => {
  test('the dateline opens the first paragraph, in bold', () => {
    expect(render()).toContain(
      '<p><strong class="dateline">SAMARINDA, KOMINFONEWS</strong> – Wali Kota Samarinda meninjau',
    );
  });

  test('a dateline may have no outlet', () => {
    expect(render(bareArticle({ dateline: { place: 'SAMARINDA' } }))).toContain(
      '<strong class="dateline">SAMARINDA</strong> – Wali',
    );
  });

  test('a dateline’s date is printed as it was written', () => {
    const dateline = { place: 'Samarinda', outlet: 'KOMINFONEWS', date: '14 Maret 2025' };
    expect(render(bareArticle({ dateline }))).toContain(
      '<strong class="dateline">SAMARINDA, KOMINFONEWS, 14 Maret 2025</strong> – Wali',
    );
  });

  test('a body that opens with a heading has its dateline before it', () => {
    const body = '<h2>Pokok</h2>\n<p>Isi.</p>';
    expect(render(bareArticle({ body, dateline: { place: 'SAMARINDA' } }))).toContain(
      '<p><strong class="dateline">SAMARINDA</strong> – </p>\n<h2>Pokok</h2>',
    );
  });

  test('a dateline has the house’s form however it was written', () => {
    const dateline = { place: 'Samarinda', outlet: 'Kominfonews.id' };
    expect(render(bareArticle({ dateline }))).toContain(
      '<strong class="dateline">SAMARINDA, KOMINFONEWS</strong> – Wali',
    );
    const other = { place: 'Balikpapan', outlet: 'Antara' };
    expect(render(bareArticle({ dateline: other }))).toContain('>BALIKPAPAN, Antara</strong>');
  });

  test('the byline closes the text: codes in brackets, names below where they are known', () => {
    expect(render()).toContain(
      '<p class="byline">(ASYA/SUL/KMF-SMR)<br/>Reporter: Asya Putri; Editor: Sulaiman; Diskominfo Kota Samarinda</p>',
    );
    const byline = { text: 'ASYA/SUL', reporter: 'ASYA', editor: 'SUL' };
    expect(render(bareArticle({ byline }))).toContain('<p class="byline">(ASYA/SUL)</p>');
    expect(render(bareArticle())).not.toContain('byline');
  });

  test('the sub-headline stands below the headline', () => {
    expect(render()).toContain(
      '<h1>Wali Kota Tinjau Pasar Pagi</h1>\n<p class="subheadline">Pedagang menempati',
    );
    expect(render(bareArticle())).not.toContain('subheadline');
  });

  test('the time that it takes to read stands beside its date', () => {
    const body = `<p>${'kata '.repeat(390)}</p>`;
    expect(render(bareArticle({ body }))).toContain(
      '16.05 WITA</time> <span class="reading">2 menit baca</span>',
    );
  });

  test('whom outlets may ask is told to them', () => {
    const [details] = elementsNamed(render(), 'details');
    expect(details && textOf(details)).toContain('Narahubung media: Siti Rahma, 0812 0000 0000');
    expect(render(bareArticle())).not.toContain('Narahubung');
  });

  test('a change is shown where there was one, and only there', () => {
    expect(render()).not.toContain('Diperbarui');
    expect(render(bareArticle({ updatedAt: '2022-11-15T01:00:00.000Z' }))).toContain(
      'Diperbarui <time datetime="2022-11-15T01:00:00.000Z">Selasa, 15 November 2022, 09.00 WITA</time>',
    );
  });

  test('a licence in words is no link', () => {
    const page = render(bareArticle(), sampleSettings({ licence: 'Bebas dikutip' }));
    expect(page).toContain('Lisensi: Bebas dikutip');
    expect(page).not.toContain('rel="license"');
  });
});

describe('topics', () => {
  test('the category stands above the headline, the tags below the text', () => {
    const page = render();
    expect(page).toContain('<p class="category">Pembangunan</p>\n<h1>');
    const [list] = elementsNamed(page, 'ul');
    expect(list && textOf(list).trim().split('\n')).toEqual([
      'Pasar Pagi',
      'UMKM',
      'Peresmian Pasar',
    ]);
  });

  test('previews of links get them, too', () => {
    const page = render();
    expect(meta(page, 'article:section')).toBe('Pembangunan');
    expect(page.match(/article:tag" content="[^"]*"/g)).toHaveLength(3);
  });

  test('an article without any says nothing of them', () => {
    for (const tags of [[], undefined]) {
      const page = render(bareArticle(tags && { tags }));
      expect(page).not.toMatch(/class="(category|tags)"|article:(section|tag)|keywords/);
    }
  });
});

test('search engines are told the beginning of a long lead, after a whole word', () => {
  const lead = `${'Wali Kota Samarinda meninjau Pasar Pagi. '.repeat(5)}Selesai.`;
  const page = render(bareArticle({ lead }));
  for (const name of ['description', 'og:description']) {
    expect(meta(page, name)).toBe(
      `${'Wali Kota Samarinda meninjau Pasar Pagi. '.repeat(3)}Wali Kota Samarinda meninjau Pasar…`,
    );
  }
});

describe('pictures', () => {
  test('the first image is a plain JPEG, loaded first; the others wait', () => {
    const [lead, second] = elementsNamed(render(), 'img');
    expect(attribute(lead, 'src')).toMatch(/^\/samarinda\/media\/.*\/1600\.jpg$/);
    expect(attribute(lead, 'fetchpriority')).toBe('high');
    expect(attribute(lead, 'loading')).toBeUndefined();
    expect(attribute(second, 'loading')).toBe('lazy');
  });

  test('each picture offers AVIF, WebP and JPEG in every width, with its size', () => {
    const page = render();
    const types = elementsNamed(page, 'source').map((source) => attribute(source, 'type'));
    expect(types).toEqual(['image/avif', 'image/webp', 'image/avif', 'image/webp']);
    const [lead] = elementsNamed(page, 'img');
    expect(attribute(lead, 'srcset')).toMatch(/320\.jpg 320w, .*640w, .*1024w, .*1600w$/);
    expect([attribute(lead, 'width'), attribute(lead, 'height')]).toEqual(['1600', '1067']);
  });

  test('a photo below the smallest width is offered as wide as it is', () => {
    const photo = samplePhoto({ width: 200, height: 150 });
    const [image] = elementsNamed(render(bareArticle({ photos: [photo] })), 'img');
    expect(attribute(image, 'srcset')).toMatch(/\/200\.jpg 200w$/);
    expect(attribute(image, 'width')).toBe('200');
  });

  test('a photo without a caption is told by the headline', () => {
    const [, second] = elementsNamed(render(), 'img');
    expect(attribute(second, 'alt')).toBe('Foto: Wali Kota Tinjau Pasar Pagi');
    expect(elementsNamed(render(), 'figcaption')).toHaveLength(1);
  });

  test('a preview is the card of its lead photo', () => {
    const page = render();
    expect(meta(page, 'og:image')).toMatch(
      /^https:\/\/berita\.samarinda\.example\/samarinda\/media\/.*\/card\.jpg$/,
    );
    expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual(['1200', '630']);
  });

  test('what a manuscript says for whoever cannot see a photo goes before its caption', () => {
    const photo = samplePhoto({ caption: 'Pasar Pagi.', alt: 'Kios sayur di lantai dua.' });
    const [image] = elementsNamed(render(bareArticle({ photos: [photo] })), 'img');
    expect(attribute(image, 'alt')).toBe('Kios sayur di lantai dua.');
  });

  test('a preview of an earlier release is an absolute JPEG under the 600 KB that WhatsApp shows', () => {
    const { handouts: _, ...heavy } = samplePhoto();
    const renditions = heavy.renditions.map((each) =>
      each.width === 1600 ? { ...each, bytes: 700_000 } : each,
    );
    const page = render(bareArticle({ photos: [{ ...heavy, renditions }] }));
    expect(meta(page, 'og:image')).toMatch(
      /^https:\/\/berita\.samarinda\.example\/samarinda\/media\/.*\/1024\.jpg$/,
    );
    expect(meta(page, 'og:image:width')).toBe('1024');
  });

  test('an article without a photo has neither picture nor preview', () => {
    const page = render(bareArticle());
    expect(elementsNamed(page, 'img')).toHaveLength(0);
    expect(meta(page, 'og:image')).toBeUndefined();
  });
});

test('structured data are valid JSON that cannot end its element', () => {
  const headline = '</script><script>alert(1)</script><!--';
  const page = render(sampleArticle({ headline }));
  const [data, ...more] = elementsNamed(page, 'script');
  expect(more).toHaveLength(0);
  expect(JSON.parse(data ? textOf(data) : '')).toMatchObject({
    '@type': 'NewsArticle',
    headline,
    datePublished: '2022-11-14T08:05:00.000Z',
    dateline: 'SAMARINDA',
    alternativeHeadline: 'Pedagang menempati kios baru sebelum akhir tahun.',
    articleSection: 'Pembangunan',
    keywords: ['Pasar Pagi', 'UMKM', 'Peresmian Pasar'],
    about: { name: 'Peresmian Pasar' },
    author: { '@type': 'Person', name: 'Asya Putri' },
    editor: [{ '@type': 'Person', name: 'Sulaiman' }],
    license: 'https://creativecommons.org/licenses/by/4.0/deed.id',
  });
});

test('codes are no person’s name: the office speaks where nobody is named', () => {
  const byline = { text: 'ASYA/SUL', reporter: 'ASYA', editor: 'SUL' };
  const [data] = elementsNamed(render(bareArticle({ byline })), 'script');
  const told = JSON.parse(data ? textOf(data) : '');
  expect(told.author).toMatchObject({ name: 'Diskominfo Kota Samarinda' });
  expect(told).not.toHaveProperty('editor');
});
