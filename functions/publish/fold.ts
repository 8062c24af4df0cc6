import type { LogEvent } from '../../shared/events.ts';
import { touchesLists } from '../../shared/list-events.ts';
import { SETTINGS_ID } from '../../shared/settings.ts';

/** What a part of the log comes to. */
export interface Fold {
  /** the newest event of each article that changed, in the log's order */
  readonly articles: readonly LogEvent[];
  /** the newest change of settings */
  readonly settings: LogEvent | undefined;
  /** seq of the newest event that readers see in lists, a pending one included */
  readonly lists: number | undefined;
}

/** @param pendingLists seq of an earlier event that lists do not show yet */
export function fold(events: readonly LogEvent[], pendingLists?: number): Fold {
  const newest = new Map<string, LogEvent>();
  for (const event of events) {
    newest.delete(event.article);
    newest.set(event.article, event);
  }
  const settings = newest.get(SETTINGS_ID);
  newest.delete(SETTINGS_ID);
  const lists = events.findLast(touchesLists)?.seq ?? pendingLists;
  return { articles: [...newest.values()], settings, lists };
}
