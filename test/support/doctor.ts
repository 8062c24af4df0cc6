import type { DeploymentDeps } from '../../cli/operator/doctor/deployment.ts';
import type { MendDeps } from '../../cli/operator/doctor/mending.ts';
import { dynamoCensus } from '../../shared/aws/census.ts';
import { restoreTable } from '../../shared/aws/restore-table.ts';
import { dynamoSubmissions } from '../../shared/aws/submissions.ts';
import { drain } from './drain.ts';
import { listingOf, topLevelOf } from './memory-listing.ts';
import { memoryObjects } from './memory-objects.ts';
import { type MemoryTable, memoryTable } from './memory-table.ts';
import { type RecordedQueue, recordedQueue } from './newsroom.ts';
import { PICTURES, richNewsroom } from './rich-newsroom.ts';

export interface Patient {
  readonly table: MemoryTable;
  readonly rich: Awaited<ReturnType<typeof richNewsroom>>;
  readonly deps: DeploymentDeps & MendDeps;
  readonly timerQueue: RecordedQueue;
  /** messages of the publish queue, for the doctor's eyes */
  busy: boolean;
}

/** A newsroom in which everything has happened that can, all of it public, and its doctor. */
export async function patient(newsroom = 'pasien'): Promise<Patient> {
  const table = memoryTable();
  const rich = await richNewsroom(table, newsroom);
  const { room } = rich;
  const timerQueue = recordedQueue();
  const found: Patient = { table, rich, timerQueue, busy: false, deps: {} as Patient['deps'] };
  for (const { submission } of [rich.kept, rich.retracted, rich.spoilt, rich.late]) {
    for (const { original } of PICTURES) {
      const key = `originals/${newsroom}/${submission}/01-${original}`;
      await room.archive.put(key, 'an original', { contentType: 'image/jpeg' });
    }
  }
  // As the operator's command carries erasures out.
  for (const taken of [
    `states/${newsroom}/${rich.erased.id}/000001-`,
    `states/${newsroom}/${rich.spoilt.id}/000001-`,
    `originals/${newsroom}/${rich.erased.submission}/`,
  ]) {
    const keys = [...room.archive.stored.keys()].filter((key) => key.startsWith(taken));
    for (const key of keys) room.archive.lose(key);
  }
  const uploads = memoryObjects('uploads');
  const deps: Patient['deps'] = {
    ...room.deps,
    archiveBucket: 'archive',
    archive: room.archive,
    archiveListing: listingOf(room.archive),
    archiveTopLevel: async (folder) => topLevelOf(room.archive, folder),
    census: dynamoCensus(table),
    counter: { at: () => undefined, end: () => undefined },
    deep: false,
    fencedSite: room.deps.site,
    // Long after everything that has happened, so that nothing is just being done.
    now: () => new Date(room.clock.now.getTime() + 10 * 60 * 1000),
    restoring: restoreTable(table),
    publishing: async () => Number(found.busy),
    queues: [],
    site: room.site,
    siteListing: listingOf(room.site),
    siteTopLevel: async () => topLevelOf(room.site),
    sleep: async () => undefined,
    submissions: dynamoSubmissions(table),
    timerQueue,
    uploads,
    uploadsListing: listingOf(uploads),
  };
  return Object.assign(found, { deps });
}

/** The doctor of a newsroom whose publishing works while it waits. */
export function waitingDoctor({ deps, rich }: Patient): {
  readonly deps: Patient['deps'];
  /** milliseconds for which it has waited, or others have */
  readonly clock: { waited: number };
} {
  const clock = { waited: 0 };
  const sleep = async (milliseconds: number) => {
    clock.waited += milliseconds;
    await drain(rich.room.deps, rich.room.publishQueue);
  };
  return { deps: { ...deps, sleep }, clock };
}
