import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { readable, withoutHash } from './support/readable.ts';
import { wartaTemplate } from './support/warta-template.ts';

const template = wartaTemplate();
const functions = Object.entries(template.findResources('AWS::Lambda::Function'))
  .filter(([id]) => !id.startsWith('BucketNotificationsHandler'))
  .map(([id, { Properties }]) => [withoutHash(id), Properties] as const);

const ENVIRONMENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ApiFunction: {
    TABLE_NAME: 'RecordsTable',
    UPLOADS_BUCKET: 'UploadsBucket',
    TEXT_QUEUE_URL: 'IngestArticleFilesQueue',
  },
  IngestPhotoFunction: {
    TABLE_NAME: 'RecordsTable',
    UPLOADS_BUCKET: 'UploadsBucket',
    ARCHIVE_BUCKET: 'ArchiveBucket',
    PUBLISH_QUEUE_URL: 'PublishNewsroomsQueue',
    TIMER_QUEUE_URL: 'TimerSchedulesQueue',
    QUEUE_URL: 'IngestPhotoFilesQueue',
    MALLOC_ARENA_MAX: '2',
  },
  IngestArticleFunction: {
    TABLE_NAME: 'RecordsTable',
    UPLOADS_BUCKET: 'UploadsBucket',
    ARCHIVE_BUCKET: 'ArchiveBucket',
    PHOTO_QUEUE_URL: 'IngestPhotoFilesQueue',
    PUBLISH_QUEUE_URL: 'PublishNewsroomsQueue',
    TIMER_QUEUE_URL: 'TimerSchedulesQueue',
    QUEUE_URL: 'IngestArticleFilesQueue',
  },
  PublishFunction: {
    TABLE_NAME: 'RecordsTable',
    ARCHIVE_BUCKET: 'ArchiveBucket',
    SITE_BUCKET: 'SiteBucket',
    DISTRIBUTION_ID: 'SiteDistribution',
    PUBLISH_QUEUE_URL: 'PublishNewsroomsQueue',
    QUEUE_URL: 'PublishNewsroomsQueue',
  },
  SweepFunction: {
    TABLE_NAME: 'RecordsTable',
    UPLOADS_BUCKET: 'UploadsBucket',
    TEXT_QUEUE_URL: 'IngestArticleFilesQueue',
    PHOTO_QUEUE_URL: 'IngestPhotoFilesQueue',
    PUBLISH_QUEUE_URL: 'PublishNewsroomsQueue',
    TIMER_QUEUE_URL: 'TimerSchedulesQueue',
  },
  TimerFunction: {
    TABLE_NAME: 'RecordsTable',
    ARCHIVE_BUCKET: 'ArchiveBucket',
    PUBLISH_QUEUE_URL: 'PublishNewsroomsQueue',
    QUEUE_URL: 'TimerSchedulesQueue',
  },
};

test('there are six functions', () => {
  expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(ENVIRONMENT).sort());
});

test.each(functions)('%s knows exactly the resources that it needs', (name, { Environment }) => {
  const variables = Object.entries(Environment.Variables);
  const known = Object.fromEntries(variables.map(([key, value]) => [key, readable(value)]));
  expect(known).toEqual({ ...ENVIRONMENT[name], POWERTOOLS_SERVICE_NAME: 'Warta' });
});

test.each(functions)('%s runs on Node.js 24 and arm64', (_name, properties) => {
  expect(properties).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
  });
});

test('only the photo function has more than 1 GB', () => {
  const large = functions.filter(([, { MemorySize }]) => MemorySize > 1024);
  expect(large.map(([name]) => name)).toEqual(['IngestPhotoFunction']);
});

test('each minute the sweep is called, and a call that failed is not made again', () => {
  template.hasResourceProperties('AWS::Events::Rule', {
    ScheduleExpression: 'rate(1 minute)',
    State: 'ENABLED',
    Targets: [
      Match.objectLike({
        Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SweepFunction'), 'Arn'] },
        RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
      }),
    ],
  });
});

test('a run of the sweep ends before the next one starts', () => {
  const sweep = functions.find(([name]) => name === 'SweepFunction');
  expect(sweep?.[1].Timeout).toBeLessThan(60);
});
