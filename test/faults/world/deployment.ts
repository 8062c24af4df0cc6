import type { WorkQueueName } from '../../../shared/message-meaning.ts';

/** How one function takes messages; times in milliseconds. */
export interface Consumer {
  readonly timeout: number;
  /** until a message that was neither deleted nor given back comes again */
  readonly visibility: number;
  readonly batchSize: number;
  /** runs at once */
  readonly maxConcurrency: number;
}

/** As infra/ deploys them; test/infra/faults-world.test.ts holds these to the template. */
export const CONSUMERS: Readonly<Record<WorkQueueName, Consumer>> = {
  photo: { timeout: 60_000, visibility: 360_000, batchSize: 1, maxConcurrency: 3 },
  text: { timeout: 30_000, visibility: 180_000, batchSize: 1, maxConcurrency: 2 },
  timer: { timeout: 30_000, visibility: 180_000, batchSize: 5, maxConcurrency: 2 },
  publish: { timeout: 60_000, visibility: 360_000, batchSize: 1, maxConcurrency: 2 },
};

/** Of the functions that take no messages; milliseconds. */
export const TIMEOUTS = { api: 29_000, sweep: 50_000 } as const;
