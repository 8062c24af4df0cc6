import type { LiveArticle } from './articles.ts';
import { articleCacheTag, CACHE_CONTROL, newsroomTag } from './cache.ts';
import { JSON_FEED_TYPE, jsonFeed } from './feeds/json-feed.ts';
import { RSS_TYPE, rssFeed } from './feeds/rss.ts';
import {
  articlePath,
  feedPath,
  frontPath,
  mediaPath,
  renditionKey,
  siteKey,
  stylePath,
} from './keys.ts';
import { articlePage } from './pages/article-page.ts';
import { HTML_TYPE } from './pages/document.ts';
import { frontPage } from './pages/front-page.ts';
import { CSS_TYPE, STYLE } from './pages/style.ts';
import { FORMAT_TYPES } from './photos.ts';
import type { Settings } from './settings.ts';
import type { SiteFile } from './site-file.ts';
import type { Version } from './version.ts';

/** Newest entries that the front page and each feed list. */
export const LISTED = 50;

/** What a publish run knows, all of it from the log: the only input of everything public. */
export interface SiteInput {
  readonly settings: Settings;
  /** Articles whose pages are to be written, each with the newest event that its page reflects. */
  readonly articles: readonly { readonly article: LiveArticle; readonly version: Version }[];
  /** Front page and feeds, where an event touched them. */
  readonly lists?: {
    /** newest first, at most LISTED */
    readonly newest: readonly LiveArticle[];
    readonly version: Version;
  };
}

/** Renders public files from records: pure, so the same log gives the same bytes. */
export function site({ settings, articles, lists }: SiteInput): SiteFile[] {
  const pages = articles.flatMap(({ article, version }) => [
    ...mediaFiles(article),
    articleFile(settings, article, version),
  ]);
  const listed = lists ? listFiles(settings, lists.newest, lists.version) : [];
  const files = [...pages, ...listed];
  return files.length > 0 ? [styleFile(settings), ...files] : [];
}

/** Every rendition of every photo, once: a photo that was sent twice has one folder of media. */
function mediaFiles(article: LiveArticle): SiteFile[] {
  const files = article.photos.flatMap((photo) =>
    photo.renditions.map(
      (rendition): SiteFile => ({
        key: siteKey(mediaPath(article, photo, rendition)),
        body: { copyOf: renditionKey(article.newsroom, photo, rendition) },
        contentType: FORMAT_TYPES[rendition.format],
        cacheControl: CACHE_CONTROL.media,
        tags: [articleCacheTag(article.id)],
        phase: 'media',
      }),
    ),
  );
  return [...new Map(files.map((file) => [file.key, file])).values()];
}

function articleFile(settings: Settings, article: LiveArticle, version: Version): SiteFile {
  return {
    key: siteKey(articlePath(article)),
    body: articlePage(settings, article, version),
    contentType: HTML_TYPE,
    cacheControl: CACHE_CONTROL.page,
    tags: [articleCacheTag(article.id)],
    phase: 'page',
    version,
  };
}

function listFiles(
  settings: Settings,
  newest: readonly LiveArticle[],
  version: Version,
): SiteFile[] {
  const { newsroom } = settings;
  const tags = [newsroomTag(newsroom)];
  const feed = { cacheControl: CACHE_CONTROL.feed, tags, phase: 'feed', version } as const;
  return [
    {
      ...feed,
      key: siteKey(feedPath(newsroom, 'rss')),
      body: rssFeed(settings, newest, version),
      contentType: RSS_TYPE,
    },
    {
      ...feed,
      key: siteKey(feedPath(newsroom, 'json')),
      body: jsonFeed(settings, newest, version),
      contentType: JSON_FEED_TYPE,
    },
    {
      key: siteKey(frontPath(newsroom)),
      body: frontPage(settings, newest, version),
      contentType: HTML_TYPE,
      cacheControl: CACHE_CONTROL.page,
      tags,
      phase: 'front',
      version,
    },
  ];
}

function styleFile({ newsroom }: Settings): SiteFile {
  return {
    key: siteKey(stylePath(newsroom, STYLE)),
    body: STYLE,
    contentType: CSS_TYPE,
    cacheControl: CACHE_CONTROL.media,
    // Named after its bytes, it is never out of date: no release makes the edge fetch it again.
    tags: [],
    phase: 'media',
  };
}
