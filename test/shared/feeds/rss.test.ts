import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { newsroomFeed } from '../../../shared/feeds/newsroom-feed.ts';
import { rssFeed } from '../../../shared/feeds/rss.ts';
import { sha256 } from '../../../shared/ids.ts';
import { oneLine } from '../../../shared/text.ts';
import { bareArticle, sampleArticle, samplePhoto, sampleSettings } from '../../support/articles.ts';
import { sharedJson } from '../../support/corpus.ts';
import { attribute, elementsNamed } from '../../support/elements.ts';
import { expectGolden } from '../../support/golden.ts';

const VERSION = { epoch: 0, seq: 18 };
const SETTINGS = sampleSettings();
const naughty = sharedJson('corpus/strings/blns.json') as string[] | undefined;

function render(newest = [sampleArticle()], settings = SETTINGS): string {
  return rssFeed(newsroomFeed(settings, { newest }, VERSION));
}

function itemOf(xml: string) {
  const item = parseRssFeed(xml).items?.[0];
  if (!item) throw new Error('the feed has no item');
  return item;
}

afterEach(() => {
  vi.useRealTimers();
});

test('a feed comes out byte for byte', () => {
  expectGolden('feed.xml', render([sampleArticle(), bareArticle({ headline: 'Tanpa foto' })]));
});

test('its bytes follow from the content alone, whatever the time of day', () => {
  vi.useFakeTimers({ now: new Date('2030-01-01') });
  const then = render();
  vi.setSystemTime(new Date('2031-01-01'));
  expect(render()).toBe(then);
});

describe('channel', () => {
  test('it names itself, its editors, its language and the newest change of all entries', () => {
    const changed = bareArticle({ headline: 'Diubah', updatedAt: '2022-11-20T01:02:03.000Z' });
    expect(parseRssFeed(render([sampleArticle(), changed]))).toMatchObject({
      title: 'Kominfonews',
      link: 'https://berita.samarinda.example/samarinda/',
      description: 'Rilis resmi Pemerintah Kota Samarinda.',
      language: 'id-ID',
      managingEditor: { email: 'redaksi@samarinda.example', name: 'Diskominfo Kota Samarinda' },
      lastBuildDate: 'Sun, 20 Nov 2022 01:02:03 GMT',
      docs: 'https://www.rssboard.org/rss-specification',
      ttl: 5,
      atom: {
        links: [
          {
            href: 'https://berita.samarinda.example/samarinda/feed.xml',
            rel: 'self',
            type: 'application/rss+xml',
          },
        ],
      },
    });
  });

  test('an empty feed is a valid one, and states no date', () => {
    const xml = render([]);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).not.toContain('lastBuildDate');
  });

  test('it bears the event that it reflects', () => {
    expect(render()).toContain('<!-- warta:version 0000.000000000018 -->');
  });

  test('a text that names lastBuildDate is left alone', () => {
    const words = '<lastBuildDate>kemarin</lastBuildDate>';
    const xml = render([bareArticle({ headline: words })], sampleSettings({ title: words }));
    expect(parseRssFeed(xml)).toMatchObject({
      title: words,
      lastBuildDate: 'Mon, 14 Nov 2022 08:05:00 GMT',
    });
    expect(itemOf(xml).title).toBe(words);
  });
});

test('a hub is named where the settings name one', () => {
  const hub = 'https://hub.samarinda.example/';
  expect(parseRssFeed(render([], sampleSettings({ hub }))).atom?.links).toContainEqual({
    ...{ href: hub, rel: 'hub' },
  });
  expect(render()).not.toContain('rel="hub"');
});

