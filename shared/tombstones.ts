import type { WithdrawnArticle } from './articles.ts';
import { articleCacheTag, CACHE_CONTROL } from './cache.ts';
import { articlePath, mediaPath, siteKey, socialPath } from './keys.ts';
import { HTML_TYPE } from './pages/document.ts';
import { tombstonePage } from './pages/tombstone.ts';
import { WORDS } from './pages/words.ts';
import { type MediaSet, mediaOf } from './photos.ts';
import type { Settings } from './settings.ts';
import type { SiteFile } from './site-file.ts';
import { formatVersion, VERSION_NAME, type Version } from './version.ts';

/** Takes the page's place at its address, for ever. */
export function pageTombstone(
  settings: Settings,
  article: WithdrawnArticle,
  version: Version,
): SiteFile {
  return {
    ...gone(articleCacheTag(article.id), version),
    phase: 'withdrawal',
    key: siteKey(articlePath(article)),
    body: tombstonePage(settings, article, version),
    contentType: HTML_TYPE,
  };
}

/**
 * One for each file of the sets, whether it was ever copied or not: where nothing is yet, a worker
 * that wakes up late finds its place taken.
 */
export function mediaTombstones(
  article: { readonly newsroom: string; readonly id: string },
  sets: readonly MediaSet[],
  version: Version,
): SiteFile[] {
  return sets.flatMap((set) =>
    mediaOf(set).map((file) =>
      mediaTombstone(siteKey(mediaPath(article, set, file)), articleCacheTag(article.id), version),
    ),
  );
}

/** @param tag by which the edge forgets what was there */
export function mediaTombstone(key: string, tag: string, version: Version): SiteFile {
  return { ...goneText(WORDS.mediaGone, tag, version), key, phase: 'remains' };
}

/** Takes the place of what the office's accounts were to say. */
export function socialTombstone(article: WithdrawnArticle, version: Version): SiteFile {
  const words = article.status === 'erased' ? WORDS.erased : WORDS.retracted;
  const key = siteKey(socialPath(article));
  return { ...goneText(words, articleCacheTag(article.id), version), key, phase: 'remains' };
}

function goneText(words: string, tag: string, version: Version) {
  const body = `${words}\n${VERSION_NAME} ${formatVersion(version)}\n`;
  return { ...gone(tag, version), body, contentType: 'text/plain; charset=utf-8' };
}

function gone(tag: string, version: Version) {
  return {
    // No longer than a page: nobody keeps the news of a withdrawal for a year, as they do photos.
    cacheControl: CACHE_CONTROL.page,
    tags: [tag],
    version,
    status: 410,
  } as const;
}
