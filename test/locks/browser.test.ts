import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LiveArticle } from '../../shared/articles.ts';
import type { SiteFile } from '../../shared/site-file.ts';
import { hasBrowser, noted, RAN, startBrowser, type Visit } from '../support/browser.ts';
import { type EdgeFile, edgeOfFiles } from '../support/edge-of-files.ts';
import {
  articlesSaying,
  newsroomFiles,
  rootFiles,
  settingsSaying,
  withdrawnSaying,
} from '../support/hostile-site.ts';
import { PAYLOADS } from '../support/hostile-strings.ts';

/** All of them where time is no matter; a fifth, spread over all, where somebody waits. */
const TRIED = process.env.CI ? PAYLOADS : PAYLOADS.filter((_, i) => i % 5 === 0);

if (!hasBrowser) console.warn('skipped: there is no /usr/bin/chromium; CHROMIUM may name another');

/**
 * A newsroom for each payload, which says it in all its settings and in every field of its release;
 * the body holds it as it comes out of text, of Markdown and of foreign HTML.
 */
const newsrooms = TRIED.map((words, i) => {
  const newsroom = `ruang-${i}`;
  const settings = { ...settingsSaying(words), newsroom };
  const articles = wholes(words);
  return { settings, articles, files: newsroomFiles(settings, articles, withdrawnSaying(words)) };
});

function wholes(words: string): LiveArticle[] {
  const all = articlesSaying(words);
  const body = all.map((article) => article.body).join('\n');
  return all.slice(-1).map((article) => ({ ...article, body }));
}

/** Payloads whose releases share the lists of one newsroom. */
const LISTED = 20;

const lists = newsrooms.flatMap(({ settings }, first) => {
  if (first % LISTED > 0) return [];
  const newsroom = `gabung-${first}`;
  const articles = newsrooms.slice(first, first + LISTED).flatMap((one) => one.articles);
  return [{ files: newsroomFiles({ ...settings, newsroom }, articles) }];
});
const root = rootFiles(newsrooms.map(({ settings }) => settings));

/** The payloads as they are, which is what no newsroom ever publishes. */
const raw = TRIED.map((payload, i) => ({
  key: `mentah/${i}.html`,
  body: `<!doctype html><title>Mentah</title><body>${payload}`,
  contentType: 'text/html; charset=utf-8',
}));

describe.skipIf(!hasBrowser || TRIED.length === 0)('in a browser', () => {
  let browser: Browser;
  let files: EdgeFile[];

  beforeAll(async () => {
    browser = await startBrowser();
    const all = [...[...newsrooms, ...lists].flatMap((one) => one.files), ...root];
    files = [...(await Promise.all(all.map(withPixels))), ...raw];
  });

  afterAll(async () => {
    await browser?.close();
  });

  test.each([
    ['as they are deployed', true],
    ['without their Content-Security-Policy', false],
  ])(
    'pages and feeds run nothing and ask for nothing: %s',
    async (how, csp) => {
      const edge = await edgeOfFiles(files, { csp });
      const visits = pagesOf(edge.url, csp ? isLive : () => true);
      const notes = await noted(browser, visits);
      await edge.close();
      console.log(
        `${TRIED.length} payloads in ${visits.length} pages and feeds, ${how}: ${notes.size} executed`,
      );
      expect(Object.fromEntries(notes)).toEqual({});
    },
    300_000,
  );

  test('as they are, payloads run and that is noticed; then the policy alone stops them', async () => {
    const open = await edgeOfFiles(files, { csp: false });
    const ran = await ranOf(browser, rawPages(open.url));
    await open.close();
    console.log(`${ran.length} of ${raw.length} payloads run as they are, without a policy`);
    expect(ran.length).toBeGreaterThan(raw.length / 10);

    const locked = await edgeOfFiles(files, { csp: true });
    const again = ran.map((url) => locked.url + new URL(url).pathname);
    const visits = rawPages(locked.url).filter(({ url }) => again.includes(url));
    const still = await ranOf(browser, visits);
    await locked.close();
    expect([visits.length, still]).toEqual([ran.length, []]);
  }, 300_000);
});

/** The addresses where something ran; what was only asked for is left out. */
async function ranOf(browser: Browser, visits: readonly Visit[]): Promise<string[]> {
  const notes = await noted(browser, visits);
  const ran = [...notes].filter(([, seen]) => seen.some((note) => RAN.test(note)));
  return ran.map(([url]) => url);
}

/** Withdrawals have the same templates and headers: one round of them is enough. */
function isLive({ status }: SiteFile): boolean {
  return status === undefined;
}

function pagesOf(origin: string, among: (file: SiteFile) => boolean): Visit[] {
  const articles = newsrooms.flatMap(({ files }) =>
    visitsOf(origin, files.filter(among), /\d\/[^/]+\/index\.html$/),
  );
  const listing = lists.flatMap(({ files }) =>
    visitsOf(origin, files, /^[^/]+\/(index|feed)\.\w+$/),
  );
  const expects = (path: string) => /^\/(style-\w+\.css|favicon\.svg)$/.test(path);
  const others = ['/', '/tidak-ada/', '/favicon.svg'].map((path) => ({
    url: origin + path,
    expects,
  }));
  return [...articles, ...listing, ...others];
}

/** The pages of a newsroom whose keys are such; they may ask for its stylesheet and its photos. */
function visitsOf(origin: string, files: readonly SiteFile[], keys: RegExp): Visit[] {
  const assets = files.filter(({ phase }) => phase === 'media').map(({ key }) => `/${key}`);
  const meant = new Set([...assets, '/favicon.svg']);
  return files
    .filter(({ key }) => keys.test(key))
    .map(({ key }) => ({
      url: `${origin}/${key.replace(/index\.html$/, '')}`,
      expects: (path) => meant.has(path),
    }));
}

function rawPages(origin: string): Visit[] {
  return raw.map(({ key }) => ({ url: `${origin}/${key}`, expects: () => false }));
}

/** A photo is a pixel of the format that its key promises. */
async function withPixels({ key, body, contentType, status }: SiteFile): Promise<EdgeFile> {
  const file = { key, contentType, ...(status && { status }) };
  return { ...file, body: typeof body === 'string' ? body : await pixel(contentType) };
}

const pixels = new Map<string, Promise<Buffer>>();

function pixel(contentType: string): Promise<Buffer> {
  const grey = sharp({ create: { width: 1, height: 1, channels: 3, background: '#808080' } });
  const format = contentType.slice('image/'.length) as 'jpeg' | 'webp' | 'avif';
  const made = pixels.get(format) ?? grey.toFormat(format).toBuffer();
  pixels.set(format, made);
  return made;
}
