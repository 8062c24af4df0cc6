import { setTimeout } from 'node:timers/promises';
import type { MappingModel } from './template/model.ts';

export interface Activity {
  /** Invocations that run or wait. */
  readonly functions: { readonly busy: number };
  /** Events of S3 on their way to a queue. */
  readonly notifier: { readonly pending: number };
  readonly queues: { waiting(arns: readonly string[]): Promise<number> };
  readonly mappings: readonly MappingModel[];
}

const POLL_MS = 10;

/** Resolves when nothing is being done, and nothing waits to be done at once. */
export async function idle(activity: Activity): Promise<void> {
  while (await isBusy(activity)) await setTimeout(POLL_MS);
}

/**
 * Events first, then queues, then functions: work moves in this order, and a message is in flight
 * until its function has ended, so nothing can slip past.
 */
async function isBusy({ functions, notifier, queues, mappings }: Activity): Promise<boolean> {
  if (notifier.pending > 0) return true;
  if ((await queues.waiting(mappings.map(({ queueArn }) => queueArn))) > 0) return true;
  return functions.busy > 0 || notifier.pending > 0;
}
