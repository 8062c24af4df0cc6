import { MAX_RECEIVES } from '../../../shared/messages.ts';
import type { Dice } from '../../support/dice.ts';
import { CONSUMERS } from './deployment.ts';
import { consume, divert } from './diverted.ts';
import type { MemoryQueue } from './queue.ts';
import type { World } from './world.ts';

export interface Crowd {
  /** workers of each kind at once */
  readonly size: number;
  /** publishing begins when it was asked for so often */
  readonly gather: number;
}

/**
 * From now on as many workers as there is work for, and for publishing no order: whatever a newsroom
 * is asked to publish is taken up side by side.
 * @returns the queue that publishing is asked of from now on
 */
export function sideBySide(world: World, dice: Dice, { size, gather }: Crowd): MemoryQueue {
  const visibility = CONSUMERS.publish.visibility * size;
  const spec = { fifo: false, maxReceives: MAX_RECEIVES, visibility, gather };
  const unordered = divert(world, 'publish', spec);
  const mapping = { batchSize: 1, maxConcurrency: size };
  consume(world, dice, 'publish', unordered, mapping);
  consume(world, dice, 'text', world.cloud.queues.text, mapping);
  return unordered;
}
