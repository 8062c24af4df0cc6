import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { feedFiles, MOST_FEED_BYTES } from '../../../shared/feeds/feed-files.ts';
import { newsroomFeed } from '../../../shared/feeds/newsroom-feed.ts';
import { bareArticle, sampleSettings } from '../../support/articles.ts';

function filesOf(lengths: readonly number[]) {
  const newest = lengths.map((length, at) =>
    bareArticle({ headline: `Rilis ${at}`, body: `<p>${'kata '.repeat(length / 5)}</p>` }),
  );
  const feed = newsroomFeed(sampleSettings(), { newest }, { epoch: 0, seq: 9 });
  return feedFiles(feed, (format) => format, ['n-samarinda']);
}

function titlesIn(files: ReturnType<typeof filesOf>): unknown[][] {
  const [rss, atom, json] = files.map(({ body }) => String(body));
  return [
    parseRssFeed(rss ?? '').items?.map(({ title }) => title) ?? [],
    parseAtomFeed(atom ?? '').entries?.map(({ title }) => title?.value) ?? [],
    parseJsonFeed(json ?? '').items?.map(({ title }) => title) ?? [],
  ];
}

test('a list is told in three formats, each under its type', () => {
  expect(filesOf([100]).map(({ key, contentType }) => [key, contentType])).toEqual([
    ['rss', 'application/rss+xml; charset=utf-8'],
    ['atom', 'application/xml; charset=utf-8'],
    ['json', 'application/json'],
  ]);
});

test('one that would be too large leaves out the oldest entries, the same in every format', () => {
  const files = filesOf(Array.from({ length: 50 }, (_, at) => 10_000 + at * 1000));
  for (const { body } of files)
    expect(Buffer.byteLength(String(body))).toBeLessThanOrEqual(MOST_FEED_BYTES);
  const [rss = [], ...others] = titlesIn(files);
  expect(rss.length).toBeGreaterThan(20);
  expect(rss.length).toBeLessThan(50);
  expect(rss).toEqual(rss.map((_, at) => `Rilis ${at}`));
  for (const titles of others) expect(titles).toEqual(rss);
});

test('the newest entry is never left out', () => {
  expect(titlesIn(filesOf([1_500_000, 10]))).toEqual([['Rilis 0'], ['Rilis 0'], ['Rilis 0']]);
});
