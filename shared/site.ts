import { mediaFiles, pageFile, socialFile } from './article-files.ts';
import type { LiveArticle, WithdrawnArticle } from './articles.ts';
import { CACHE_CONTROL, newsroomTag } from './cache.ts';
import { feedFiles } from './feeds/feed-files.ts';
import { type Listed, newsroomFeed } from './feeds/newsroom-feed.ts';
import { feedPath, frontPath, siteKey, stylePath } from './keys.ts';
import { HTML_TYPE } from './pages/document.ts';
import { frontPage } from './pages/front-page.ts';
import { CSS_TYPE, STYLE } from './pages/style.ts';
import type { Settings } from './settings.ts';
import type { SiteFile } from './site-file.ts';
import type { Version } from './version.ts';

/** Newest entries that the front page and each feed list. */
export const LISTED = 50;

/** What a publish run knows, all of it from the log: the only input of everything public. */
export interface SiteInput {
  readonly settings: Settings;
  /** Articles whose files are to be written, each with the newest event that its page reflects. */
  readonly articles: readonly PublicArticle[];
  /** Leaves media as they are: there are thousands, and no change of settings shows in one. */
  readonly withoutMedia?: boolean;
  /** Front page and feeds, where an event touched them. */
  readonly lists?: Lists;
}

/** At most LISTED live articles, and the newest event that touched the lists. */
export type Lists = Listed & { readonly version: Version };

/** An article that readers can see, or could once. */
export interface PublicArticle {
  readonly article: LiveArticle | WithdrawnArticle;
  readonly version: Version;
}

/** Renders public files from records: pure, so the same log gives the same bytes. */
export function site({ settings, articles, withoutMedia, lists }: SiteInput): SiteFile[] {
  const pages = articles.flatMap(({ article, version }) => [
    ...(withoutMedia ? [] : mediaFiles(article, version)),
    socialFile(settings, article, version),
    pageFile(settings, article, version),
  ]);
  const listed = lists ? listFiles(settings, lists) : [];
  const files = [...pages, ...listed];
  return files.length > 0 ? [styleFile(settings), ...files] : [];
}

function listFiles(settings: Settings, { version, ...listed }: Lists): SiteFile[] {
  const { newsroom } = settings;
  const tags = [newsroomTag(newsroom)];
  const feed = newsroomFeed(settings, listed, version);
  return [
    ...feedFiles(feed, (format) => siteKey(feedPath(newsroom, format)), tags),
    {
      key: siteKey(frontPath(newsroom)),
      body: frontPage(settings, listed.newest, version),
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
