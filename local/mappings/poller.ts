import type { Queues, ReceivedMessage } from '../sqs/queues.ts';
import type { MappingModel, QueueModel } from '../template/model.ts';
import { nextBatch } from './batches.ts';
import { sqsEvent } from './event.ts';
import { failedIds } from './failures.ts';

export interface PollerDeps {
  readonly mapping: MappingModel;
  readonly queue: QueueModel;
  readonly region: string;
  readonly queues: Pick<Queues, 'receive' | 'delete' | 'changeVisibility'>;
  /** @throws where the function fails */
  invoke(event: unknown): Promise<unknown>;
  log(line: string): void;
  now(): number;
}

/**
 * The longest that a failed message waits here before it is tried again. AWS waits for the
 * visibility timeout, six times the function's: minutes in which a developer would look at nothing.
 */
const LONGEST_RETRY_SECONDS = 20;

/** Moves a queue's messages to a function, as Lambda's event source mapping does. */
export class Poller {
  readonly #deps: PollerDeps;
  readonly #running = new Set<Promise<void>>();
  #stopped = false;
  #loop: Promise<void> | undefined;

  constructor(deps: PollerDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#loop ??= this.#poll();
  }

  /**
   * Takes no more messages, at once; resolves when the last poll has come back, which may take 20 s
   * unless the queues are closed meanwhile.
   */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#loop;
    await Promise.all(this.#running);
  }

  async #poll(): Promise<void> {
    const { mapping } = this.#deps;
    while (!this.#stopped) {
      if (this.#running.size >= mapping.maximumConcurrency) {
        await Promise.race(this.#running);
        continue;
      }
      const batch = await this.#next();
      if (batch.length === 0) continue;
      const run: Promise<void> = this.#deliver(batch).finally(() => this.#running.delete(run));
      this.#running.add(run);
    }
  }

  async #next(): Promise<readonly ReceivedMessage[]> {
    const { mapping, queues, now } = this.#deps;
    try {
      return await nextBatch(queues, mapping, now);
    } catch (error) {
      // The queues may close under a poll that waits.
      if (this.#stopped) return [];
      throw error;
    }
  }

  async #deliver(batch: readonly ReceivedMessage[]): Promise<void> {
    const { mapping, queues } = this.#deps;
    const failed = await this.#failuresOf(batch);
    // The queues are in memory and close too: there is nothing to give back.
    if (this.#stopped) return;
    for (const message of batch) {
      if (failed.has(message.MessageId)) await this.#retryLater(message);
      else await queues.delete(mapping.queueArn, message.ReceiptHandle);
    }
  }

  async #failuresOf(batch: readonly ReceivedMessage[]): Promise<ReadonlySet<string>> {
    const { mapping, region, invoke, log } = this.#deps;
    const ids = batch.map(({ MessageId }) => MessageId);
    try {
      const result = await invoke(sqsEvent(batch, { queueArn: mapping.queueArn, region }));
      return failedIds(result, ids, mapping.reportsBatchItemFailures);
    } catch (error) {
      if (!this.#stopped)
        log(`A batch of ${ids.length} failed, and is tried again: ${String(error)}`);
      return new Set(ids);
    }
  }

  /** 1 s, 2 s, 4 s …, but never longer than the queue's visibility timeout. */
  async #retryLater({ ReceiptHandle, Attributes }: ReceivedMessage): Promise<void> {
    const { mapping, queue, queues } = this.#deps;
    const receives = Number(Attributes.ApproximateReceiveCount ?? 1);
    const seconds = Math.min(2 ** (receives - 1), LONGEST_RETRY_SECONDS, queue.visibilitySeconds);
    await queues.changeVisibility(mapping.queueArn, ReceiptHandle, seconds);
  }
}
