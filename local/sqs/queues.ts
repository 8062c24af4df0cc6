import * as z from 'zod/mini';
import type { QueueModel } from '../template/model.ts';

/** A call inside the process; throws what is not a success. */
export type SqsCall = (operation: string, input: unknown) => Promise<unknown>;

const attributeValue = z.object({
  DataType: z.string(),
  StringValue: z.optional(z.string()),
  BinaryValue: z.optional(z.string()),
});

const received = z.object({
  Messages: z._default(
    z.array(
      z.object({
        MessageId: z.string(),
        ReceiptHandle: z.string(),
        Body: z.string(),
        MD5OfBody: z.string(),
        Attributes: z._default(z.record(z.string(), z.string()), {}),
        MessageAttributes: z._default(z.record(z.string(), attributeValue), {}),
      }),
    ),
    [],
  ),
});

export type ReceivedMessage = z.infer<typeof received>['Messages'][number];

const countsOfQueues = z.array(
  z.object({
    arn: z.string(),
    approximateMessageCount: z.number(),
    approximateInflightCount: z.number(),
  }),
);

/** What SQS answered instead of a success. */
export class SqsRefusal extends Error {
  override readonly name = 'SqsRefusal';
  /** of SQS, without its namespace: `MessageNotInflight` */
  readonly code: string;

  constructor(operation: string, status: number, body: string) {
    super(`SQS answered ${operation} with ${status} ${body}`);
    this.code = /"__type":"[^"]*?(\w+)"/.exec(body)?.[1] ?? '';
  }
}

export interface QueuesDeps {
  readonly call: SqsCall;
  /** All queues and their counts, as fauxqs lists them. */
  inspect(): Promise<unknown>;
}

interface Known {
  readonly arn: string;
  /** What fauxqs itself calls the queue. */
  readonly url: string;
}

/** The queues from inside: for S3's notifications, for event source mappings, and to see who waits. */
export class Queues {
  readonly #deps: QueuesDeps;
  readonly #byName = new Map<string, Known>();

  constructor(deps: QueuesDeps) {
    this.#deps = deps;
  }

  /** Any call of SQS, as the operator; queues go by the URL that {@link innerUrlOf} gives. */
  async call(operation: string, input: unknown): Promise<unknown> {
    return await this.#deps.call(operation, input);
  }

  async create({ name, arn, attributes }: QueueModel): Promise<void> {
    const answer = await this.#deps.call('CreateQueue', {
      QueueName: name,
      Attributes: attributes,
    });
    const { QueueUrl } = z.object({ QueueUrl: z.string() }).parse(answer);
    this.#byName.set(name, { arn, url: QueueUrl });
  }

  arnOf(name: string): string | undefined {
    return this.#byName.get(name)?.arn;
  }

  innerUrlOf(name: string): string | undefined {
    return this.#byName.get(name)?.url;
  }

  async send(arn: string, body: string): Promise<void> {
    await this.#deps.call('SendMessage', { QueueUrl: this.#urlOf(arn), MessageBody: body });
  }

  /** Up to ten messages; waits up to `waitSeconds`, at most 20, for the first one. */
  async receive(arn: string, count: number, waitSeconds: number): Promise<ReceivedMessage[]> {
    const answer = await this.#deps.call('ReceiveMessage', {
      QueueUrl: this.#urlOf(arn),
      MaxNumberOfMessages: Math.min(count, 10),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    return received.parse(answer).Messages;
  }

  async delete(arn: string, receiptHandle: string): Promise<void> {
    const QueueUrl = this.#urlOf(arn);
    await this.#deps.call('DeleteMessage', { QueueUrl, ReceiptHandle: receiptHandle });
  }

  /** Does nothing for a message that its receiver has given back already. */
  async changeVisibility(arn: string, receiptHandle: string, seconds: number): Promise<void> {
    try {
      await this.#deps.call('ChangeMessageVisibility', {
        QueueUrl: this.#urlOf(arn),
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      });
    } catch (error) {
      if (!(error instanceof SqsRefusal) || error.code !== 'MessageNotInflight') throw error;
    }
  }

  /** How many messages of these queues are visible or in flight, at one moment; delayed ones do not count. */
  async waiting(arns: readonly string[]): Promise<number> {
    const counts = countsOfQueues.parse(await this.#deps.inspect());
    return counts
      .filter(({ arn }) => arns.includes(arn))
      .reduce((sum, one) => sum + one.approximateMessageCount + one.approximateInflightCount, 0);
  }

  #urlOf(arn: string): string {
    for (const known of this.#byName.values()) if (known.arn === arn) return known.url;
    throw new TypeError(`No queue has the ARN ${arn}`);
  }
}
