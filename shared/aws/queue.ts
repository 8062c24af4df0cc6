import {
  ChangeMessageVisibilityCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

export interface Message {
  readonly body: unknown;
  /** FIFO queues alone: messages of one group come one at a time, in order */
  readonly group?: string;
  /** FIFO queues alone: the same id within five minutes is dropped by SQS */
  readonly deduplication?: string;
  /** seconds, 0 to 900; standard queues alone */
  readonly delay?: number;
}

export interface Queue {
  send(message: Message): Promise<void>;
}

export function sqsQueue(client: SQSClient, url: string): Queue {
  return {
    async send({ body, group, deduplication, delay }) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: JSON.stringify(body),
          MessageGroupId: group,
          MessageDeduplicationId: deduplication,
          DelaySeconds: delay,
        }),
      );
    },
  };
}

/** Messages that failed, given back to the queue that they came from. */
export interface Retries {
  /** @param seconds after which the message comes again, instead of the queue's visibility timeout */
  later(receiptHandle: string, seconds: number): Promise<void>;
}

export function sqsRetries(client: SQSClient, url: string): Retries {
  return {
    async later(receiptHandle, seconds) {
      await client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: url,
          ReceiptHandle: receiptHandle,
          VisibilityTimeout: seconds,
        }),
      );
    },
  };
}
