import type { Census } from '../../../shared/aws/census.ts';
import type { Checkpoints } from '../../../shared/aws/checkpoints.ts';
import type { Listing } from '../../../shared/aws/listing.ts';
import type { LogReader } from '../../../shared/aws/log-reader.ts';
import type { Newsrooms } from '../../../shared/aws/newsrooms.ts';
import type { Objects } from '../../../shared/aws/objects.ts';
import type { RestoreTable } from '../../../shared/aws/restore-table.ts';
import type { States } from '../../../shared/aws/states.ts';
import type { Submissions } from '../../../shared/aws/submissions.ts';
import type { ReadTopLevel } from '../../../shared/aws/top-level.ts';
import type { Counter } from '../../progress/counter.ts';

/** What an examination reads; it writes nothing. */
export interface DoctorDeps {
  readonly log: LogReader;
  readonly states: States;
  readonly checkpoints: Pick<Checkpoints, 'read'>;
  readonly newsrooms: Pick<Newsrooms, 'settings' | 'list'>;
  readonly restoring: Pick<RestoreTable, 'epochs'>;
  readonly census: Pick<Census, 'cards' | 'schedules'>;
  readonly submissions: Pick<Submissions, 'open' | 'read'>;
  readonly uploads: Pick<Objects, 'get' | 'head'>;
  readonly archive: Pick<Objects, 'get' | 'head'>;
  readonly archiveListing: Pick<Listing, 'list' | 'versions'>;
  readonly uploadsListing: Pick<Listing, 'list' | 'versions'>;
  /** What the archive's bucket, or a folder of it, holds at its top. */
  readonly archiveTopLevel: ReadTopLevel;
  readonly site: Pick<Objects, 'head' | 'get'>;
  readonly siteListing: Pick<Listing, 'list'>;
  /** What the site's bucket holds at its top. */
  readonly siteTopLevel: ReadTopLevel;
  /** messages of the publish queue that wait or are being worked on */
  publishing(): Promise<number>;
  readonly counter: Counter;
  readonly now: () => Date;
  /** Rejects when the operator interrupts. */
  sleep(milliseconds: number): Promise<void>;
  /** Reads what listings only name: every state, and the bytes and metadata of every public file. */
  readonly deep: boolean;
}

/** Requests side by side: at 20 to 50 ms each, 5,000 states take some seconds. */
export const AT_ONCE = 24;

/** Articles whose files are rendered and compared at a time: a few megabytes of pages. */
export const CHUNK = 200;
