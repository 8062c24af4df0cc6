import type { Cards } from '../../../shared/aws/cards.ts';
import type { Checkpoints } from '../../../shared/aws/checkpoints.ts';
import { type EraseRecords, eraseRecords } from '../../../shared/aws/erase-records.ts';
import type { Listing } from '../../../shared/aws/listing.ts';
import type { Log } from '../../../shared/aws/log.ts';
import type { Newsrooms } from '../../../shared/aws/newsrooms.ts';
import type { Objects } from '../../../shared/aws/objects.ts';
import type { Queue } from '../../../shared/aws/queue.ts';
import type { States } from '../../../shared/aws/states.ts';
import type { Submissions } from '../../../shared/aws/submissions.ts';
import type { Io } from '../../io.ts';
import { type Counter, openCounter } from '../../progress/counter.ts';
import { findDeployment } from '../deployment.ts';
import { storesOf } from '../stores.ts';

export interface EraseDeps {
  readonly io: Pick<Io, 'stderr' | 'signal' | 'sleep' | 'now'>;
  readonly counter: Counter;
  readonly log: Log;
  /** the same log, for whoever reads states otherwise */
  logWith(states: States): Log;
  readonly states: States;
  readonly newsrooms: Pick<Newsrooms, 'list' | 'settings'>;
  readonly checkpoints: Pick<Checkpoints, 'read'>;
  readonly cards: Pick<Cards, 'newest'>;
  readonly publishQueue: Queue;
  readonly submissions: Pick<Submissions, 'read' | 'open'>;
  readonly records: EraseRecords;
  readonly archive: Pick<Objects, 'get'>;
  readonly uploads: Pick<Objects, 'head' | 'get'>;
  readonly listings: { readonly archive: Listing; readonly uploads: Listing };
  readonly siteListing: Pick<Listing, 'list'>;
  readonly now: () => Date;
  readonly siteUrl: string;
  /** HTTP status of a public path, as a reader gets it from the edge */
  statusAt(path: string): Promise<number>;
}

/** What an erasure in the operator's deployment works with. */
export async function eraseDeps(io: Io): Promise<EraseDeps> {
  const deployment = await findDeployment(io);
  const siteUrl = deployment.SiteUrl;
  const { table, archiveListing, uploadsListing, ...stores } = storesOf(deployment);
  return {
    ...stores,
    ...{ io, counter: openCounter(io), now: () => new Date(), siteUrl },
    records: eraseRecords(table),
    listings: { archive: archiveListing, uploads: uploadsListing },
    statusAt: async (path) => {
      const answer = await fetch(`${siteUrl}${path}`, { redirect: 'manual', signal: io.signal });
      await answer.body?.cancel();
      return answer.status;
    },
  };
}
