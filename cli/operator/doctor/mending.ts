import type { Cdn } from '../../../shared/aws/cdn.ts';
import type { Census } from '../../../shared/aws/census.ts';
import type { Checkpoints } from '../../../shared/aws/checkpoints.ts';
import type { LogReader } from '../../../shared/aws/log-reader.ts';
import type { Newsrooms } from '../../../shared/aws/newsrooms.ts';
import type { Objects } from '../../../shared/aws/objects.ts';
import type { Queue } from '../../../shared/aws/queue.ts';
import type { RestoreTable } from '../../../shared/aws/restore-table.ts';
import type { Schedules } from '../../../shared/aws/schedules.ts';
import type { SiteBucket } from '../../../shared/aws/site-bucket.ts';
import type { States } from '../../../shared/aws/states.ts';

/** What mending works with. Nothing of it writes to the log, or deletes. */
export interface MendDeps {
  readonly log: LogReader;
  readonly states: States;
  readonly checkpoints: Checkpoints;
  readonly newsrooms: Pick<Newsrooms, 'settings' | 'saveSettings' | 'raiseEpoch' | 'register'>;
  readonly census: Pick<Census, 'putCard'>;
  readonly restoring: Pick<RestoreTable, 'epochs' | 'close' | 'reopen'>;
  readonly schedules: Pick<Schedules, 'save'>;
  readonly archive: Pick<Objects, 'get' | 'head'>;
  readonly archiveBucket: string;
  readonly site: Objects;
  readonly fencedSite: SiteBucket;
  readonly publishQueue: Queue;
  readonly timerQueue: Queue;
  readonly cdn: Cdn;
  readonly now: () => Date;
}
