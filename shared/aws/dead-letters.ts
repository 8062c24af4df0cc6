import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  MessageNotInflight,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { sha256 } from '../ids.ts';
import { sqsLength } from './queue-length.ts';

/** A message that failed too often, as it lies in a dead-letter queue; in flight until it is given back. */
export interface DeadLetter {
  readonly id: string;
  readonly receipt: string;
  readonly body: string;
  /** ISO 8601; in a FIFO queue, when it was put aside */
  readonly sentAt: string;
  /** in both queues, and by those who looked at it */
  readonly receives: number;
  /** FIFO queues alone */
  readonly group?: string;
  readonly deduplication?: string;
  readonly attributes?: Message['MessageAttributes'];
}

/** One queue's dead letters, as little of SQS as their operator needs. */
export interface DeadLetters {
  /** How many lie there, in flight or not; SQS counts approximately. */
  count(): Promise<number>;
  /**
   * Up to ten that nobody else sees for the given seconds. An empty answer may be wrong: SQS asks
   * some of its hosts, and a FIFO queue keeps back what follows a message of its group in flight.
   */
  receive(seconds: number): Promise<DeadLetter[]>;
  /** Lets others see it again. */
  giveBack(letter: DeadLetter): Promise<void>;
  /** Sends it to the queue that it came from. @returns its new id */
  sendAgain(letter: DeadLetter): Promise<string>;
  delete(letter: DeadLetter): Promise<void>;
}

/** Seconds that SQS is given to ask all of its hosts. */
const WAIT_SECONDS = 1;

/** @param url of the dead letters; @param source of the queue that they failed in */
export function sqsDeadLetters(client: SQSClient, url: string, source: string): DeadLetters {
  return {
    count: () => sqsLength(client, url),

    async receive(seconds) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: url,
          MaxNumberOfMessages: 10,
          VisibilityTimeout: seconds,
          WaitTimeSeconds: WAIT_SECONDS,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
      );
      return Messages.map(letterOf);
    },

    async giveBack({ receipt }) {
      const input = { QueueUrl: url, ReceiptHandle: receipt, VisibilityTimeout: 0 };
      try {
        await client.send(new ChangeMessageVisibilityCommand(input));
      } catch (error) {
        // Its time was up already: others see it.
        if (!(error instanceof MessageNotInflight)) throw error;
      }
    },

    async sendAgain(letter) {
      const { MessageId = '' } = await client.send(
        new SendMessageCommand({
          QueueUrl: source,
          MessageBody: letter.body,
          MessageAttributes: letter.attributes,
          MessageGroupId: letter.group,
          MessageDeduplicationId: deduplicationOf(letter),
        }),
      );
      return MessageId;
    },

    async delete({ receipt }) {
      await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: receipt }));
    },
  };
}

/**
 * Another than the first time, or SQS would drop the message as a repetition of that; but the same
 * for the same dead letter, so that one that was sent and not yet deleted is sent once.
 */
function deduplicationOf({ id, deduplication }: DeadLetter): string | undefined {
  return deduplication && `redrive-${sha256(`${deduplication}:${id}`)}`;
}

function letterOf(message: Message): DeadLetter {
  const { MessageId = '', ReceiptHandle = '', Body = '', MessageAttributes } = message;
  const { SentTimestamp, ApproximateReceiveCount, MessageGroupId, MessageDeduplicationId } =
    message.Attributes ?? {};
  return {
    id: MessageId,
    receipt: ReceiptHandle,
    body: Body,
    sentAt: new Date(Number(SentTimestamp)).toISOString(),
    receives: Number(ApproximateReceiveCount),
    ...(MessageGroupId !== undefined && { group: MessageGroupId }),
    ...(MessageDeduplicationId !== undefined && { deduplication: MessageDeduplicationId }),
    ...(MessageAttributes && { attributes: MessageAttributes }),
  };
}
