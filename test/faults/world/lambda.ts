import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { failedIds } from '../../../local/mappings/failures.ts';
import type { Dice } from '../../support/dice.ts';
import type { Worker } from './faults.ts';
import type { Who } from './port.ts';
import type { Kept, MemoryQueue } from './queue.ts';
import type { Scheduler, Source } from './scheduler.ts';

/** Chance that a run gets an environment which ran before, where there is one. */
const WARM = 0.5;

/** One loaded copy of a function: what it keeps between runs, and the run under way. */
interface Environment<H> {
  readonly handler: H;
  worker: Worker | undefined;
}

/** What became of one run; whoever crashed or ran out of time has said nothing. */
export type Outcome<R> = { readonly done: R } | { readonly failed: unknown } | 'gone';

export interface FunctionSpec<H> {
  readonly name: string;
  /** milliseconds */
  readonly timeout: number;
  /** Loads the function: its clients call as whoever runs at that moment. */
  readonly load: (who: Who) => H;
}

/** A function on Lambda: environments cold and warm, killed at its time-out. */
export class LambdaFunction<H> {
  #idle: Environment<H>[] = [];

  constructor(
    readonly scheduler: Scheduler,
    readonly dice: Dice,
    readonly spec: FunctionSpec<H>,
  ) {}

  async invoke<R>(use: (handler: H) => Promise<R>): Promise<Outcome<R>> {
    const { scheduler, spec } = this;
    const environment = this.#environment();
    const run = new Promise<Outcome<R>>((resolve) => {
      let isOver = false;
      const worker = scheduler.newWorker(spec.name, 'function', () => {
        isOver = true;
        resolve('gone');
      });
      environment.worker = worker;
      const disarm = scheduler.at(scheduler.time + spec.timeout, () => scheduler.expire(worker));
      const end = (outcome: Outcome<R>) => {
        disarm();
        // Dead code, and code whose time was up, may still come to an end; nobody hears of it.
        if (isOver) return;
        scheduler.retire(worker);
        this.#idle.push(environment);
        resolve(outcome);
      };
      use(environment.handler).then(
        (done) => end({ done }),
        (failed: unknown) => end({ failed }),
      );
    });
    return await run;
  }

  /** Nothing is warm any more, as after a deployment. */
  restart(): void {
    this.#idle = [];
  }

  #environment(): Environment<H> {
    if (this.#idle.length > 0 && this.dice.chance(WARM)) {
      const [warm] = this.#idle.splice(this.dice.below(this.#idle.length), 1);
      if (warm) return warm;
    }
    const who = () => {
      if (!cold.worker) throw new Error(`${this.spec.name} called AWS while it was loaded`);
      return cold.worker;
    };
    const cold: Environment<H> = { handler: this.spec.load(who), worker: undefined };
    return cold;
  }
}

export type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

export interface MappingSpec {
  readonly batchSize: number;
  /** runs at once */
  readonly maxConcurrency: number;
  /** chance that a standard queue delivers a message once more while it is being worked on */
  readonly duplicates: number;
  /** whether the queue loses this message, which it had taken in: nobody ever gets it */
  readonly loses: (message: Kept) => boolean;
}

/** Lambda's poller of one queue: batches in, what did not fail deleted. */
export class Mapping implements Source {
  #running = 0;

  constructor(
    readonly queue: MemoryQueue,
    readonly consumer: LambdaFunction<QueueHandler>,
    readonly spec: MappingSpec,
  ) {}

  ready(now: number): readonly (() => void)[] {
    if (this.#running >= this.spec.maxConcurrency || !this.queue.isReady(now)) return [];
    return [() => void this.#deliver()];
  }

  next(now: number): number | undefined {
    return this.queue.next(now);
  }

  async #deliver(): Promise<void> {
    const { queue, consumer, spec } = this;
    const { scheduler, dice } = consumer;
    const received = queue.receive(spec.batchSize, scheduler.time, dice);
    const lost = received.filter(spec.loses);
    for (const { receipt } of lost) queue.delete(receipt);
    const batch = received.filter((message) => !lost.includes(message));
    if (batch.length === 0) return;
    if (!queue.spec.fifo && dice.chance(spec.duplicates)) this.#duplicate(batch);
    this.#running += 1;
    const outcome = await consumer.invoke((handler) => handler(sqsEvent(batch)));
    this.#running -= 1;
    // Of a run that failed as a whole, every message comes again after its visibility timeout.
    if (outcome === 'gone' || !('done' in outcome)) return;
    const ids = batch.map(({ id }) => id);
    const failed = failedIds(outcome.done, ids, true);
    const lambda = scheduler.newWorker('lambda', 'aws');
    for (const { id, receipt } of batch) {
      if (failed.has(id)) continue;
      const call = { port: `${queue.spec.name}Queue`, method: 'delete', args: [id] };
      const effect = async () => queue.delete(receipt);
      // What cannot be deleted comes again.
      await scheduler.call(lambda, call, effect).catch(() => {});
    }
  }

  #duplicate(batch: readonly { readonly receipt: string }[]): void {
    const { scheduler, dice } = this.consumer;
    const chosen = batch[dice.below(batch.length)];
    if (chosen) this.queue.changeVisibility(chosen.receipt, dice.below(2), scheduler.time);
  }
}

function sqsEvent(batch: readonly (Kept & { readonly receipt: string })[]): SQSEvent {
  const Records = batch.map(({ id, body, receipt, receives, sentAt }) => ({
    messageId: id,
    receiptHandle: receipt,
    body,
    attributes: { ApproximateReceiveCount: String(receives), SentTimestamp: String(sentAt) },
  }));
  return { Records } as unknown as SQSEvent;
}
