import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/**
 * Handles each message of a batch by itself and reports the ones that failed: SQS sends those again,
 * and a poisoned message takes no other with it.
 */
export async function eachMessage(
  event: SQSEvent,
  handle: (body: unknown, record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const record of event.Records) {
    try {
      await handle(JSON.parse(record.body), record);
    } catch (error) {
      console.error(JSON.stringify({ level: 'error', message: record.messageId, ...told(error) }));
      failed.push(record.messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

function told(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  const { name, message, stack } = error;
  return { error: name, reason: message, stack };
}
