import { describe, expect, it } from 'vitest';
import { formatVersion } from '../../shared/version.ts';
import { StoredObject } from '../support/memory-objects.ts';
import { Crawler } from './crawler.ts';
import { linksOf } from './links.ts';
import { Newsroom } from './model.ts';
import type { Violation } from './violation.ts';

const ORIGIN = 'https://berita.samarinda.example';
const HTML = 'text/html; charset=utf-8';

function object(body: string, contentType = HTML, metadata = {}): StoredObject {
  return new StoredObject(body, { contentType, metadata }, new Date(0));
}

/** @param epoch in which whoever withdraws it works */
const gone = (epoch = 0) =>
  object('gone', 'text/plain', { status: '410', version: formatVersion({ epoch, seq: 3 }) });
const photo = () => object('photo', 'image/jpeg');
const PHOTO = 'samarinda/media/a/1.jpg';
const page = (words: string) => object(`<img src="/${PHOTO}">${words}`);

function crawled(newsroom = new Newsroom()) {
  const found: Violation[] = [];
  const site = new Map([['samarinda/index.html', object('<p>empty</p>')]]);
  const crawler = new Crawler(
    { newsroom, now: () => 1000, origin: ORIGIN, found: (violation) => found.push(violation) },
    site,
  );
  return { crawler, found: () => found.map(({ kind, what }) => `${kind}: ${what}`) };
}

/** What may happen once a newsroom was set back and restored in epoch 1. */
const STEPS = {
  photo: () => [PHOTO, photo()],
  page: () => ['a.html', page('written')],
  late: () => [PHOTO, gone(0)],
  withdrawn: () => [PHOTO, gone(1)],
  'lost page': () => ['samarinda/x/index.html', object('x')],
  list: () => ['b.html', object('<a href="/samarinda/x/">x</a>')],
  'late page': () => ['samarinda/x/index.html', gone(0)],
} as const satisfies Record<string, () => [string, StoredObject]>;

function setBack(site = new Map<string, StoredObject>()) {
  const { crawler, found } = crawled();
  crawler.wrote(PHOTO, gone());
  crawler.setBack(site);
  return { crawler, found };
}

describe('what a file names', () => {
  it.each([
    ['a link', '<a href="/samarinda/a/">a</a>', HTML, ['samarinda/a/index.html']],
    [
      'a picture',
      '<img src="/m/1.jpg" srcset="/m/1.webp 8w, /m/2.webp 16w">',
      HTML,
      ['m/1.jpg', 'm/1.webp', 'm/2.webp'],
    ],
    ['a preview', `<meta property="og:image" content="${ORIGIN}/m/1.jpg">`, HTML, ['m/1.jpg']],
    [
      'data',
      `<script type="application/ld+json">{"image":["${ORIGIN}/m/1.jpg"]}</script>`,
      HTML,
      ['m/1.jpg'],
    ],
    [
      'a feed',
      `<rss><item><link>${ORIGIN}/s/a/</link><enclosure url="${ORIGIN}/m/1.jpg"/><c><![CDATA[<img src="${ORIGIN}/m/2.jpg">]]></c></item></rss>`,
      'application/rss+xml',
      ['m/1.jpg', 'm/2.jpg', 's/a/index.html'],
    ],
    [
      'a JSON feed',
      JSON.stringify({ items: [{ url: `${ORIGIN}/s/a/`, html: '<img src="/m/2.jpg">' }] }),
      'application/json',
      ['m/2.jpg', 's/a/index.html'],
    ],
    [
      'nothing',
      '<a href="https://example.com/x">x</a><a href="#isi">y</a><a href="mailto:a@b.c">z</a>',
      HTML,
      [],
    ],
  ])('%s', (_what, body, type, links) => {
    expect([...linksOf(object(body, type), ORIGIN)].sort()).toEqual(links);
  });
});

