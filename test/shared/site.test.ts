import { describe, expect, test } from 'vitest';
import { mediaSetIn, RECIPE } from '../../shared/photos.ts';
import { type SiteInput, site } from '../../shared/site.ts';
import { PHASES } from '../../shared/site-file.ts';
import {
  bareArticle,
  erasedArticle,
  retractedArticle,
  sampleArticle,
  samplePhoto,
  sampleSettings,
} from '../support/articles.ts';

const ARTICLE = sampleArticle();
const INPUT: SiteInput = {
  settings: sampleSettings(),
  articles: [{ article: ARTICLE, version: { epoch: 0, seq: 17 } }],
  lists: { newest: [ARTICLE], version: { epoch: 0, seq: 18 } },
};

const files = site(INPUT);
const withoutMedia = files.filter(({ phase }) => phase !== 'media');

test('nothing changed: nothing to write', () => {
  expect(site({ settings: sampleSettings(), articles: [] })).toEqual([]);
});

test('the same log gives the same bytes', () => {
  expect(site(structuredClone(INPUT))).toEqual(files);
});

test('no key is written twice', () => {
  const twice = samplePhoto();
  const article = bareArticle({ photos: [twice, { ...twice, caption: 'Sekali lagi' }] });
  const keys = site({ ...INPUT, articles: [{ article, version: { epoch: 0, seq: 1 } }] }).map(
    ({ key }) => key,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('an article gives its page, what it says elsewhere, all media and the stylesheet with them', () => {
  const { settings, articles } = INPUT;
  const keys = site({ settings, articles }).map(({ key }) => key);
  const widths = [...Array(3).fill([320, 640, 1024, 1600]), ...Array(3).fill([320, 640, 1024])];
  const media = keys.filter((key) => key.startsWith(`samarinda/media/${ARTICLE.id}/`));
  const handouts = ARTICLE.photos.flatMap(({ handouts: own = [] }) => own);
  expect(media).toHaveLength(widths.flat().length + handouts.length);
  expect(keys).toContain(`samarinda/2022/11/wali-kota-tinjau-pasar-pagi-${ARTICLE.id}/index.html`);
  expect(keys.filter((key) => key.endsWith('.css'))).toHaveLength(1);
  expect(keys).toContain(`samarinda/2022/11/wali-kota-tinjau-pasar-pagi-${ARTICLE.id}/social.txt`);
  expect(keys).toHaveLength(media.length + 3);
});

test('media are copied out of the archive, under the type of their format', () => {
  const [photo] = ARTICLE.photos;
  const avif = files.find(({ key }) => key.endsWith(`${photo?.set}/640.avif`));
  expect(avif).toEqual({
    key: `samarinda/media/${ARTICLE.id}/${photo?.set}/640.avif`,
    body: { copyOf: `renditions/samarinda/${photo?.original}/${RECIPE}/640.avif` },
    contentType: 'image/avif',
    cacheControl: 'public, max-age=31536000, immutable',
    tags: [`a-${ARTICLE.id}`],
    phase: 'media',
    version: { epoch: 0, seq: 17 },
  });
});

test('pages, feeds and front page have type, cache time, tag, phase and version of their own', () => {
  expect(
    withoutMedia.map(({ key, contentType, cacheControl, tags, phase, version }) =>
      [key.split('/').at(-1), contentType, cacheControl, tags.join(), phase, version?.seq].join(
        ' ',
      ),
    ),
  ).toEqual([
    `social.txt text/plain; charset=utf-8 public, max-age=60, s-maxage=3600 a-${ARTICLE.id} text 17`,
    `index.html text/html; charset=utf-8 public, max-age=60, s-maxage=3600 a-${ARTICLE.id} page 17`,
    'feed.xml application/rss+xml; charset=utf-8 public, max-age=60, s-maxage=300 n-samarinda feed 18',
    'atom.xml application/xml; charset=utf-8 public, max-age=60, s-maxage=300 n-samarinda feed 18',
    'feed.json application/json public, max-age=60, s-maxage=300 n-samarinda feed 18',
    'index.html text/html; charset=utf-8 public, max-age=60, s-maxage=3600 n-samarinda front 18',
  ]);
});

test('whatever a later event may overwrite bears its version in its bytes', () => {
  for (const { body, version } of withoutMedia) {
    expect(body).toContain(`0000.${String(version?.seq).padStart(12, '0')}`);
  }
});

test('another event changes the bytes, even where it changes nothing that is shown', () => {
  const articles = [{ article: ARTICLE, version: { epoch: 0, seq: 99 } }];
  const bodies = (written: typeof files) =>
    written.filter(({ phase }) => phase === 'page').map(({ body }) => body);
  expect(bodies(site({ ...INPUT, articles }))).not.toEqual(bodies(files));
});

test('whatever a page or feed names in its newsroom is written in the same phase or before', () => {
  const phaseOf = new Map(files.map(({ key, phase }) => [`/${key}`, PHASES.indexOf(phase)]));
  // What lies beside a page gives its address, and nobody gets there but from the page.
  for (const { key, body, phase } of withoutMedia.filter((file) => file.phase !== 'text')) {
    const named = String(body).match(
      /\/samarinda\/(?:media\/[\w./-]+|style-\w+\.css|\d{4}\/[\w/.-]+)/g,
    );
    expect(named, key).not.toBeNull();
    for (const path of named ?? []) {
      const written = phaseOf.get(path) ?? phaseOf.get(`${path}index.html`);
      expect(written, `${path} in ${key}`).toBeLessThanOrEqual(PHASES.indexOf(phase));
    }
  }
});

describe('an article that readers are to see no more', () => {
  // Under settings that are newer than its last event.
  const version = { epoch: 0, seq: 30, own: 21 };
  const gone = (article: SiteInput['articles'][number]['article']) =>
    site({ settings: sampleSettings(), articles: [{ article, version }] });
  const mediaKeys = files.filter(({ phase }) => phase === 'media').map(({ key }) => key);
  const [style = ''] = mediaKeys.filter((key) => key.endsWith('.css'));

  test.each([
    ['retracted', retractedArticle()],
    ['erased', erasedArticle()],
  ])(
    '%s: a tombstone takes the place of each of its files, and there is nothing else',
    (_, one) => {
      const written = gone(one);
      const folder = `samarinda/2022/11/wali-kota-tinjau-pasar-pagi-${ARTICLE.id}/`;
      const page = `${folder}index.html`;
      const keys = [...mediaKeys, page, `${folder}social.txt`];
      expect(written.map(({ key }) => key).sort()).toEqual(keys.sort());
      const tombstones = written.filter(({ key }) => key !== style);
      for (const { key, status, phase, tags, cacheControl } of tombstones) {
        expect([status, phase, tags, cacheControl]).toEqual([
          410,
          // The page shows its pictures until it goes.
          key === page ? 'withdrawal' : 'remains',
          [`a-${ARTICLE.id}`],
          'public, max-age=60, s-maxage=3600',
        ]);
      }
    },
  );

  test('its media’s tombstones bear its own version, its page’s that of the settings, too', () => {
    const [, ...written] = gone(retractedArticle());
    const tombstones = written.filter(({ key }) => !key.endsWith('social.txt'));
    for (const { key, body, contentType, version } of tombstones) {
      const isPage = key.endsWith('.html');
      const shown = isPage ? '0000.000000000030.000000000021' : '0000.000000000021';
      expect(body).toContain(`warta:version${isPage ? '" content="' : ' '}${shown}`);
      expect(version).toEqual(isPage ? { epoch: 0, seq: 30, own: 21 } : { epoch: 0, seq: 21 });
      expect(contentType).toBe(`text/${isPage ? 'html' : 'plain'}; charset=utf-8`);
    }
    expect(tombstones[0]?.body).toBe('Foto ini telah ditarik.\nwarta:version 0000.000000000021\n');
  });

  test('of a photo that was taken out the media are gone, and the others stay', () => {
    const [lead, other] = ARTICLE.photos;
    if (!lead || !other) throw new Error('two photos expected');
    const article = { ...ARTICLE, photos: [other], withdrawn: [mediaSetIn(lead)] };
    const written = gone(article);
    const gones = written.filter(({ status }) => status === 410).map(({ key }) => key);
    expect(gones).toEqual(mediaKeys.filter((key) => key.includes(lead.set)));
    const copies = written.filter(({ body }) => typeof body !== 'string').map(({ key }) => key);
    expect(copies).toEqual(mediaKeys.filter((key) => key.includes(other.set)));
    const page = written.find(({ key }) => key.endsWith('index.html'));
    expect(page?.body).toContain(other.set);
    expect(page?.body).not.toContain(lead.set);
  });

  test('media can be left as they are', () => {
    const withoutMedia = (articles: SiteInput['articles']) =>
      site({ settings: sampleSettings(), articles, withoutMedia: true }).map(({ key }) => key);
    const keys = withoutMedia([{ article: retractedArticle(), version }, ...INPUT.articles]);
    expect(keys.filter((key) => key.includes('/media/'))).toEqual([]);
    expect(keys).toContain(style);
  });
});
