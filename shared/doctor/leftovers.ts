import type { Article, ArticleState } from '../articles.ts';
import type { Finding, Thing } from './finding.ts';

/** A public object that no rendering of the log accounts for, by what its key tells. */
export type Leftover =
  | { readonly kind: 'style' }
  | { readonly kind: 'media'; readonly article: string; readonly set: string }
  | { readonly kind: 'page'; readonly article: string }
  | { readonly kind: 'other' };

const ARTICLE = '[0-9a-hjkmnp-tv-z]{10}';
const MEDIA = new RegExp(`^media/(${ARTICLE})/([^/]+)/`);
const PAGE = new RegExp(`^\\d{4}/\\d{2}/[^/]*-(${ARTICLE})/index\\.html$`);

export function leftoverOf(newsroom: string, key: string): Leftover {
  const path = key.slice(newsroom.length + 1);
  // Older pages may still be in somebody's cache, and name the stylesheet of their day.
  if (/^style-[0-9a-f]{10}\.css$/.test(path)) return { kind: 'style' };
  const [, article = '', set = ''] = MEDIA.exec(path) ?? [];
  if (article) return { kind: 'media', article, set };
  const [, ofPage] = PAGE.exec(path) ?? [];
  return ofPage ? { kind: 'page', article: ofPage } : { kind: 'other' };
}

/**
 * Sets of media that a later revision superseded and that stay, as somebody may show them: of photos
 * that the article still has. Those of a photo that was taken out are tombstones.
 * @param earlier states of the article's earlier revisions, as far as they are kept
 */
export function supersededSets(
  article: ArticleState,
  earlier: readonly ArticleState[],
): ReadonlySet<string> {
  if (article.status !== 'live') return new Set();
  const kept = new Set(article.photos.map(({ original }) => original));
  const before = earlier.filter((state): state is Article => state.status === 'live');
  const photos = before.flatMap((state) => state.photos);
  return new Set(photos.filter(({ original }) => kept.has(original)).map(({ set }) => set));
}

/** @param status of its metadata: what readers get instead of 200 */
export function foreignObject(
  newsroom: string,
  key: string,
  leftover: Leftover,
  status: string | undefined,
): Finding | undefined {
  // A tombstone, or a redirect, shows nothing that the log does not.
  if (status === '410' || status === '301') return undefined;
  return {
    ...{ newsroom, problem: 'foreign', subject: key },
    thing: thingOf(leftover, key),
    predicate: 'public though the log does not say so',
    ...('article' in leftover && { article: leftover.article }),
    remedy: { kind: 'withdraw', key },
  };
}

function thingOf({ kind }: Leftover, key: string): Thing {
  if (kind === 'media') return 'photo file';
  return key.endsWith('.html') ? 'page' : 'file';
}