describe('item', () => {
  test('it has a lasting id, its link, its date, its byline and its licence', () => {
    const article = sampleArticle();
    expect(itemOf(render([article]))).toMatchObject({
      title: 'Wali Kota Tinjau Pasar Pagi',
      link: `https://berita.samarinda.example/samarinda/2022/11/wali-kota-tinjau-pasar-pagi-${article.id}/`,
      guid: {
        value: `tag:samarinda.example,2026-01-01:samarinda/${article.id}`,
        isPermaLink: false,
      },
      pubDate: 'Mon, 14 Nov 2022 08:05:00 GMT',
      description: 'Wali Kota Samarinda meninjau Pasar Pagi, Senin (14/11/2022).',
      categories: ['Pembangunan', 'Pasar Pagi', 'UMKM', 'Peresmian Pasar'].map((name) => ({
        name,
      })),
      dc: { creators: ['Asya Putri'] },
      dcterms: { licenses: ['https://creativecommons.org/licenses/by/4.0/deed.id'] },
    });
  });

  test('a byline of codes that stand for nobody is told as it is written', () => {
    const byline = { text: 'ASYA/SUL', reporter: 'ASYA', editor: 'SUL' };
    expect(itemOf(render([bareArticle({ byline })])).dc?.creators).toEqual(['ASYA/SUL']);
  });

  test('a tag that says its category again is told once', () => {
    const article = bareArticle({ category: 'Pasar', tags: ['PASAR', 'Pagi'] });
    expect(itemOf(render([article])).categories).toEqual([{ name: 'Pasar' }, { name: 'Pagi' }]);
    expect(itemOf(render([bareArticle()])).categories).toBeUndefined();
  });

  test('without a byline the publisher speaks', () => {
    expect(itemOf(render([bareArticle()])).dc?.creators).toEqual(['Diskominfo Kota Samarinda']);
  });

  test('its enclosure is the press picture, with exact length and type', () => {
    const { enclosures } = itemOf(render());
    expect(enclosures).toEqual([
      { url: expect.stringMatching(/^https:.*-press\.jpg$/), length: 900_999, type: 'image/jpeg' },
    ]);
  });

  test('every photo is a media:content with size, hash and caption', () => {
    const { media } = itemOf(render());
    expect(media?.contents).toMatchObject([
      {
        url: expect.stringMatching(/-press\.jpg$/),
        type: 'image/jpeg',
        width: 3000,
        height: 2000,
        fileSize: 900_999,
        hashes: [{ value: sha256('pasar.jpg press'), algo: 'sha-256' }],
        description: { value: 'Wali Kota di lantai dua Pasar Pagi.', type: 'plain' },
      },
      { url: expect.stringMatching(/-press\.jpg$/), width: 1200, height: 1600 },
    ]);
  });

  test('a media:content says whose picture it is, and where no caption does, what it shows', () => {
    const said = { credit: 'Diskominfo/Rina', alt: 'Kios sayur di lantai dua.' };
    const photos = [samplePhoto(said), samplePhoto({ ...said, caption: 'Pasar Pagi.' })];
    const { media } = itemOf(render([bareArticle({ photos })]));
    const credits = [{ value: 'Diskominfo/Rina', role: 'photographer' }];
    expect(media?.contents).toMatchObject([
      { credits, description: { value: 'Kios sayur di lantai dua.', type: 'plain' } },
      { credits, description: { value: 'Pasar Pagi.' } },
    ]);
    expect(render()).not.toContain('media:credit');
  });

  test('a media:content has a small picture for lists, and the copyright that its file states', () => {
    const photos = [samplePhoto({ fields: { copyright: '© Antara 2022' } })];
    const { media } = itemOf(render([bareArticle({ photos })]));
    expect(media?.contents).toMatchObject([
      {
        thumbnails: [{ url: expect.stringMatching(/\/320\.jpg$/), width: 320, height: 213 }],
        copyright: { value: '© Antara 2022' },
      },
    ]);
  });

  test('the image that an importer takes is the lead press picture, by whatever rule', () => {
    const { enclosures, media, content } = itemOf(render());
    const [first] = elementsNamed(content?.encoded ?? '', 'img');
    const taken = [attribute(first, 'src'), enclosures?.[0]?.url, media?.contents?.[0]?.url];
    expect(new Set(taken)).toEqual(new Set([expect.stringMatching(/-1-press\.jpg$/)]));
    expect(media?.contents?.map(({ isDefault }) => isDefault)).toEqual([true, undefined]);
  });

  test('its text is whole, and every image in it a plain absolute JPEG', () => {
    const content = itemOf(render()).content?.encoded ?? '';
    const sources = elementsNamed(content, 'img').map((image) => attribute(image, 'src'));
    expect(sources).toEqual([
      expect.stringMatching(/^https:.*-1-press\.jpg$/),
      expect.stringMatching(/^https:.*\/1024\.jpg$/),
    ]);
    expect(content).not.toContain('srcset');
    expect(content).toContain('<p><strong>Pedagang menempati kios baru sebelum akhir tahun.');
    expect(content).toContain('<strong class="dateline">SAMARINDA, KOMINFONEWS</strong> – Wali');
    expect(content).toContain('Pembangunan berjalan sesuai jadwal.');
    expect(content).toContain('(ASYA/SUL/KMF-SMR)<br/>Reporter: Asya Putri; Editor: Sulaiman');
  });

  test('without a photo it has neither enclosure nor media', () => {
    const item = itemOf(render([bareArticle()]));
    expect([item.enclosures, item.media]).toEqual([undefined, undefined]);
  });

  test('a photo of an earlier release, without a press picture, is enclosed as wide as it is', () => {
    const { handouts: _, ...photo } = samplePhoto({ width: 200, height: 150 });
    expect(itemOf(render([bareArticle({ photos: [photo] })])).enclosures).toMatchObject([
      { url: expect.stringMatching(/\/200\.jpg$/) },
    ]);
  });

  test('a description is HTML: what looks like markup in a lead stays text', () => {
    const xml = render([bareArticle({ lead: 'A & B <b> "c"' })]);
    expect(xml).toContain('<description><![CDATA[A &amp; B &lt;b> "c"]]></description>');
  });
});

test('fifty entries stay in the order given', () => {
  const newest = Array.from({ length: 50 }, (_, index) =>
    bareArticle({ headline: `Rilis nomor ${index}` }),
  );
  expect(parseRssFeed(render(newest)).items?.map(({ title }) => title)).toEqual(
    newest.map(({ headline }) => headline),
  );
});

test.skipIf(!naughty)(
  'naughty words leave the XML well formed and come out as they went in',
  () => {
    const parser = new XMLParser({ parseTagValue: false, trimValues: false });
    for (const words of (naughty ?? []).map(oneLine).filter(Boolean)) {
      const byline = { text: words };
      const photos = [samplePhoto({ caption: words, credit: words })];
      const tags = [`<${words}`, `${words}]]>`];
      const said = { headline: words, lead: words, subheadline: words, category: words, tags };
      const xml = render([bareArticle({ ...said, byline, photos })]);
      expect(XMLValidator.validate(xml), words).toBe(true);
      const { title, 'dc:creator': creator, category } = parser.parse(xml).rss.channel.item;
      expect([String(title), String(creator)]).toEqual([words, words]);
      expect(category.map(String)).toEqual([words, ...tags]);
    }
  },
);
