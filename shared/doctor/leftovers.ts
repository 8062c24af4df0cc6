import type { Article, ArticleState } from '../articles.ts';
import type { NewsroomKey } from '../keys.ts';
import type { SiteMarks } from '../site-metadata.ts';
import { compareVersions, type Version } from '../version.ts';
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

/** A public object that no rendering of a newsroom's log accounts for. */
export interface Leftover {
  readonly newsroom: string;
  readonly key: string;
  /** what its key tells */
  readonly means: NewsroomKey;
  readonly marks: Pick<SiteMarks, 'status' | 'version'>;
  /** of the log's newest event */
  readonly head: Version;
}

/** Undefined for one that shows nothing. */
export function foreignObject({
  newsroom,
  key,
  means,
  marks: { status, version },
  head,
}: Leftover): Finding | undefined {
  // A tombstone, or a redirect, shows nothing that the log does not.
  if (status !== undefined) return undefined;
  const common = {
    ...({ newsroom, problem: 'foreign', thing: thingOf(means, key), subject: key } as const),
    ...('article' in means && { article: means.article }),
  };
  const predicate = 'public though the log does not say so';
  // Nobody overwrites a newer one, with a tombstone no more than with anything else.
  if (version && compareVersions(version, head) > 0) {
    const remedy = { kind: 'setBack', seen: version } as const;
    return { ...common, predicate: `${predicate}, and newer than it`, remedy };
  }
  return { ...common, predicate, remedy: { kind: 'withdraw', key } };
}

function thingOf({ kind }: NewsroomKey, key: string): Thing {
  if (kind === 'media') return 'photo file';
  return key.endsWith('.html') ? 'page' : 'file';
}
