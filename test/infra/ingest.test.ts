import { expect, test } from 'vitest';
import { readable } from './support/readable.ts';
import { wartaTemplate } from './support/warta-template.ts';

const template = wartaTemplate();

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
