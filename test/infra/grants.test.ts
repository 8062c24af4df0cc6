import { expect, test } from 'vitest';
import { list, readable, withoutHash } from './support/readable.ts';
import { wartaTemplate } from './support/warta-template.ts';

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Effect: string;
}

const template = wartaTemplate();

/** What each role may do, as lines `action on resource`. */
const granted = new Map(
  Object.values(template.findResources('AWS::IAM::Policy')).map(({ Properties }) => {
    const statements: Statement[] = Properties.PolicyDocument.Statement;
    const lines = statements.flatMap(({ Effect, Action, Resource }) =>
      list(Action).flatMap((action) =>
        list(Resource).map((resource) => `${Effect} ${action} on ${readable(resource)}`),
      ),
    );
    return [readable(Properties.Roles[0]), lines.sort()];
  }),
);

const TABLE = 'RecordsTable';
const INDEX = 'RecordsTable/index/byArticle';
const PUBLISH_QUEUE = 'PublishNewsroomsQueue';
const DISTRIBUTION = 'arn:AWS::Partition:cloudfront::AWS::AccountId:distribution/SiteDistribution';

/** `{ resource: actions }` as lines like those above, with the actions that every function has. */
function allowed(log: string, table: readonly string[], rest: Record<string, string>): string[] {
  const common = { [log]: 'logs:CreateLogStream logs:PutLogEvents' };
  const records = { [TABLE]: table.map((action) => `dynamodb:${action}`).join(' ') };
  return Object.entries({ ...common, ...records, ...rest })
    .flatMap(([resource, actions]) =>
      actions.split(' ').map((action) => `Allow ${action} on ${resource}`),
    )
    .sort();
}

/** Whoever appends to the log, publishes from it, or asks what it took, looks articles up by it. */
const byArticle = { [INDEX]: 'dynamodb:Query' };

const consume =
  'sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes sqs:ChangeMessageVisibility';

const EXPECTED: Readonly<Record<string, string[]>> = {
  ApiRole: allowed('ApiLog', ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'], {
    'UploadsBucket/photo/*': 's3:PutObject',
    'UploadsBucket/text/*': 's3:PutObject',
    IngestArticleFilesQueue: 'sqs:SendMessage',
  }),
  IngestPhotoRole: allowed(
    'IngestPhotoLog',
    ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    {
      ...byArticle,
      'UploadsBucket/photo/*': 's3:GetObject',
      UploadsBucket: 's3:ListBucket',
      'ArchiveBucket/originals/*': 's3:PutObject',
      'ArchiveBucket/renditions/*': 's3:PutObject',
      'ArchiveBucket/states/*': 's3:PutObject s3:GetObject',
      'ArchiveBucket/manuscripts/*': 's3:GetObject',
      [PUBLISH_QUEUE]: 'sqs:SendMessage',
      TimerSchedulesQueue: 'sqs:SendMessage',
      IngestPhotoFilesQueue: consume,
    },
  ),
  IngestArticleRole: allowed(
    'IngestArticleLog',
    ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    {
      ...byArticle,
      'UploadsBucket/photo/*': 's3:GetObject',
      'UploadsBucket/text/*': 's3:GetObject',
      UploadsBucket: 's3:ListBucket',
      'ArchiveBucket/originals/*': 's3:PutObject',
      'ArchiveBucket/states/*': 's3:PutObject s3:GetObject',
      'ArchiveBucket/manuscripts/*': 's3:PutObject s3:GetObject',
      [PUBLISH_QUEUE]: 'sqs:SendMessage',
      TimerSchedulesQueue: 'sqs:SendMessage',
      IngestArticleFilesQueue: consume,
    },
  ),
  PublishRole: allowed('PublishLog', ['GetItem', 'Query', 'PutItem'], {
    ...byArticle,
    'ArchiveBucket/states/*': 's3:GetObject',
    'ArchiveBucket/renditions/*': 's3:GetObject',
    ArchiveBucket: 's3:ListBucket',
    'SiteBucket/*': 's3:GetObject s3:PutObject',
    SiteBucket: 's3:ListBucket',
    [DISTRIBUTION]: 'cloudfront:CreateInvalidation',
    [PUBLISH_QUEUE]: `sqs:SendMessage ${consume}`,
  }),
  SweepRole: allowed('SweepLog', ['GetItem', 'Query', 'UpdateItem', 'DeleteItem'], {
    ...byArticle,
    'UploadsBucket/photo/*': 's3:GetObject',
    'UploadsBucket/text/*': 's3:GetObject',
    UploadsBucket: 's3:ListBucket',
    IngestArticleFilesQueue: 'sqs:SendMessage',
    IngestPhotoFilesQueue: 'sqs:SendMessage',
    [PUBLISH_QUEUE]: 'sqs:SendMessage',
    TimerSchedulesQueue: 'sqs:SendMessage',
  }),
  TimerRole: allowed('TimerLog', ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'], {
    ...byArticle,
    'ArchiveBucket/states/*': 's3:GetObject s3:PutObject',
    [PUBLISH_QUEUE]: 'sqs:SendMessage',
    TimerSchedulesQueue: consume,
  }),
};

test.each(Object.keys(EXPECTED))('%s may do exactly what its function needs', (role) => {
  expect(granted.get(role)).toEqual(EXPECTED[role]);
});

test('no other role has a policy but that which sets the bucket’s notifications', () => {
  const others = [...granted.keys()].filter((role) => !(role in EXPECTED));
  expect(others).toEqual([expect.stringMatching(/^BucketNotificationsHandler/)]);
});

test('no function’s role has a managed policy', () => {
  const roles = Object.entries(template.findResources('AWS::IAM::Role'));
  const managed = roles.filter(([, { Properties }]) => Properties.ManagedPolicyArns);
  expect(managed.map(([id]) => withoutHash(id))).toEqual([
    expect.stringMatching(/^BucketNotificationsHandler/),
  ]);
});

test('no action is granted by a pattern', () => {
  const patterns = [...granted.values()].flat().filter((line) => /^Allow \S*\*/.test(line));
  expect(patterns).toEqual([]);
});
