import type { Checkpoints } from '../../../shared/aws/checkpoints.ts';
import type { Listing } from '../../../shared/aws/listing.ts';
import type { LogReader } from '../../../shared/aws/log-reader.ts';
import type { Objects } from '../../../shared/aws/objects.ts';
import type { RestoreTable } from '../../../shared/aws/restore-table.ts';
import type { Counter } from '../../progress/counter.ts';
import type { BackupStore } from './store.ts';

export interface BackUpDeps {
  readonly log: Pick<LogReader, 'readAfter'>;
  readonly checkpoints: Pick<Checkpoints, 'read'>;
  readonly restoring: Pick<RestoreTable, 'epochs'>;
  readonly archive: Pick<Objects, 'get'>;
  readonly listing: Pick<Listing, 'list'>;
  readonly store: BackupStore;
  readonly counter: Counter;
  readonly now: () => Date;
  /** of Warta */
  readonly version: string;
  /** aborted once the user has had enough */
  readonly signal: AbortSignal;
}
