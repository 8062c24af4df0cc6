import type { Cards } from '../../shared/aws/cards.ts';
import type { Cdn } from '../../shared/aws/cdn.ts';
import type { Checkpoints } from '../../shared/aws/checkpoints.ts';
import type { LogReader } from '../../shared/aws/log-reader.ts';
import type { Newsrooms } from '../../shared/aws/newsrooms.ts';
import type { Queue } from '../../shared/aws/queue.ts';
import type { Schedules } from '../../shared/aws/schedules.ts';
import type { SiteBucket } from '../../shared/aws/site-bucket.ts';
import type { States } from '../../shared/aws/states.ts';

export interface PublishDeps {
  readonly log: LogReader;
  readonly states: States;
  readonly newsrooms: Newsrooms;
  readonly checkpoints: Checkpoints;
  readonly cards: Cards;
  readonly schedules: Schedules;
  readonly site: SiteBucket;
  readonly cdn: Cdn;
  readonly publishQueue: Queue;
}

/** Events of one run: as many articles as a function renders and copies well within its time. */
export const MOST_IN_A_RUN = 200;

/**
 * Events of one part of a rebuild that does media, too: ten photos are 120 files, of which each takes
 * two requests to find that it is there.
 */
export const MOST_WITH_MEDIA = 50;

/** Requests under way at once: at 20 to 50 ms each, a run of 200 articles stays within a minute. */
export const AT_ONCE = 24;
