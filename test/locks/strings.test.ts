import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import addFormats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, describe, expect, test } from 'vitest';
import type { LiveArticle } from '../../shared/articles.ts';
import { articlePath } from '../../shared/keys.ts';
import type { Settings } from '../../shared/settings.ts';
import { sampleSettings } from '../support/articles.ts';
import { sharedJson } from '../support/corpus.ts';
import { harmIn } from '../support/harmless.ts';
import {
  articlesSaying,
  filesOf,
  settingsSaying,
  type TextFile,
  withdrawnSaying,
} from '../support/hostile-site.ts';
import { HOSTILE } from '../support/hostile-strings.ts';

const schema = sharedJson('schemas/jsonfeed/schema-v1.1.json') as AnySchema | undefined;
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const isJsonFeed = ajv.compile(schema ?? {});

const XMLLINT = '/usr/bin/xmllint';
const feeds = mkdtempSync(join(tmpdir(), 'warta-feeds-'));
afterAll(() => rmSync(feeds, { recursive: true }));

/** Strings whose articles share the lists of one newsroom: as many as leave them under fifty. */
const BATCH = 15;

const batches = Array.from({ length: Math.ceil(HOSTILE.length / BATCH) }, (_, i) =>
  HOSTILE.slice(i * BATCH, (i + 1) * BATCH),
);

function expectHarmless(files: readonly TextFile[], words: unknown): void {
  const harm = files.flatMap((file) => harmIn(file).map((each) => `${file.key}: ${each}`));
  expect(harm, JSON.stringify(words)).toEqual([]);
}

function fileNamed(files: readonly TextFile[], name: string): string {
  const found = files.find(({ key }) => key.endsWith(`/${name}`));
  if (!found) throw new Error(`the site has no ${name}`);
  return found.body;
}

function expectRoundTrip(files: readonly TextFile[], settings: Settings, articles: LiveArticle[]) {
  const { title, description } = settings.values;
  const rss = fileNamed(files, 'feed.xml');
  const { channel } = PARSER.parse(rss).rss;
  expect([channel.title, channel.description]).toEqual([title, description]);
  expect(channel.item.map(itemText)).toEqual(articles.map(articleText));

  const json = JSON.parse(fileNamed(files, 'feed.json'));
  expect(isJsonFeed(json), ajv.errorsText(isJsonFeed.errors)).toBe(true);
  expect([json.title, json.description]).toEqual([title, description]);
  expect(json.items.map((item: JsonItem) => item.title)).toEqual(
    articles.map(({ headline }) => headline),
  );
  expect(channel.item.map((item: RssItem) => item['content:encoded'])).toEqual(
    json.items.map((item: JsonItem) => item.content_html),
  );
}

const PARSER = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: false,
  isArray: (name) => name === 'item',
});

interface JsonItem {
  readonly title: string;
  readonly content_html: string;
}

interface RssItem {
  readonly title: string;
  readonly 'content:encoded': string;
  readonly 'media:content': { readonly 'media:description'?: { readonly '#text': string } };
}

function itemText(item: RssItem): unknown[] {
  return [item.title, item['media:content']['media:description']?.['#text']];
}

function articleText({ headline, photos: [photo] }: LiveArticle): unknown[] {
  return [headline, photo?.caption];
}

describe.skipIf(HOSTILE.length === 0)('hostile strings in every field', () => {
  test('of articles: pages and feeds hold no more than their words', () => {
    const settings = sampleSettings();
    let tried = 0;
    for (const [i, batch] of batches.entries()) {
      const articles = batch.flatMap(articlesSaying);
      tried += articles.length;
      const files = filesOf(settings, articles, batch.flatMap(withdrawnSaying));
      expectHarmless(files, batch);
      expectRoundTrip(files, settings, articles);
      writeFileSync(join(feeds, `articles-${i}.xml`), fileNamed(files, 'feed.xml'));
    }
    console.log(`${HOSTILE.length} strings in ${tried} articles`);
    expect(tried).toBeGreaterThan(HOSTILE.length * 2);
  }, 300_000);

  test('of settings: pages, feeds and the root hold no more than their words', () => {
    const articles = articlesSaying('Wali Kota Tinjau Pasar');
    for (const [i, words] of HOSTILE.entries()) {
      const settings = settingsSaying(words);
      const files = filesOf(settings, articles);
      expectHarmless(files, words);
      expectRoundTrip(files, settings, articles);
      writeFileSync(join(feeds, `settings-${i}.xml`), fileNamed(files, 'feed.xml'));
    }
  }, 300_000);

  test('keys and addresses are of letters, digits and hyphens', () => {
    for (const batch of batches) {
      const articles = batch.flatMap(articlesSaying);
      for (const article of articles) {
        expect(articlePath(article)).toMatch(
          /^\/samarinda\/\d{4}\/\d\d\/[a-z0-9-]{1,60}-\w{10}\/$/,
        );
      }
      const withdrawn = batch.flatMap(withdrawnSaying);
      for (const { key } of filesOf(sampleSettings(), articles, withdrawn)) {
        expect(key).toMatch(/^[a-z0-9][a-z0-9/.-]*\.(html|xml|json|css|svg|avif|webp|jpg|txt)$/);
      }
    }
  });

  // libxml2 is stricter than any JavaScript parser, and what most feed readers are built on.
  test.skipIf(!existsSync(XMLLINT))('feeds are well-formed for libxml2, too', () => {
    const run = () => execFileSync('sh', ['-c', `${XMLLINT} --noout ${feeds}/*.xml 2>&1`]);
    expect(run().toString()).toBe('');
    writeFileSync(join(feeds, 'broken.xml'), '<rss>\u0001</rss>');
    expect(run).toThrow();
  });
});
