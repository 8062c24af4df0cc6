import type { BackupStore } from '../../../../cli/operator/backup/store.ts';
import { bringBack } from '../../../../cli/operator/restore/bring-back.ts';
import type { RestoreDeps } from '../../../../cli/operator/restore/deps.ts';
import { planRestore } from '../../../../cli/operator/restore/plan.ts';
import type { PublishDeps } from '../../../../functions/publish/deps.ts';
import { dynamoCards } from '../../../../shared/aws/cards.ts';
import { dynamoCheckpoints } from '../../../../shared/aws/checkpoints.ts';
import { dynamoLogReader } from '../../../../shared/aws/log-reader.ts';
import { dynamoNewsrooms } from '../../../../shared/aws/newsrooms.ts';
import { restoreTable } from '../../../../shared/aws/restore-table.ts';
import { dynamoSchedules } from '../../../../shared/aws/schedules.ts';
import { fencedSite } from '../../../../shared/aws/site-bucket.ts';
import { archivedStates } from '../../../../shared/aws/states.ts';
import type { Table } from '../../../../shared/aws/table.ts';
import { drain } from '../../../support/drain.ts';
import { listingOf } from '../../../support/memory-listing.ts';
import { type MemoryObjects, memoryObjects } from '../../../support/memory-objects.ts';
import { recordedQueue } from '../../../support/newsroom.ts';

export type Target = ReturnType<typeof target>;

/** A deployment that a newsroom can be restored into. */
export function target(
  table: Table,
  archive: MemoryObjects = memoryObjects('archive'),
  site: MemoryObjects = memoryObjects('site', [archive]),
) {
  const publishQueue = recordedQueue();
  const records = {
    log: dynamoLogReader(table),
    newsrooms: dynamoNewsrooms(table),
    checkpoints: dynamoCheckpoints(table),
    publishQueue,
  };
  const publishing: PublishDeps = {
    ...records,
    states: archivedStates(archive),
    cards: dynamoCards(table),
    schedules: dynamoSchedules(table),
    site: fencedSite(site, archive.bucket),
    cdn: { invalidate: async () => undefined },
  };
  const waits: number[] = [];
  const told: string[] = [];
  const restoreDeps = (store: BackupStore): RestoreDeps => ({
    ...records,
    io: {
      stderr: { write: (text) => void told.push(text), isTTY: false, columns: 80, rows: 24 },
      signal: new AbortController().signal,
      sleep: async (milliseconds) => void waits.push(milliseconds),
      now: () => 0,
    },
    counter: { at: () => undefined, end: () => undefined },
    store,
    siteUrl: 'https://baru.example',
    table: restoreTable(table),
    archive,
    archiveListing: listingOf(archive),
    site,
    siteListing: listingOf(site),
  });

  /** Does what the queue asks for, until it asks for nothing more. */
  async function publishAll(): Promise<void> {
    await drain(publishing, publishQueue);
  }

  return { table, archive, site, publishing, waits, told, restoreDeps, publishAll };
}

/** Plans and brings back, as the command does once the operator has said yes. */
export async function restored(deps: RestoreDeps, newsroom: string) {
  const plan = await planRestore(deps, newsroom);
  await bringBack(deps, plan, new Date('2026-11-25T02:00:00Z'));
  return plan;
}
