import { eventText } from '../../../shared/backup/log-lines.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { Refused } from '../refused.ts';
import { isSame } from './compare.ts';
import type { RestoreDeps } from './deps.ts';

/** Events under way at once. A restore that is cut off leaves gaps in the last of these alone. */
const AT_ONCE = 16;

/**
 * Writes events at their own places, oldest first; one that is there already may stay.
 * @param epoch that the restoration brings
 * @throws Refused for a place that another event has taken meanwhile
 */
export async function writeEvents(
  { table, log, counter, io }: Pick<RestoreDeps, 'table' | 'log' | 'counter' | 'io'>,
  events: readonly LogEvent[],
  epoch: number,
): Promise<void> {
  for (let from = 0; from < events.length; from += AT_ONCE) {
    io.signal.throwIfAborted();
    const now = events.slice(from, from + AT_ONCE);
    await inParallel(now, AT_ONCE, async (event) => {
      if (await table.insert(event, epoch)) return;
      const [there] = await log.readAfter(event.newsroom, event.seq - 1, 1);
      if (there && isSame(there, event)) return;
      throw taken(event, there);
    });
    counter.at('Writing the log', from + now.length, events.length);
  }
}

function taken(event: LogEvent, there: LogEvent | undefined): Refused {
  const received = there ? eventText(there) : 'another one';
  return new Refused(
    `Expected the place of ${eventText(event)} to be free but received ${received}, which somebody ` +
      `has appended meanwhile. ${event.newsroom} stays closed: nobody can write to it, and its site ` +
      'is as it was. See docs/backup.md, "Somebody wrote meanwhile".',
  );
}
