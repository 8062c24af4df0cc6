import type { Checkpoints } from '../../shared/aws/checkpoints.ts';
import { EventUnknown } from '../../shared/aws/event-unknown.ts';
import type { LogReader } from '../../shared/aws/log-reader.ts';
import type { Newsrooms } from '../../shared/aws/newsrooms.ts';
import type { Queue } from '../../shared/aws/queue.ts';
import { publishMessage, rebuildAgainMessage, rebuildMessage } from '../../shared/messages.ts';
import { minuteOf } from '../../shared/time.ts';
import type { Meter } from '../meter.ts';
import type { Notes } from '../notes.ts';

export interface LogsDeps {
  readonly newsrooms: Newsrooms;
  readonly log: LogReader;
  readonly checkpoints: Checkpoints;
  readonly publishQueue: Queue;
  readonly notes: Notes;
  readonly meter: Meter;
}

/**
 * Newsrooms whose log is ahead of their publishing, or whose rebuild stands still or is due. Measures how long
 * the one that is farthest behind has been so.
 * @throws AggregateError of those that failed, after all the others were looked at
 */
export async function sweepLogs(deps: LogsDeps, now: Date): Promise<void> {
  // Without the minute, SQS would swallow a second wish for the same event for five minutes.
  const minute = minuteOf(now);
  const newsrooms = await deps.newsrooms.list();
  const failures: unknown[] = [];
  let farthest = 0;
  for (const newsroom of newsrooms) {
    try {
      farthest = Math.max(farthest, await sweepLog(deps, newsroom, now, minute));
    } catch (error) {
      failures.push(error);
    }
  }
  deps.meter.measure('publishLag', farthest);
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} of ${newsrooms.length} logs failed`);
  }
}

/** @returns seconds that the newsroom is behind */
async function sweepLog(
  deps: LogsDeps,
  newsroom: string,
  now: Date,
  minute: string,
): Promise<number> {
  const [newest, checkpoint] = await Promise.all([
    deps.log.last(newsroom),
    deps.checkpoints.read(newsroom),
  ]);
  const { unlogged } = checkpoint;
  if (unlogged) {
    // Publishing would refuse each message: an operator has to decide. The lag rings for them.
    const about = { newsroom, seq: unlogged.seq };
    deps.notes.error('published event not in the log', about, new EventUnknown(newsroom, unlogged));
    return await secondsBehind(deps, newsroom, checkpoint.seq, now);
  }
  let seconds = 0;
  if (newest && newest.seq > checkpoint.seq) {
    seconds = await secondsBehind(deps, newsroom, checkpoint.seq, now);
    deps.notes.info('newsroom behind', { newsroom, seq: newest.seq, seconds });
    await deps.publishQueue.send(publishMessage(newsroom, newest.seq, minute));
  }
  const { rebuild, again } = checkpoint;
  if (rebuild) {
    const { id, after } = rebuild;
    deps.notes.info('rebuild under way', { newsroom, seq: after });
    await deps.publishQueue.send(rebuildMessage(newsroom, `${id}:${after}:${minute}`));
  } else if (again !== undefined && Date.parse(again) <= now.getTime()) {
    deps.notes.info('rebuild due once more', { newsroom });
    await deps.publishQueue.send(rebuildAgainMessage(newsroom, again, minute));
  }
  return seconds;
}

/** How long the oldest event after `seq` has waited. */
async function secondsBehind(
  { log }: LogsDeps,
  newsroom: string,
  seq: number,
  now: Date,
): Promise<number> {
  const [oldest] = await log.readAfter(newsroom, seq, 1);
  // The log's clock may be ahead of this function's.
  return oldest ? Math.max(0, Math.round((now.getTime() - Date.parse(oldest.at)) / 1000)) : 0;
}
