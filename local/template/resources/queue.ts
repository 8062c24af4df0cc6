import * as z from 'zod/mini';
import { givenName, kind, type Named } from '../kind.ts';
import { noLocalMeaning, tags } from '../properties.ts';

/** AWS's default for VisibilityTimeout. */
const DEFAULT_VISIBILITY_SECONDS = 30;

const schema = z.strictObject({
  QueueName: z.optional(z.string()),
  FifoQueue: z.optional(z.boolean()),
  ContentBasedDeduplication: z.optional(z.boolean()),
  VisibilityTimeout: z.optional(z.number()),
  DelaySeconds: z.optional(z.number()),
  MaximumMessageSize: z.optional(z.number()),
  MessageRetentionPeriod: z.optional(z.number()),
  ReceiveMessageWaitTimeSeconds: z.optional(z.number()),
  RedrivePolicy: z.optional(
    z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }),
  ),
  DeduplicationScope: z.optional(
    z.literal('queue', { error: 'fauxqs deduplicates by queue alone' }),
  ),
  FifoThroughputLimit: noLocalMeaning('one machine reaches neither limit'),
  RedriveAllowPolicy: noLocalMeaning('who may use a queue as DLQ'),
  SqsManagedSseEnabled: noLocalMeaning('messages are only in memory'),
  KmsMasterKeyId: noLocalMeaning('messages are only in memory'),
  KmsDataKeyReusePeriodSeconds: noLocalMeaning('messages are only in memory'),
  Tags: tags,
});

type Properties = z.infer<typeof schema>;

/** `AWS::SQS::Queue` */
export const queue = kind({
  schema,
  identify(resource) {
    const name = queueName(resource);
    const { region, accountId } = resource;
    const url = queueUrl(region, accountId, name);
    return {
      ref: url,
      attributes: {
        Arn: `arn:aws:sqs:${region}:${accountId}:${name}`,
        QueueName: name,
        QueueUrl: url,
      },
    };
  },
  add({ identity }, properties, draft) {
    draft.queues.push({
      name: identity.attributes.QueueName ?? '',
      arn: identity.attributes.Arn ?? '',
      fifo: properties.FifoQueue === true,
      attributes: attributesOf(properties),
      visibilitySeconds: properties.VisibilityTimeout ?? DEFAULT_VISIBILITY_SECONDS,
    });
  },
});

/** Where AWS has a queue; made local, with every other address, once the ports are known. */
function queueUrl(region: string, accountId: string, name: string): string {
  return `https://sqs.${region}.amazonaws.com/${accountId}/${name}`;
}

function queueName(resource: Named): string {
  const given = givenName(resource, 'QueueName');
  if (given !== undefined) return given;
  return resource.property('FifoQueue') === true ? `${resource.name}.fifo` : resource.name;
}

const SETTINGS = [
  'FifoQueue',
  'ContentBasedDeduplication',
  'VisibilityTimeout',
  'DelaySeconds',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
] as const;

function attributesOf(properties: Properties): Record<string, string> {
  const settings = SETTINGS.flatMap((name) => {
    const value = properties[name];
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  const { RedrivePolicy } = properties;
  return {
    ...Object.fromEntries(settings),
    ...(RedrivePolicy ? { RedrivePolicy: JSON.stringify(RedrivePolicy) } : {}),
  };
}
