import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../../shared/feeds/atom.ts';
import { newsroomFeed } from '../../../shared/feeds/newsroom-feed.ts';
import { oneLine } from '../../../shared/text.ts';
import {
  bareArticle,
  erasedArticle,
  retractedArticle,
  sampleArticle,
  samplePhoto,
  sampleSettings,
} from '../../support/articles.ts';
import { sharedJson } from '../../support/corpus.ts';
import { attribute, elementsNamed } from '../../support/elements.ts';
import { expectGolden } from '../../support/golden.ts';

const VERSION = { epoch: 0, seq: 18 };
const SETTINGS = sampleSettings();
const naughty = sharedJson('corpus/strings/blns.json') as string[] | undefined;

function render(newest = [sampleArticle()], settings = SETTINGS): string {
  return atomFeed(newsroomFeed(settings, { newest }, VERSION));
}

function entryIn(xml: string) {
  const entry = parseAtomFeed(xml).entries?.[0];
  if (!entry) throw new Error('the feed has no entry');
  return entry;
}

test('a feed comes out byte for byte', () => {
  const newest = [sampleArticle(), bareArticle({ headline: 'Tanpa foto' })];
  const withdrawn = [retractedArticle({ headline: 'Dicabut' }), erasedArticle()];
  expectGolden('atom.xml', atomFeed(newsroomFeed(SETTINGS, { newest, withdrawn }, VERSION)));
});

describe('feed', () => {
  test('it has a lasting id, says where it is, and is as new as the newest change in it', () => {
    const changed = bareArticle({ headline: 'Diubah', updatedAt: '2022-11-20T01:02:03.000Z' });
    expect(parseAtomFeed(render([sampleArticle(), changed]))).toMatchObject({
      id: 'tag:samarinda.example,2026-01-01:samarinda',
      title: { value: 'Kominfonews' },
      updated: '2022-11-20T01:02:03.000Z',
      authors: [{ name: 'Diskominfo Kota Samarinda', email: 'redaksi@samarinda.example' }],
      rights: { value: 'https://creativecommons.org/licenses/by/4.0/deed.id' },
      links: [
        { href: 'https://berita.samarinda.example/samarinda/atom.xml', rel: 'self' },
        { href: 'https://berita.samarinda.example/samarinda/', rel: 'alternate' },
        { href: 'https://creativecommons.org/licenses/by/4.0/deed.id', rel: 'license' },
      ],
    });
    expect(render()).toContain('xml:lang="id-ID"');
  });

  test('an empty one is as old as its newsroom', () => {
    const xml = render([]);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(parseAtomFeed(xml).updated).toBe('2026-01-01T00:00:00.000Z');
  });

  test('it bears the event that it reflects', () => {
    expect(render()).toContain('<!-- warta:version 0000.000000000018 -->');
  });

  test('a hub is named where the settings name one', () => {
    const hub = 'https://hub.samarinda.example/';
    const { links } = parseAtomFeed(render([], sampleSettings({ hub })));
    expect(links).toContainEqual({ href: hub, rel: 'hub' });
    expect(render()).not.toContain('rel="hub"');
  });

  test('a withdrawal is a deleted entry with its reason, and a change as new as it is', () => {
    const withdrawn = [retractedArticle()];
    const xml = atomFeed(newsroomFeed(SETTINGS, { newest: [], withdrawn }, VERSION));
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const { feed } = parser.parse(xml);
    expect(feed['at:deleted-entry']).toEqual({
      ref: `tag:samarinda.example,2026-01-01:samarinda/${sampleArticle().id}`,
      when: '2022-11-16T02:00:00.000Z',
      'at:comment': 'Angka pengunjung keliru.',
    });
    expect(feed.updated).toBe('2022-11-16T02:00:00.000Z');
  });
});

describe('entry', () => {
  test('it has its id, link, both dates, author, topics and summary', () => {
    const article = sampleArticle({ updatedAt: '2022-11-20T01:02:03.000Z' });
    expect(entryIn(render([article]))).toMatchObject({
      id: `tag:samarinda.example,2026-01-01:samarinda/${article.id}`,
      title: { value: 'Wali Kota Tinjau Pasar Pagi' },
      published: '2022-11-14T08:05:00.000Z',
      updated: '2022-11-20T01:02:03.000Z',
      authors: [{ name: 'Asya Putri' }],
      categories: ['Pembangunan', 'Pasar Pagi', 'UMKM', 'Peresmian Pasar'].map((term) => ({
        term,
      })),
      summary: { value: 'Wali Kota Samarinda meninjau Pasar Pagi, Senin (14/11/2022).' },
    });
  });

  test('every press picture is an enclosure of exact length, and told in full beside it', () => {
    const { links, media } = entryIn(render());
    expect(links?.filter(({ rel }) => rel === 'enclosure')).toMatchObject([
      { href: expect.stringMatching(/-1-press\.jpg$/), length: 900_999, type: 'image/jpeg' },
      { length: 360_999 },
    ]);
    expect(media?.contents).toMatchObject([
      {
        url: expect.stringMatching(/-1-press\.jpg$/),
        isDefault: true,
        width: 3000,
        fileSize: 900_999,
        thumbnails: [{ url: expect.stringMatching(/\/320\.jpg$/), width: 320 }],
        description: { value: 'Wali Kota di lantai dua Pasar Pagi.', type: 'plain' },
      },
      { width: 1200 },
    ]);
  });

  test('its text is whole, and its first image the lead press picture', () => {
    const content = entryIn(render()).content?.value ?? '';
    const [image] = elementsNamed(content, 'img');
    expect(attribute(image, 'src')).toMatch(/-1-press\.jpg$/);
    expect(content).toContain('Pembangunan berjalan sesuai jadwal.');
  });
});

test.skipIf(!naughty)(
  'naughty words leave the XML well formed and come out as they went in',
  () => {
    const parser = new XMLParser({ parseTagValue: false, trimValues: false, htmlEntities: true });
    for (const words of (naughty ?? []).map(oneLine).filter(Boolean)) {
      const photos = [samplePhoto({ caption: words, credit: words })];
      const said = { headline: words, lead: words, category: words, byline: { text: words } };
      const xml = render([bareArticle({ ...said, photos })]);
      expect(XMLValidator.validate(xml), words).toBe(true);
      const { title, summary, author } = parser.parse(xml).feed.entry;
      expect([title, summary, author.name].map(String)).toEqual([words, words, words]);
    }
  },
);
