import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { publishMessage } from '../../../shared/messages.ts';
import { Refused } from '../refused.ts';
import { wholeLog } from '../whole-log.ts';
import { lackingEvents } from './compare.ts';
import type { RestoreDeps } from './deps.ts';
import { writeEvents } from './events.ts';
import type { Plan } from './plan.ts';
import { putObjects } from './put-objects.ts';

/**
 * Milliseconds in which somebody of before may still write: a function has a minute (infra/), and AWS
 * refuses a request that was signed a quarter of an hour before. Some more, for their clocks.
 */
const LATEST_WRITE = 20 * 60 * 1000;

/**
 * Does what was planned, in an order that lets it be cut off anywhere and done again: objects first,
 * so that no event names what is not there; then the log; the registry last, so that neither the API
 * nor the sweep see half a newsroom. Publishing begins when it returns.
 * @throws Refused when somebody has written meanwhile
 */
export async function bringBack(deps: RestoreDeps, plan: Plan, now: Date): Promise<void> {
  const { newsroom, epoch, target } = plan;
  await putObjects(deps, plan.objects);
  if (target !== 'whole') {
    await close(deps, plan);
    await writeEvents(deps, await stillLacking(deps, plan), epoch);
    await deps.table.forgetDerived(newsroom);
    await deps.newsrooms.raiseEpoch(newsroom, epoch, plan.events.length + 1);
  }
  await askPublishing(deps, plan, now);
  await deps.table.done(newsroom);
}

async function askPublishing(
  deps: RestoreDeps,
  { newsroom, target, events }: Plan,
  now: Date,
): Promise<void> {
  if (target === 'empty') {
    await deps.publishQueue.send(publishMessage(newsroom, events.length, now.toISOString()));
    return;
  }
  // What the edge holds of it may be newer than what there is now: a rebuild makes it forget. The one
  // after it mends what is not fenced: a late tombstone may lie on a photo that came back, since the
  // same bytes have the same ETag.
  const again = new Date(deps.io.now() + LATEST_WRITE);
  await startRebuild({ ...deps, now: () => now }, newsroom, again);
}

async function close({ table, io }: RestoreDeps, { newsroom, epoch }: Plan): Promise<void> {
  io.stderr.write(
    `${newsroom} is closed now, until the restore has ended. Cut off, run it again.\n`,
  );
  await table.close(newsroom, epoch);
}

/** @throws Refused where somebody has appended since the plan was made; all is as it was then */
async function stillLacking(deps: RestoreDeps, plan: Plan): Promise<readonly LogEvent[]> {
  const { newsroom, events, open } = plan;
  const there = await wholeLog(deps.log, newsroom, () => undefined);
  try {
    return lackingEvents(newsroom, events, there);
  } catch (error) {
    // One that a restore had closed before, which was cut off, may be half there.
    if (!(error instanceof Refused) || open.registry === undefined) throw error;
    await deps.table.reopen(newsroom);
    deps.io.stderr.write(`${newsroom} is open again: nothing was restored.\n`);
    throw error;
  }
}
