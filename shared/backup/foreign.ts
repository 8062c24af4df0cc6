import { type LogEvent, PUBLIC_STATUSES, type Status } from '../events.ts';

/** Articles that the site may hold files of, as a log says. */
export function publicArticles(events: readonly LogEvent[]): Set<string> {
  const status = new Map<string, Status>();
  for (const event of events) status.set(event.article, event.status);
  const shown = [...status].filter(([, last]) => PUBLIC_STATUSES.has(last));
  return new Set(shown.map(([article]) => article));
}