describe('the crawler', () => {
  it('reports a page that names what is not there, and none that names what is', () => {
    const { crawler, found } = crawled();
    crawler.wrote('a.html', object('<a href="/samarinda/">front</a>'));
    crawler.wrote('b.html', object('<a href="/samarinda/x/">x</a>'));
    expect(found()).toEqual(['dead link: b.html names samarinda/x/index.html, which is not there']);
  });

  it('reports what was taken away while something names it, and what names it after', () => {
    const { crawler, found } = crawled();
    crawler.wrote('x', object('x'));
    crawler.wrote('a.html', object('<a href="/x">x</a>'));
    crawler.wrote('x', gone());
    crawler.wrote('a.html', object('<a href="/x">x again</a>'));
    expect(found()).toEqual([
      'dead link: x was withdrawn while a.html names it',
      'dead link: a.html names x, which was withdrawn',
    ]);
  });

  it('reports what was withdrawn and came back', () => {
    const { crawler, found } = crawled();
    crawler.wrote('x', gone());
    crawler.wrote('x', object('x'));
    expect(found()).toEqual(['leaked: x was withdrawn and came back']);
  });

  it('lets links lead to what was lost until it walks again, and nothing come back even so', () => {
    const { crawler, found } = crawled();
    crawler.wrote('x', gone());
    crawler.lost(['x', 'samarinda/index.html']);
    crawler.wrote('a.html', object('<a href="/samarinda/">front</a>'));
    expect(found()).toEqual([]);
    crawler.walk();
    expect(found()).toEqual(['dead link: a.html names samarinda/index.html, which is not there']);
    crawler.wrote('x', object('x'));
    expect(found().at(-1)).toBe('leaked: x was withdrawn and came back');
  });

  it.each([
    ['a page names it', ['photo', 'page', 'late', 'photo']],
    ['a page is about to name it', ['photo', 'late', 'page', 'photo']],
    ['a page is written anew meanwhile', ['photo', 'page', 'late', 'page', 'photo']],
  ])('lets a worker of before a restoration withdraw a photo while %s', (_when, steps) => {
    const { crawler, found } = setBack();
    for (const step of steps) crawler.wrote(...STEPS[step as keyof typeof STEPS]());
    crawler.walk();
    expect(found()).toEqual([]);
  });

  it.each([
    [
      'whoever withdraws a photo after a restoration that a page names',
      ['photo', 'page', 'withdrawn'],
      [`dead link: ${PHOTO} was withdrawn while a.html names it`],
    ],
    [
      'a photo that came back although it was withdrawn after the restoration',
      ['photo', 'late', 'withdrawn', 'photo'],
      [`leaked: ${PHOTO} was withdrawn and came back`],
    ],
    [
      'a photo that came back although it had been withdrawn before the backup',
      ['late', 'photo'],
      [`leaked: ${PHOTO} was withdrawn and came back`],
      new Map([[PHOTO, gone()]]),
    ],
    [
      'a photo that nobody has brought back when everything must be well',
      ['photo', 'page', 'late', 'walk'],
      [`dead link: a.html names ${PHOTO}, which was withdrawn`],
    ],
    [
      'a page that a worker of before withdraws while a list names it',
      ['lost page', 'list', 'late page'],
      ['dead link: samarinda/x/index.html was withdrawn while b.html names it'],
    ],
  ])('reports %s', (_what, steps, expected, site = new Map<string, StoredObject>()) => {
    const { crawler, found } = setBack(site);
    for (const step of steps) {
      if (step === 'walk') crawler.walk();
      else crawler.wrote(...STEPS[step as keyof typeof STEPS]());
    }
    expect(found()).toEqual(expected);
  });

  it('reports what is not public yet, by its words and by its folder', () => {
    const newsroom = new Newsroom();
    newsroom.announced({
      newsroom: 'samarinda',
      submission: 's',
      article: 'abc',
      headline: 'H',
      marker: 'rahasia',
      mayPublish: true,
      publishAt: 1001,
    });
    const { crawler, found } = crawled(newsroom);
    crawler.wrote('feed.json', object('{"title":"Kabar Rahasia"}', 'application/json'));
    crawler.wrote('samarinda/media/abc/1.jpg', object('x', 'image/jpeg'));
    expect(found()).toEqual([
      'leaked: feed.json (application/json) tells of rahasia',
      'leaked: samarinda/media/abc/1.jpg belongs to rahasia',
    ]);
  });
});
