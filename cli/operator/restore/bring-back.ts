import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { publishMessage } from '../../../shared/messages.ts';
import { wholeLog } from '../backup/whole-log.ts';
import { Refused } from '../refused.ts';
import { lackingEvents } from './compare.ts';
import type { RestoreDeps } from './deps.ts';
import { writeEvents } from './events.ts';
import { isOpen, type Open, type Plan } from './plan.ts';
import { putObjects } from './put-objects.ts';

/** Whoever read the settings before they were taken away has appended by then. Milliseconds. */
const LAST_WRITERS = 10_000;

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
    await writeEvents(deps, await stillLacking(deps, plan));
    await deps.table.forgetDerived(newsroom);
    await deps.newsrooms.raiseEpoch(newsroom, epoch);
    await deps.table.done(newsroom);
  }
  if (target === 'empty') {
    const again = now.toISOString();
    await deps.publishQueue.send(publishMessage(newsroom, plan.events.length, again));
    return;
  }
  // What the edge holds of it may be newer than what there is now: a rebuild makes it forget.
  await startRebuild({ ...deps, now: () => now }, newsroom);
}

async function close({ table, io }: RestoreDeps, { newsroom, epoch, open }: Plan): Promise<void> {
  io.stderr.write(
    `${newsroom} is closed now, until the restore has ended. Cut off, run it again.\n`,
  );
  await table.close(newsroom, epoch);
  if (isOpen(open)) await io.sleep(LAST_WRITERS);
}

/** @throws Refused where somebody has appended since the plan was made; all is as it was then */
async function stillLacking(deps: RestoreDeps, plan: Plan): Promise<readonly LogEvent[]> {
  const { newsroom, events, open } = plan;
  const there = await wholeLog(deps.log, newsroom, () => undefined);
  try {
    return lackingEvents(newsroom, events, there);
  } catch (error) {
    if (error instanceof Refused) await reopen(deps, newsroom, open);
    throw error;
  }
}

async function reopen(
  { newsrooms, table, io }: RestoreDeps,
  newsroom: string,
  { registry, settings }: Open,
): Promise<void> {
  if (settings) await newsrooms.saveSettings(settings.settings, settings.version);
  if (registry !== undefined) await newsrooms.raiseEpoch(newsroom, registry);
  await table.done(newsroom);
  io.stderr.write(`${newsroom} is open again: nothing was restored.\n`);
}
