import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articlePage } from '../../../shared/pages/article-page.ts';
import { frontPage } from '../../../shared/pages/front-page.ts';
import { STYLE } from '../../../shared/pages/style.ts';
import { bareArticle, samplePhoto, sampleSettings } from '../../support/articles.ts';
import { hasBrowser, startBrowser } from '../../support/browser.ts';

const ORIGIN = 'https://berita.samarinda.example/';
const SETTINGS = sampleSettings();
const VERSION = { epoch: 0, seq: 1 };
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const TALL = { width: 2000, height: 3000 };
const SMALL = { width: 200, height: 150 };

/** ms: a browser that starts beside other tests. */
const PATIENCE = 60_000;

type Size = Record<'width' | 'height', number>;

function articleOf(photo: Size) {
  return bareArticle({ photos: [samplePhoto(photo)] });
}

/** A photo's rendition: its width is in its name. */
function drawn(url: string, { width, height }: Size): string {
  const wide = Number(/(\d+)\.\w+$/.exec(url)?.[1]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${(wide * height) / width}"/>`;
}

/** px of the first picture of a page, before its photo came and after. */
async function sizesOf(browser: Browser, page: string, photo: Size, viewport: Size) {
  const tab = await browser.newPage({ viewport });
  let letPhotoCome = () => {};
  const photoMayCome = new Promise<void>((resolve) => {
    letPhotoCome = resolve;
  });
  await tab.route('**', async (route) => {
    const url = route.request().url();
    if (url === ORIGIN) return await route.fulfill({ contentType: 'text/html', body: page });
    if (url.endsWith('.css')) return await route.fulfill({ contentType: 'text/css', body: STYLE });
    await photoMayCome;
    await route.fulfill({ contentType: 'image/svg+xml', body: drawn(url, photo) });
  });
  await tab.goto(ORIGIN, { waitUntil: 'domcontentloaded' });
  const before = await boxOf(tab);
  letPhotoCome();
  await tab.waitForLoadState('load');
  const after = await boxOf(tab);
  await tab.close();
  return { before, after };
}

async function boxOf(tab: Page): Promise<Size> {
  const box = await tab.locator('main img').first().boundingBox();
  return { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) };
}

describe.skipIf(!hasBrowser)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
  });

  test.each([
    ['a tall photo of an article is framed as wide as it is', TALL, DESK, [513, 769]],
    ['on a phone it fills the width', TALL, PHONE, [358, 537]],
    ['a small one keeps its size', SMALL, DESK, [200, 150]],
  ])('%s', { timeout: PATIENCE }, async (_, photo, viewport, [width, height]) => {
    const page = articlePage(SETTINGS, articleOf(photo), VERSION);
    const { before, after } = await sizesOf(browser, page, photo, viewport);
    expect(after).toEqual({ width, height });
    expect(before).toEqual(after);
  });

  test.each([
    ['a front page shows a small photo no wider than it is', SMALL, DESK, [200, 133]],
    ['nor does a phone', SMALL, PHONE, [200, 133]],
    ['all others are cut to the shape of stories', TALL, DESK, [653, 435]],
  ])('%s', { timeout: PATIENCE }, async (_, photo, viewport, [width, height]) => {
    const page = frontPage(SETTINGS, [articleOf(photo)], VERSION);
    const { before, after } = await sizesOf(browser, page, photo, viewport);
    expect(after).toEqual({ width, height });
    expect(before).toEqual(after);
  });
});
