import type { Article, ArticleState } from '../articles.ts';
import type { NewsroomKey } from '../keys.ts';
import type { SiteMarks } from '../site-metadata.ts';
import type { Finding, Thing } from './finding.ts';

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

/** @param leftover what its key tells */
export function foreignObject(
  newsroom: string,
  key: string,
  leftover: NewsroomKey,
  { status }: Pick<SiteMarks, 'status'>,
): Finding | undefined {
  // A tombstone, or a redirect, shows nothing that the log does not.
  if (status !== undefined) return undefined;
  return {
    ...{ newsroom, problem: 'foreign', subject: key },
    thing: thingOf(leftover, key),
    predicate: 'public though the log does not say so',
    ...('article' in leftover && { article: leftover.article }),
    remedy: { kind: 'withdraw', key },
  };
}

function thingOf({ kind }: NewsroomKey, key: string): Thing {
  if (kind === 'media') return 'photo file';
  return key.endsWith('.html') ? 'page' : 'file';
}
