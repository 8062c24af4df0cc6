/** How long browsers and the edge keep each kind of file, and the tags by which the edge forgets it. */
import { metadataHeader } from './site-metadata.ts';

/**
 * `max-age` is for browsers, which nothing can invalidate; `s-maxage` for the edge, which a publish
 * does invalidate. A lost invalidation heals by itself when s-maxage ends.
 */
export const CACHE_CONTROL = {
  /** media and stylesheets: their keys change with their bytes */
  media: 'public, max-age=31536000, immutable',
  page: 'public, max-age=60, s-maxage=3600',
  feed: 'public, max-age=60, s-maxage=300',
  /** what is missing now may be published the next second */
  notFound: 'public, max-age=1',
} as const;

/** S3 metadata that bears the tags; the edge sees it as `x-amz-meta-cache-tag`. */
export const CACHE_TAG_METADATA = 'cache-tag';
export const CACHE_TAG_HEADER = metadataHeader(CACHE_TAG_METADATA);

/** Everything of the deployment that belongs to no newsroom. */
export const ROOT_TAG = 'root';

/** A newsroom's lists and feeds. */
export function newsroomTag(newsroom: string): string {
  return `n-${newsroom}`;
}

const ARTICLE_TAG = 'a-';

/** An article's page and media. */
export function articleCacheTag(articleId: string): string {
  return `${ARTICLE_TAG}${articleId}`;
}

/** The article whose tag it is; undefined for any other tag. */
export function articleOfCacheTag(tag: string): string | undefined {
  return tag.startsWith(ARTICLE_TAG) ? tag.slice(ARTICLE_TAG.length) : undefined;
}
