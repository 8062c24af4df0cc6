import type { Message } from '../../../shared/aws/queue.ts';
import { MAX_RECEIVES } from '../../../shared/messages.ts';
import { CONSUMERS } from './deployment.ts';
import type { Dice } from './dice.ts';
import { loadIngestArticle, loadPublish } from './functions.ts';
import { LambdaFunction, Mapping, type QueueHandler } from './lambda.ts';
import { MemoryQueue } from './queue.ts';
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
  const { scheduler, cloud } = world;
  const { visibility } = CONSUMERS.publish;
  const spec = { name: 'publish', fifo: false, maxReceives: MAX_RECEIVES };
  const unordered = new MemoryQueue({ ...spec, visibility: visibility * size });
  const waiting: Message[] = [];
  let begun = false;
  cloud.queues.publish.send = ({ body }, now) => {
    waiting.push({ body });
    begun ||= waiting.length >= gather;
    if (begun) for (const message of waiting.splice(0)) unordered.send(message, now);
  };

  const publisher = functionOf(world, dice, size, 'publish', 'publish', unordered);
  const reader = functionOf(world, dice, size, 'text', 'ingest-article', cloud.queues.text);
  const mapping = { batchSize: 1, maxConcurrency: size, duplicates: 0, loses: () => false };
  scheduler.addSource(new Mapping(unordered, publisher, mapping));
  scheduler.addSource(new Mapping(cloud.queues.text, reader, mapping));
  return unordered;
}

function functionOf(
  world: World,
  dice: Dice,
  size: number,
  queue: 'publish' | 'text',
  name: string,
  messages: MemoryQueue,
): LambdaFunction<QueueHandler> {
  const { scheduler } = world;
  const later = async (receipt: string, seconds: number) =>
    messages.changeVisibility(receipt, seconds, scheduler.time);
  return new LambdaFunction<QueueHandler>(scheduler, dice.fork(), {
    name,
    // The world's clock goes on with each call of anybody: side by side, each has as much less of it.
    timeout: CONSUMERS[queue].timeout * size,
    load: (who) => {
      const ports = world.portsFor(who);
      const own = { ...ports, retries: { ...ports.retries, [queue]: { later } } };
      const load = queue === 'publish' ? loadPublish : loadIngestArticle;
      return load(own, world.surroundings);
    },
  });
}
