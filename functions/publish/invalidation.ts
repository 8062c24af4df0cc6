import { articleCacheTag, newsroomTag } from '../../shared/cache.ts';
import { type EventType, type LogEvent, PUBLIC_STATUSES } from '../../shared/events.ts';
import { sha256 } from '../../shared/ids.ts';

/** Raise it whenever the same log would render to other bytes. */
export const RENDERER = 5;

/**
 * The first sight of an article: the edge holds nothing of it yet that could be out of date. Unless
 * the newsroom was set back to a backup, and readers saw another first sight of it before.
 */
const FIRST: ReadonlySet<EventType> = new Set(['published', 'released']);

export interface Invalidation {
  /** as CloudFront takes them: `#tag` */
  readonly tags: readonly string[];
  /** the same for the same work: asked twice, it is one invalidation */
  readonly reference: string;
}

/**
 * What the edge has to forget. It follows from the events, never from what was just written: after a
 * crash the files may be there already, and the edge still has the old ones.
 */
export function invalidationOf(
  newsroom: string,
  epoch: number,
  events: readonly LogEvent[],
  lists: boolean,
): Invalidation {
  const isNew = ({ type }: LogEvent) => epoch === 0 && FIRST.has(type);
  const changed = events.filter((event) => event.status !== 'settings' && !isNew(event));
  const seen = changed.filter(({ status }) => PUBLIC_STATUSES.has(status));
  const tags = [
    ...(lists ? [newsroomTag(newsroom)] : []),
    ...new Set(seen.map(({ article }) => articleCacheTag(article))),
  ];
  const range = `${events.at(0)?.seq}-${events.at(-1)?.seq}`;
  const hash = sha256(tags.join(',')).slice(0, 12);
  return {
    tags: tags.map((tag) => `#${tag}`),
    reference: `${newsroom}:${epoch}:${range}:r${RENDERER}:${hash}`,
  };
}
