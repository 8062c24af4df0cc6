import { isLive, type LiveArticle, type WithdrawnArticle } from './articles.ts';
import { articleCacheTag, CACHE_CONTROL } from './cache.ts';
import { articlePath, siteKey, socialPath } from './keys.ts';
import { articlePage } from './pages/article-page.ts';
import { HTML_TYPE } from './pages/document.ts';
import { SOCIAL_TYPE, socialText } from './pages/social-text.ts';
import { publicFiles } from './photo-files.ts';
import type { Settings } from './settings.ts';
import type { SiteFile } from './site-file.ts';
import { mediaTombstones, pageTombstone, socialTombstone } from './tombstones.ts';
import { ownVersion, type Version } from './version.ts';

/** The page at an article's address: what it says, or that it is gone. */
export function pageFile(
  settings: Settings,
  article: LiveArticle | WithdrawnArticle,
  version: Version,
): SiteFile {
  if (!isLive(article)) return pageTombstone(settings, article, version);
  const body = articlePage(settings, article, version);
  const key = siteKey(articlePath(article));
  return { ...asPageOf(article), key, body, contentType: HTML_TYPE, phase: 'page', version };
}

/** What the office's own accounts say of it, or that it is gone. */
export function socialFile(
  settings: Settings,
  article: LiveArticle | WithdrawnArticle,
  version: Version,
): SiteFile {
  if (!isLive(article)) return socialTombstone(article, version);
  const body = socialText(settings, article, version);
  const key = siteKey(socialPath(article));
  return { ...asPageOf(article), key, body, contentType: SOCIAL_TYPE, phase: 'text', version };
}

/** How long a file that changes with its article is kept, and what takes it out of the edge. */
function asPageOf({ id }: LiveArticle): Pick<SiteFile, 'cacheControl' | 'tags'> {
  return { cacheControl: CACHE_CONTROL.page, tags: [articleCacheTag(id)] };
}

/**
 * Every public file of every photo that readers may see, and a tombstone for each that they no longer
 * may. Settings do not show in them, so their version is the article's own.
 */
export function mediaFiles(article: LiveArticle | WithdrawnArticle, shown: Version): SiteFile[] {
  const version = ownVersion(shown);
  const { withdrawn = [] } = article;
  const photos = article.status === 'erased' ? [] : article.photos;
  if (!isLive(article)) return mediaTombstones(article, [...withdrawn, ...photos], version);
  return [...copies(article, version), ...mediaTombstones(article, withdrawn, version)];
}

/** Each once: a photo that was sent twice has one folder of media. */
function copies(article: LiveArticle, version: Version): SiteFile[] {
  const files = article.photos.flatMap((photo) =>
    publicFiles(article, photo).map(
      ({ path, key, type }): SiteFile => ({
        key: siteKey(path),
        body: { copyOf: key },
        contentType: type,
        cacheControl: CACHE_CONTROL.media,
        tags: [articleCacheTag(article.id)],
        phase: 'media',
        version,
      }),
    ),
  );
  return [...new Map(files.map((file) => [file.key, file])).values()];
}
