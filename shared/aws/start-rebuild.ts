import { ExpectationError } from '../errors.ts';
import { publishMessage, rebuildMessage, rootAgainMessage } from '../messages.ts';
import type { Checkpoints } from './checkpoints.ts';
import { assertEpoch } from './epoch-unknown.ts';
import { assertLogged } from './event-unknown.ts';
import type { LogReader } from './log-reader.ts';
import type { Queue } from './queue.ts';

export interface StartRebuildDeps {
  readonly log: LogReader;
  readonly checkpoints: Checkpoints;
  readonly publishQueue: Queue;
  readonly now: () => Date;
}

/** Publishing advances the checkpoint a few times a second at most. */
const MOST_TRIES = 10;

/**
 * Has everything public of a newsroom made anew from its log: cards, pages, media, lists, root files.
 * It may be called while one is under way, which then starts over. Publishing does the work.
 * @param again when that is to be done once more, for what somebody may still spoil until then
 * @throws ExpectationError when the newsroom has no log, or its checkpoint moved at each try;
 *   EpochUnknown, EventUnknown
 */
export async function startRebuild(
  deps: StartRebuildDeps,
  newsroom: string,
  again?: Date,
): Promise<void> {
  const { log, checkpoints, publishQueue, now } = deps;
  // SQS would swallow a second wish for the same within five minutes.
  const id = now().toISOString();
  const newest = await log.last(newsroom);
  if (!newest) throw new ExpectationError('a newsroom that has a log', newsroom, 'no event');
  // Noted first: from then on the sweep goes on with it, whatever becomes of the messages.
  await note(checkpoints, newsroom, { id, ...(again && { again: again.toISOString() }) });
  await publishQueue.send(publishMessage(newsroom, newest.seq, id));
  await publishQueue.send(rebuildMessage(newsroom, `${id}:0`));
  await publishQueue.send(rootAgainMessage(newsroom, id));
}

async function note(
  checkpoints: Checkpoints,
  newsroom: string,
  { id, ...again }: { readonly id: string; readonly again?: string },
): Promise<void> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const from = await checkpoints.read(newsroom);
    assertEpoch(newsroom, from);
    assertLogged(newsroom, from);
    const rebuild = { id, after: 0, media: true } as const;
    if (await checkpoints.advance(newsroom, from, { ...from, rebuild, ...again })) return;
  }
  const received = `one that moved ${MOST_TRIES} times; try again in a minute`;
  throw new ExpectationError('a checkpoint that stands still', newsroom, received);
}
