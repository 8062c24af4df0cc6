import type { LogEvent } from '../events.ts';
import { counts, epochIn, fenceIn, type LogFence } from './epoch.ts';
import { eventOf } from './event-item.ts';
import { NewerEpoch } from './newer-epoch.ts';
import type { Query, Table } from './table.ts';
import { byArticle, EVENT_PREFIX, eventSortKey, newsroomKey, registryKey } from './table-keys.ts';

/** A newsroom's append-only list of events: the only truth, and its own outbox. */
export interface LogReader {
  /**
   * Events after `seq`, oldest first.
   * @param epoch of whoever reads them to act on them; where absent, of any
   * @throws NewerEpoch where one of them is of a newer epoch
   */
  readAfter(newsroom: string, seq: number, limit?: number, epoch?: number): Promise<LogEvent[]>;
  /** The newest event of the newsroom. */
  last(newsroom: string): Promise<LogEvent | undefined>;
  /** The newest event of an article, or of the settings. */
  newest(newsroom: string, id: string): Promise<LogEvent | undefined>;
  /** The event that made a revision. */
  ofRevision(newsroom: string, id: string, revision: number): Promise<LogEvent | undefined>;
}

type Fence = LogFence | Promise<LogFence>;

/** Nearly always the first that is found counts. */
export async function newestOf(
  table: Table,
  query: Query,
  asked: Fence,
): Promise<LogEvent | undefined> {
  for (let limit = 1; ; limit *= 4) {
    const [found, fence] = await Promise.all([
      table.query({ ...query, newestFirst: true, limit }),
      asked,
    ]);
    const items = query.index ? await Promise.all(found.map((key) => table.get(key))) : found;
    const newest = items.find((item) => item && counts(fence, item));
    if (newest) return eventOf(newest);
    if (found.length < limit) return undefined;
  }
}

/** Of the newsroom. */
export const eventsIn = (newsroom: string): Query => ({
  pk: newsroomKey(newsroom),
  prefix: EVENT_PREFIX,
});

/** Of one article, or one of its revisions. */
export const eventsOf = (newsroom: string, prefix: string): Query => ({
  pk: newsroomKey(newsroom),
  prefix,
  index: 'byArticle',
});

export function dynamoLogReader(table: Table): LogReader {
  const newest = (newsroom: string, query: Query) =>
    newestOf(table, query, fenceOf(table, newsroom));

  async function readAfter(
    newsroom: string,
    seq: number,
    limit?: number,
    epoch = Number.POSITIVE_INFINITY,
  ): Promise<LogEvent[]> {
    // The range ends with the events' own prefix: the partition holds other records too.
    const range = { from: eventSortKey(seq + 1), to: `${EVENT_PREFIX}~` };
    const query = { pk: newsroomKey(newsroom), ...range, ...(limit && { limit }) };
    const [found, fence] = await Promise.all([table.query(query), fenceOf(table, newsroom)]);
    const counting = found.filter((item) => counts(fence, item));
    const newer = counting.find((item) => epochIn(item) > epoch);
    if (newer) throw new NewerEpoch(newsroom, epoch, epochIn(newer));
    const events = counting.map(eventOf);
    const left = (limit ?? 0) - events.length;
    const last = found.at(-1);
    // What does not count may have taken the place of what does.
    if (!last || found.length !== limit || left === 0) return events;
    return [...events, ...(await readAfter(newsroom, Number(last.seq), left, epoch))];
  }

  return {
    newest: (newsroom, id) => newest(newsroom, eventsOf(newsroom, `${id}#`)),
    ofRevision: (newsroom, id, revision) =>
      newest(newsroom, eventsOf(newsroom, byArticle(id, revision))),
    last: (newsroom) => newest(newsroom, eventsIn(newsroom)),
    readAfter,
  };
}

/** Who may write to the log, and what of it counts. */
export async function fenceOf(table: Table, newsroom: string): Promise<LogFence> {
  return fenceIn(await table.get(registryKey(newsroom)));
}
