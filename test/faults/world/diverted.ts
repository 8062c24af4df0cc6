import type { Dice } from '../../support/dice.ts';
import { CONSUMERS } from './deployment.ts';
import { loadIngestArticle, loadIngestPhoto, loadPublish } from './functions.ts';
import { LambdaFunction, Mapping, type MappingSpec, type QueueHandler } from './lambda.ts';
import { MemoryQueue, type QueueSpec } from './queue.ts';
import type { World } from './world.ts';

const CONSUMING = {
  publish: { name: 'publish', load: loadPublish },
  text: { name: 'ingest-article', load: loadIngestArticle },
  photo: { name: 'ingest-photo', load: loadIngestPhoto },
} as const;
export type Diverted = keyof typeof CONSUMING;

/** A mapping as it is not deployed. */
export type OddMapping = Pick<MappingSpec, 'batchSize' | 'maxConcurrency'>;

/** The function of a queue, reading another one, or its own with other numbers. */
export function consume(
  world: World,
  dice: Dice,
  queue: Diverted,
  messages: MemoryQueue,
  { batchSize, maxConcurrency }: OddMapping,
): void {
  const { scheduler } = world;
  const { name, load } = CONSUMING[queue];
  const later = async (receipt: string, seconds: number) =>
    messages.changeVisibility(receipt, seconds, scheduler.time);
  const consumer = new LambdaFunction<QueueHandler>(scheduler, dice.fork(), {
    name,
    // The world's clock goes on with each call of anybody: side by side, each has as much less of it.
    timeout: CONSUMERS[queue].timeout * maxConcurrency,
    load: (who) => {
      const ports = world.portsFor(who);
      return load(
        { ...ports, retries: { ...ports.retries, [queue]: { later } } },
        world.surroundings,
      );
    },
  });
  const mapping = { batchSize, maxConcurrency, duplicates: 0, loses: () => false };
  scheduler.addSource(new Mapping(messages, consumer, mapping));
}

/** How what was sent to a queue goes into the one that takes its place. */
export interface Diversion extends Pick<QueueSpec, 'fifo' | 'maxReceives' | 'visibility'> {
  /** messages that are waited for before the first is let through */
  readonly gather: number;
  /** what becomes of those; the same in the same order where absent */
  readonly arrange?: (bodies: readonly unknown[]) => readonly unknown[];
}

/** From now on another queue gets what a queue of the world is sent: FIFO, but each in a group of its own. */
export function divert(
  { cloud }: World,
  from: Diverted,
  { gather, arrange = (bodies) => bodies, ...spec }: Diversion,
): MemoryQueue {
  const queue = new MemoryQueue({ name: from, ...spec });
  const waiting: unknown[] = [];
  let begun = false;
  let sent = 0;
  cloud.queues[from].send = ({ body }, now) => {
    waiting.push(body);
    if (!begun && waiting.length < gather) return;
    const bodies = begun ? waiting.splice(0) : arrange(waiting.splice(0));
    begun = true;
    for (const each of bodies) {
      sent += 1;
      const own = `${sent}`;
      queue.send({ body: each, ...(spec.fifo && { group: own, deduplication: own }) }, now);
    }
  };
  return queue;
}
