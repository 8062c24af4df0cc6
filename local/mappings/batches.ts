import type { Queues, ReceivedMessage } from '../sqs/queues.ts';
import type { MappingModel } from '../template/model.ts';

/** The longest that SQS lets a receiver wait. */
const LONG_POLL_SECONDS = 20;

/**
 * The next batch of a mapping: what is there at once, or, with a batching window, what arrives within
 * it up to the batch size. Empty where nothing came.
 */
export async function nextBatch(
  queues: Pick<Queues, 'receive'>,
  { queueArn, batchSize, batchingWindowSeconds }: MappingModel,
  now: () => number,
): Promise<ReceivedMessage[]> {
  const batch = await queues.receive(queueArn, batchSize, LONG_POLL_SECONDS);
  if (batch.length === 0) return batch;
  const end = now() + batchingWindowSeconds * 1_000;
  while (batch.length < batchSize && now() < end) {
    const seconds = Math.min(LONG_POLL_SECONDS, Math.ceil((end - now()) / 1_000));
    batch.push(...(await queues.receive(queueArn, batchSize - batch.length, seconds)));
  }
  return batch;
}
