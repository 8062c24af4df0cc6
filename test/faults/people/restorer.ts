import type { BackupStore } from '../../../cli/operator/backup/store.ts';
import { bringBack } from '../../../cli/operator/restore/bring-back.ts';
import type { RestoreDeps } from '../../../cli/operator/restore/deps.ts';
import { planRestore } from '../../../cli/operator/restore/plan.ts';
import { dynamoCheckpoints } from '../../../shared/aws/checkpoints.ts';
import { dynamoLogReader } from '../../../shared/aws/log-reader.ts';
import { dynamoNewsrooms } from '../../../shared/aws/newsrooms.ts';
import { restoreTable } from '../../../shared/aws/restore-table.ts';
import { listingOf } from '../../support/memory-listing.ts';
import type { World } from '../world/world.ts';

/** Milliseconds until a command that failed, or was cut off, is run again. */
const AGAIN = 5_000;
/** Whoever runs it again for ten minutes, runs it in vain. */
const MOST_TRIES = 120;

/** `warta restore`, run again until it has ended. */
export async function restore(world: World, newsroom: string, store: BackupStore): Promise<void> {
  let last: unknown;
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    try {
      const deps = restoreDeps(world, store);
      const plan = await planRestore(deps, newsroom);
      return await bringBack(deps, plan, world.now());
    } catch (error) {
      last = error;
      await world.scheduler.wait(AGAIN);
    }
  }
  throw new Error(`restoring ${newsroom} failed, the last time for ${last}`);
}

function restoreDeps(world: World, store: BackupStore): RestoreDeps {
  const { scheduler, cloud } = world;
  const worker = scheduler.newWorker('restorer', 'operator');
  const { table, archive, site, queues } = world.portsFor(() => worker);
  return {
    store,
    table: restoreTable(table),
    log: dynamoLogReader(table),
    newsrooms: dynamoNewsrooms(table),
    checkpoints: dynamoCheckpoints(table),
    archive,
    archiveListing: listingOf(cloud.archive),
    site,
    siteListing: listingOf(cloud.site),
    publishQueue: queues.publish,
    counter: { at: () => {}, end: () => {} },
    siteUrl: 'https://berita.samarinda.example',
    io: {
      stderr: { write: () => {}, isTTY: false, columns: 80, rows: 24 },
      signal: new AbortController().signal,
      sleep: scheduler.wait,
      now: () => scheduler.time,
    },
  };
}
