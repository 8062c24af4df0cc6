import type { Checkpoints } from '../../../shared/aws/checkpoints.ts';
import type { Listing } from '../../../shared/aws/listing.ts';
import type { LogReader } from '../../../shared/aws/log-reader.ts';
import type { Newsrooms } from '../../../shared/aws/newsrooms.ts';
import type { Objects } from '../../../shared/aws/objects.ts';
import type { Queue } from '../../../shared/aws/queue.ts';
import { type RestoreTable, restoreTable } from '../../../shared/aws/restore-table.ts';
import type { Io } from '../../io.ts';
import { type Counter, openCounter } from '../../progress/counter.ts';
import { openStore } from '../backup/open-store.ts';
import type { BackupStore } from '../backup/store.ts';
import { findDeployment } from '../deployment.ts';
import { storesOf } from '../stores.ts';

export interface RestoreDeps {
  readonly io: Pick<Io, 'stderr' | 'signal' | 'sleep' | 'now'>;
  readonly counter: Counter;
  readonly store: BackupStore;
  readonly siteUrl: string;
  readonly table: RestoreTable;
  readonly log: LogReader;
  readonly newsrooms: Newsrooms;
  readonly checkpoints: Checkpoints;
  readonly archive: Objects;
  readonly archiveListing: Pick<Listing, 'list'>;
  readonly site: Pick<Objects, 'head'>;
  readonly siteListing: Pick<Listing, 'list'>;
  readonly publishQueue: Queue;
}

/** What a restore into the operator's deployment works with. */
export async function restoreDeps(io: Io, place: string): Promise<RestoreDeps> {
  const deployment = await findDeployment(io);
  const stores = storesOf(deployment);
  const { log, newsrooms, checkpoints, publishQueue } = stores;
  const { archive, archiveListing, site, siteListing } = stores;
  return {
    ...{ io, counter: openCounter(io), store: openStore(place, io) },
    ...{ log, newsrooms, checkpoints, publishQueue, archive, archiveListing, site, siteListing },
    siteUrl: deployment.SiteUrl,
    table: restoreTable(stores.table),
  };
}
