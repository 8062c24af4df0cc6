import { Ajv, type AnySchema } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { jsonFeed } from '../../../shared/feeds/json-feed.ts';
import { newsroomFeed } from '../../../shared/feeds/newsroom-feed.ts';
import { sha256 } from '../../../shared/ids.ts';
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
import { expectGolden } from '../../support/golden.ts';

const VERSION = { epoch: 0, seq: 18 };
const SETTINGS = sampleSettings();
const schema = sharedJson('schemas/jsonfeed/schema-v1.1.json') as AnySchema | undefined;
const naughty = sharedJson('corpus/strings/blns.json') as string[] | undefined;

function render(newest = [sampleArticle()]) {
  return JSON.parse(jsonFeed(newsroomFeed(SETTINGS, { newest }, VERSION)));
}

test('a feed comes out byte for byte', () => {
  const newest = [sampleArticle(), bareArticle({ headline: 'Tanpa foto' })];
  expectGolden('feed.json', jsonFeed(newsroomFeed(SETTINGS, { newest }, VERSION)));
});

test.skipIf(!schema)('JSON Feed 1.1 it is: full, without photos, empty', () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema ?? {});
  for (const newest of [[sampleArticle()], [bareArticle()], []]) {
    expect(validate(render(newest)), ajv.errorsText(validate.errors)).toBe(true);
  }
});

test('an item has the id that every format gives it, its URL, its dates and its author', () => {
  const article = sampleArticle({ updatedAt: '2022-11-20T01:02:03.000Z' });
  expect(render([article]).items).toMatchObject([
    {
      id: `tag:samarinda.example,2026-01-01:samarinda/${article.id}`,
      url: `https://berita.samarinda.example/samarinda/2022/11/wali-kota-tinjau-pasar-pagi-${article.id}/`,
      title: 'Wali Kota Tinjau Pasar Pagi',
      summary: 'Wali Kota Samarinda meninjau Pasar Pagi, Senin (14/11/2022).',
      date_published: '2022-11-14T08:05:00.000Z',
      date_modified: '2022-11-20T01:02:03.000Z',
      authors: [{ name: 'Asya Putri' }],
      tags: ['Pembangunan', 'Pasar Pagi', 'UMKM', 'Peresmian Pasar'],
    },
  ]);
});

test('every press picture is attached, with caption, exact size and hash; the first photo is the image', () => {
  const [item] = render().items;
  expect(item.attachments).toEqual([
    {
      url: expect.stringMatching(/-1-press\.jpg$/),
      mime_type: 'image/jpeg',
      title: 'Wali Kota di lantai dua Pasar Pagi.',
      size_in_bytes: 900_999,
      _warta: { width: 3000, height: 2000, sha256: sha256('pasar.jpg press') },
    },
    {
      url: expect.stringMatching(/-press\.jpg$/),
      mime_type: 'image/jpeg',
      size_in_bytes: 360_999,
      _warta: { width: 1200, height: 1600, sha256: sha256('kios.jpg press') },
    },
  ]);
  expect(item.image).toMatch(/1600\.jpg$/);
});

test('an attachment tells credit and alternative text where the manuscript or the file does', () => {
  const said = { credit: 'Diskominfo/Rina', alt: 'Kios sayur di lantai dua.' };
  const photos = [samplePhoto(said), samplePhoto({ caption: 'Pasar Pagi.' })];
  const [item] = render([bareArticle({ photos })]).items;
  expect(item.attachments[0]._warta).toMatchObject(said);
  expect(Object.keys(item.attachments[1]._warta)).toEqual(['width', 'height', 'sha256']);
});

test('it bears the event that it reflects, and the licence', () => {
  expect(render()._warta).toEqual({
    version: '0000.000000000018',
    licence: 'https://creativecommons.org/licenses/by/4.0/deed.id',
  });
});

test('a hub is named where the settings name one', () => {
  const hub = 'https://hub.samarinda.example/';
  const feed = newsroomFeed(sampleSettings({ hub }), { newest: [] }, VERSION);
  expect(JSON.parse(jsonFeed(feed)).hubs).toEqual([{ type: 'WebSub', url: hub }]);
  expect(render().hubs).toBeUndefined();
});

test('what was withdrawn is told with its reason; of what was erased, that alone', () => {
  const withdrawn = [retractedArticle(), erasedArticle()];
  const feed = newsroomFeed(SETTINGS, { newest: [], withdrawn }, VERSION);
  const id = `tag:samarinda.example,2026-01-01:samarinda/${sampleArticle().id}`;
  expect(JSON.parse(jsonFeed(feed))._warta.withdrawn).toEqual([
    { id, at: '2022-11-16T02:00:00.000Z', reason: 'Angka pengunjung keliru.' },
    { id, at: '2022-11-17T02:00:00.000Z' },
  ]);
});

test('fifty entries stay in the order given', () => {
  const newest = Array.from({ length: 50 }, (_, index) =>
    bareArticle({ headline: `Rilis nomor ${index}` }),
  );
  expect(render(newest).items.map(({ title }: { title: string }) => title)).toEqual(
    newest.map(({ headline }) => headline),
  );
});

test.skipIf(!naughty)('naughty words come out as they went in', () => {
  const newest = (naughty ?? [])
    .map(oneLine)
    .filter(Boolean)
    .map((words) =>
      bareArticle({
        ...{ headline: words, category: words, tags: [`${words}.`] },
        byline: { text: words, reporter: 'A', names: { reporter: `${words}.` } },
      }),
    );
  const told = render(newest).items.map(
    ({ title, tags, authors }: { title: string; tags: string[]; authors: object[] }) => [
      title,
      ...tags,
      ...authors,
    ],
  );
  expect(told).toEqual(
    newest.map(({ headline }) => [headline, headline, `${headline}.`, { name: `${headline}.` }]),
  );
});
