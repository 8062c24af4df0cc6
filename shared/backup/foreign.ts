import type { LogEvent, Status } from '../events.ts';

/** Statuses of what readers can see, or could once. */
const PUBLIC: ReadonlySet<Status> = new Set(['live', 'retracted', 'erased']);

/** Articles that the site may hold files of, as a log says. */
export function publicArticles(events: readonly LogEvent[]): Set<string> {
  const status = new Map<string, Status>();
  for (const event of events) status.set(event.article, event.status);
  return new Set([...status].flatMap(([article, last]) => (PUBLIC.has(last) ? [article] : [])));
}

/** The article that a page of the site belongs to; undefined for lists, media and all the rest. */
export function articleOfPage(key: string): string | undefined {
  return /^[a-z0-9-]+\/\d{4}\/\d{2}\/(?:[a-z0-9-]*-)?([0-9a-z]{10})\/index\.html$/.exec(key)?.[1];
}
