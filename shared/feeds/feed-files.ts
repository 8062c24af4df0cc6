import { CACHE_CONTROL } from '../cache.ts';
import { FEED_FORMATS, type FeedFormat } from '../keys.ts';
import type { SiteFile } from '../site-file.ts';
import { ATOM_TYPE, atomFeed } from './atom.ts';
import type { Feed } from './feed.ts';
import { JSON_FEED_TYPE, jsonFeed } from './json-feed.ts';
import { RSS_TYPE, rssFeed } from './rss.ts';

/** Bytes of a live list in any format: readers fetch it again and again, on slow lines too. */
export const MOST_FEED_BYTES = 1_000_000;

const FORMATS: Readonly<Record<FeedFormat, { readonly type: string; render(feed: Feed): string }>> =
  {
    rss: { type: RSS_TYPE, render: rssFeed },
    atom: { type: ATOM_TYPE, render: atomFeed },
    json: { type: JSON_FEED_TYPE, render: jsonFeed },
  };

/**
 * A list in every format. Where one would come out too large, all leave out the same oldest entries:
 * what a reader finds must not hang on the format that it asks for.
 * @param keyOf of the object that holds that format
 */
export function feedFiles(
  feed: Feed,
  keyOf: (format: FeedFormat) => string,
  tags: readonly string[],
): SiteFile[] {
  const bodies = fitting(feed);
  return FEED_FORMATS.map((format) => ({
    key: keyOf(format),
    body: bodies[format],
    contentType: FORMATS[format].type,
    cacheControl: CACHE_CONTROL.feed,
    tags,
    phase: 'feed',
    version: feed.version,
  }));
}

function fitting(feed: Feed): Record<FeedFormat, string> {
  const rendered = FEED_FORMATS.map((format) => [format, FORMATS[format].render(feed)] as const);
  const largest = Math.max(...rendered.map(([, body]) => Buffer.byteLength(body)));
  const { entries } = feed;
  if (largest <= MOST_FEED_BYTES || entries.length <= 1)
    return Object.fromEntries(rendered) as Record<FeedFormat, string>;
  const share = Math.floor((entries.length * MOST_FEED_BYTES) / largest);
  const fewer = Math.max(1, Math.min(share, entries.length - 1));
  return fitting({ ...feed, entries: entries.slice(0, fewer) });
}
