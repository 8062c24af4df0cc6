import { eventLine, eventText } from '../../../shared/backup/log-lines.ts';
import type { Manifest } from '../../../shared/backup/manifest.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { Refused } from '../refused.ts';
import { eventsOf } from './parts.ts';
import type { BackupStore } from './store.ts';

/**
 * A backup may only grow: one whose events the newsroom no longer has is what brings them back.
 * @throws Refused when the newsroom's log does not begin with the backup's
 */
export async function assertGoesOn(
  store: BackupStore,
  before: Manifest,
  events: readonly LogEvent[],
): Promise<void> {
  for await (const theirs of eventsOf(store, before)) {
    const ours = events[theirs.seq - 1];
    if (ours && eventLine(ours) === eventLine(theirs)) continue;
    const received = ours ? `${eventText(ours)} in its place` : `a log of ${events.length} events`;
    throw new Refused(
      `Expected the log of ${before.newsroom} to hold ${eventText(theirs)}, as the backup in ` +
        `${store.place} does, but received ${received}. ` +
        'Restore that backup first, or back up to another place: this one may be all that is left of it.',
    );
  }
}
