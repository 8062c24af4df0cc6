import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Retries } from '../shared/aws/queue.ts';

/**
 * Handles each message of a batch by itself and reports the ones that failed, so that no failure
 * takes another message with it. A failed one comes again after 1, 2, 4 … seconds: left alone it
 * would wait for the visibility timeout, six times the function's, and in a FIFO queue its whole
 * group would wait with it.
 */
export async function eachMessage(
  event: SQSEvent,
  retries: Retries,
  handle: (body: unknown) => Promise<void>,
): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const record of event.Records) {
    try {
      await handle(JSON.parse(record.body));
    } catch (error) {
      console.error(JSON.stringify({ level: 'error', message: record.messageId, ...told(error) }));
      failed.push(record.messageId);
      await retryLater(retries, record);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

async function retryLater(retries: Retries, record: SQSRecord): Promise<void> {
  const receives = Number(record.attributes.ApproximateReceiveCount);
  try {
    await retries.later(record.receiptHandle, 2 ** (receives - 1));
  } catch (error) {
    // It then comes again after the visibility timeout: late, but its neighbours are not done twice.
    console.error(JSON.stringify({ level: 'warn', message: record.messageId, ...told(error) }));
  }
}

function told(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  const { name, message, stack } = error;
  return { error: name, reason: message, stack };
}
