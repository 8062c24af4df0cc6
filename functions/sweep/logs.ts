import type { Checkpoints } from '../../shared/aws/checkpoints.ts';
import type { LogReader } from '../../shared/aws/log.ts';
import type { Newsrooms } from '../../shared/aws/newsrooms.ts';
import type { Queue } from '../../shared/aws/queue.ts';
import { publishMessage, rebuildMessage } from '../../shared/messages.ts';

export interface LogsDeps {
  readonly newsrooms: Newsrooms;
  readonly log: LogReader;
  readonly checkpoints: Checkpoints;
  readonly publishQueue: Queue;
}

/** Newsrooms whose log is ahead of their publishing, or whose rebuild stands still. */
export async function sweepLogs(deps: LogsDeps, now: Date): Promise<void> {
  // Without the minute, SQS would swallow a second wish for the same event for five minutes.
  const minute = now.toISOString().slice(0, 16);
  for (const newsroom of await deps.newsrooms.list()) {
    const [newest, checkpoint] = await Promise.all([
      deps.log.last(newsroom),
      deps.checkpoints.read(newsroom),
    ]);
    if (newest && newest.seq > checkpoint.seq) {
      await deps.publishQueue.send(publishMessage(newsroom, newest.seq, minute));
    }
    if (checkpoint.rebuild !== undefined) {
      await deps.publishQueue.send(rebuildMessage(newsroom, `${checkpoint.rebuild}-${minute}`));
    }
  }
}
