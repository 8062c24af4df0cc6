import { describe, expect, test } from 'vitest';
import {
  articlePath,
  articleTag,
  feedPath,
  frontPath,
  mediaPath,
  mediaSetOf,
  NEWSROOM_ID,
  newsroomOfKey,
  pathsOfSiteKey,
  publicUrl,
  rootStylePath,
  siteKey,
  stylePath,
} from '../../shared/keys.ts';

const ARTICLE = { newsroom: 'samarinda', month: '2022/11', slug: 'pasar-pagi', id: '0123456789' };

describe('public paths', () => {
  test('front page, feeds and articles lie under their newsroom', () => {
    expect([frontPath('samarinda'), feedPath('samarinda', 'rss'), articlePath(ARTICLE)]).toEqual([
      '/samarinda/',
      '/samarinda/feed.xml',
      '/samarinda/2022/11/pasar-pagi-0123456789/',
    ]);
  });

  test('media lie under their article, in a set that changes with all that its files are made of', () => {
    const set = mediaSetOf({ original: 'aa', recipe: 'r1' }, {});
    expect(set).toMatch(/^[0-9a-f]{12}$/);
    const others = [
      mediaSetOf({ original: 'aa', recipe: 'r2' }, {}),
      mediaSetOf({ original: 'aa', recipe: 'r1', focus: { x: 0.35, y: 0.7 } }, {}),
      mediaSetOf({ original: 'aa', recipe: 'r1' }, { caption: 'Pasar Pagi' }),
      mediaSetOf({ original: 'aa', recipe: 'r1' }, { credit: 'Pasar Pagi' }),
    ];
    expect(new Set([set, ...others]).size).toBe(5);
    expect(mediaPath(ARTICLE, { set }, { width: 320, format: 'jpg' })).toBe(
      `/samarinda/media/0123456789/${set}/320.jpg`,
    );
  });

  test('a stylesheet is named after its bytes, in a newsroom and at the root', () => {
    expect(stylePath('samarinda', 'a{}')).toMatch(/^\/samarinda\/style-[0-9a-f]{10}\.css$/);
    expect(stylePath('samarinda', 'a{}')).toBe(`/samarinda${rootStylePath('a{}')}`);
    expect(rootStylePath('b{}')).not.toBe(rootStylePath('a{}'));
  });

  test('a key is the path without its first slash, a folder its index page', () => {
    expect(siteKey('/samarinda/feed.xml')).toBe('samarinda/feed.xml');
    expect(siteKey('/samarinda/')).toBe('samarinda/index.html');
    expect(siteKey('/')).toBe('index.html');
  });

  test('a URL is absolute, an id a tag URI that knows nothing of the host', () => {
    expect(publicUrl({ origin: 'https://berita.example' }, '/samarinda/')).toBe(
      'https://berita.example/samarinda/',
    );
    expect(articleTag({ tagAuthority: 'samarinda.example', tagDate: '2026-01-01' }, ARTICLE)).toBe(
      'tag:samarinda.example,2026-01-01:samarinda/0123456789',
    );
  });
});

test.each([
  ['samarinda', true],
  ['kota-2', true],
  ['s', false],
  ['2kota', false],
  ['Kota', false],
  ['feed.xml', false],
  ['a'.repeat(41), false],
])('%j as the id of a newsroom: %s', (id, fits) => {
  expect(NEWSROOM_ID.test(id)).toBe(fits);
});

describe('a key of the site', () => {
  test.each([
    ['kutai/index.html', ['/kutai/index.html', '/kutai/'], 'kutai'],
    ['index.html', ['/index.html', '/'], undefined],
    ['kutai/a b/*.js', ['/kutai/a%20b/*.js'], 'kutai'],
    ['/x', ['//x'], undefined],
    ['404.html', ['/404.html'], undefined],
    ['Kutai/x', ['/Kutai/x'], undefined],
  ])('%s is served at %j, of newsroom %s', (key, paths, newsroom) => {
    expect(pathsOfSiteKey(key)).toEqual(paths);
    expect(newsroomOfKey(key)).toBe(newsroom);
  });
});
