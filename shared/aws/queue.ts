import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

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
