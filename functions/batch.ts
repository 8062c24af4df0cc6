import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Retries } from '../shared/aws/queue.ts';
import { ExpectationError } from '../shared/errors.ts';
import type { WorkQueueName } from '../shared/message-meaning.ts';
import { MAX_RECEIVES } from '../shared/messages.ts';
import { aboutMessage } from './about-message.ts';
import type { Notes } from './notes.ts';

export interface BatchDeps {
  /** where the messages come from */
  readonly queue: WorkQueueName;
  readonly retries: Retries;
  readonly notes: Notes;
}

/** How a message came. */
export interface Delivery {
  /** If it fails now, its queue puts it aside: nobody gets it again. */
  readonly last: boolean;
  /** Milliseconds since 1970, by SQS's clock. */
  readonly sentAt: number;
}

/**
 * Handles each message of a batch by itself and reports the ones that failed, so that no failure
 * takes another message with it. A failed one comes again after 1, 2, 4 … seconds: left alone it
 * would wait for the visibility timeout, six times the function's, and in a FIFO queue its whole
 * group would wait with it.
 */
export async function eachMessage(
  event: SQSEvent,
  deps: BatchDeps,
  handle: (body: unknown, delivery: Delivery) => Promise<void>,
): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const record of event.Records) {
    const { messageId } = record;
    const { ApproximateReceiveCount, SentTimestamp } = record.attributes;
    const receives = Number(ApproximateReceiveCount);
    const last = receives >= MAX_RECEIVES;
    try {
      await handle(bodyOf(record), { last, sentAt: Number(SentTimestamp) });
    } catch (error) {
      const about = { messageId, receives, ...aboutMessage(deps.queue, record.body) };
      deps.notes.error(last ? 'message put aside' : 'message failed', about, error);
      failed.push(messageId);
      // Put aside it is when it would come next: at once, as its FIFO group waits for that.
      await comeAgain(deps, record, last ? 0 : 2 ** (receives - 1));
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

function bodyOf({ body }: SQSRecord): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Without the parser's own error, which quotes what it read.
    throw new ExpectationError(
      'JSON',
      'the body of a message',
      `${body.length} characters of no JSON`,
    );
  }
}

async function comeAgain(
  { retries, notes }: BatchDeps,
  { messageId, receiptHandle }: SQSRecord,
  seconds: number,
): Promise<void> {
  try {
    await retries.later(receiptHandle, seconds);
  } catch (error) {
    // It then comes again after the visibility timeout: late, but its neighbours are not done twice.
    notes.warn('retry not asked for', { messageId }, error);
  }
}
