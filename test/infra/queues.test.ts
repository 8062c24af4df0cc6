import { expect, test } from 'vitest';
import { readable, withoutHash } from './support/readable.ts';
import { wartaTemplate } from './support/warta-template.ts';

const template = wartaTemplate();
const queues = new Map(
  Object.entries(template.findResources('AWS::SQS::Queue')).map(([id, { Properties }]) => [
    withoutHash(id),
    Properties,
  ]),
);
const functions = template.findResources('AWS::Lambda::Function');
const mappings = Object.values(template.findResources('AWS::Lambda::EventSourceMapping'));

const WORK_QUEUES = [
  'PublishNewsroomsQueue',
  'TimerSchedulesQueue',
  'IngestPhotoFilesQueue',
  'IngestArticleFilesQueue',
];

test('there are four queues, each with one for dead letters', () => {
  const deadLetters = WORK_QUEUES.map((name) => name.replace(/Queue$/, 'DeadLetters'));
  expect([...queues.keys()].sort()).toEqual([...WORK_QUEUES, ...deadLetters].sort());
});

test.each(WORK_QUEUES)('%s puts a message aside that failed five times, for 14 days', (name) => {
  const { RedrivePolicy } = queues.get(name) ?? {};
  const deadLetters = name.replace(/Queue$/, 'DeadLetters');
  expect(readable(RedrivePolicy.deadLetterTargetArn)).toBe(deadLetters);
  expect(RedrivePolicy.maxReceiveCount).toBe(5);
  expect(queues.get(deadLetters)?.MessageRetentionPeriod).toBe(14 * 24 * 3600);
});

test.each(mappings)('a message stays hidden for six times its function’s timeout', (mapping) => {
  const { EventSourceArn, FunctionName } = mapping.Properties;
  const { Timeout } = functions[FunctionName.Ref]?.Properties ?? {};
  const queue = queues.get(readable(EventSourceArn));
  expect(queue?.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
});

test('only the publish queue and its dead letters are FIFO', () => {
  const fifo = [...queues].filter(([, { FifoQueue }]) => FifoQueue).map(([name]) => name);
  expect(fifo.sort()).toEqual(['PublishNewsroomsDeadLetters', 'PublishNewsroomsQueue']);
});

test('every queue is encrypted and refuses requests without TLS', () => {
  const policies = Object.values(template.findResources('AWS::SQS::QueuePolicy'));
  const guarded = policies
    .filter(({ Properties }) => Properties.PolicyDocument.Statement[0].Effect === 'Deny')
    .map(({ Properties }) => readable(Properties.Queues[0]));
  expect(guarded.sort()).toEqual([...queues.keys()].sort());
  expect([...queues.values()].every(({ SqsManagedSseEnabled }) => SqsManagedSseEnabled)).toBe(true);
});

test('functions take one photo, one manuscript, one newsroom or five schedules a run', () => {
  const batches = mappings.map(({ Properties: { EventSourceArn, BatchSize } }) => [
    readable(EventSourceArn),
    BatchSize,
  ]);
  expect(Object.fromEntries(batches)).toEqual({
    PublishNewsroomsQueue: 1,
    TimerSchedulesQueue: 5,
    IngestPhotoFilesQueue: 1,
    IngestArticleFilesQueue: 1,
  });
});

test('functions report which messages of a batch failed', () => {
  const types = mappings.map(({ Properties }) => Properties.FunctionResponseTypes);
  expect(types).toEqual(WORK_QUEUES.map(() => ['ReportBatchItemFailures']));
});

test('all queues busy leave one of a new account’s ten executions', () => {
  const concurrent = mappings.map(({ Properties }) => Properties.ScalingConfig.MaximumConcurrency);
  const sum = concurrent.reduce((total, each) => total + each, 0);
  expect(sum).toBeLessThanOrEqual(9);
});

test('photos and manuscripts that arrive are told to a queue each', () => {
  const [notifications] = Object.values(template.findResources('Custom::S3BucketNotifications'));
  const { BucketName, NotificationConfiguration } = notifications?.Properties ?? {};
  expect(readable(BucketName)).toBe('UploadsBucket');
  const told = NotificationConfiguration.QueueConfigurations.map(
    (queue: { Events: string[]; Filter: unknown; QueueArn: unknown }) => ({
      ...queue,
      QueueArn: readable(queue.QueueArn),
    }),
  );
  const starting = (prefix: string) => ({
    Key: { FilterRules: [{ Name: 'prefix', Value: prefix }] },
  });
  expect(told).toEqual([
    {
      Events: ['s3:ObjectCreated:*'],
      Filter: starting('photo/'),
      QueueArn: 'IngestPhotoFilesQueue',
    },
    {
      Events: ['s3:ObjectCreated:*'],
      Filter: starting('text/'),
      QueueArn: 'IngestArticleFilesQueue',
    },
  ]);
});
