import { restoreTable } from '../../../shared/aws/restore-table.ts';
import type { Io } from '../../io.ts';
import { openCounter } from '../../progress/counter.ts';
import { version } from '../../project.ts';
import { findDeployment } from '../deployment.ts';
import { storesOf } from '../stores.ts';
import type { BackUpDeps } from './deps.ts';
import { openStore } from './open-store.ts';

/** What a backup of the operator's deployment works with. */
export async function backUpDeps(io: Io, place: string): Promise<BackUpDeps> {
  const { log, checkpoints, table, archive, archiveListing } = storesOf(await findDeployment(io));
  return {
    log,
    checkpoints,
    restoring: restoreTable(table),
    archive,
    listing: archiveListing,
    store: openStore(place, io),
    counter: openCounter(io),
    now: () => new Date(),
    version: await version(),
    signal: io.signal,
  };
}
