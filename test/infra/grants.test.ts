import { expect, test } from 'vitest';
import { list, readable, withoutHash } from './support/readable.ts';
import { wartaTemplate } from './support/warta-template.ts';

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Effect: string;
  readonly Condition?: unknown;
}

const template = wartaTemplate();

/** What each role may do, as lines `action on resource for partitions`. */
const granted = new Map(
  Object.values(template.findResources('AWS::IAM::Policy')).map(({ Properties }) => {
    const statements: Statement[] = Properties.PolicyDocument.Statement;
    const lines = statements.flatMap(({ Effect, Action, Resource, Condition }) =>
      list(Action).flatMap((action) =>
        list(Resource).map(
          (resource) => `${Effect} ${action} on ${readable(resource)}${shownCondition(Condition)}`,
        ),
      ),
    );
    return [readable(Properties.Roles[0]), lines.sort()];
  }),
);

/** As ` for OPEN S#*`, where a condition is of partitions, and demands that there are some. */
function shownCondition(condition: unknown): string {
  if (condition === undefined) return '';
  const like = /^{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":(.+?)},(.*)}$/;
  const [, patterns = '""', rest] = like.exec(JSON.stringify(condition)) ?? [];
  expect(rest).toBe('"Null":{"dynamodb:LeadingKeys":"false"}');
  return ` for ${[...list<string>(JSON.parse(patterns))].sort().join(' ')}`;
}

const TABLE = 'RecordsTable';
const INDEX = 'RecordsTable/index/byArticle';
const PUBLISH_QUEUE = 'PublishNewsroomsQueue';
const DISTRIBUTION = 'arn:AWS::Partition:cloudfront::AWS::AccountId:distribution/SiteDistribution';

/**
 * `{ resource: actions }` as lines like those above, with the actions that every function has.
 * @param table partitions by action
 */
function allowed(
  log: string,
  table: Record<string, string>,
  rest: Record<string, string>,
): string[] {
  const common = { [log]: 'logs:CreateLogStream logs:PutLogEvents' };
  const records = Object.entries(table).map(
    ([action, partitions]) => `Allow dynamodb:${action} on ${TABLE} for ${partitions}`,
  );
  const others = Object.entries({ ...common, ...rest }).flatMap(([resource, actions]) =>
    actions.split(' ').map((action) => `Allow ${action} on ${resource}`),
  );
  return [...records, ...others].sort();
}

/** Whoever appends to the log, publishes from it, or asks what it took, looks articles up by it. */
const byArticle = { [`${INDEX} for N#*`]: 'dynamodb:Query' };

const consume =
  'sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes sqs:ChangeMessageVisibility';

const ingest = {
  GetItem: 'N#* NEWSROOMS',
  Query: 'N#* S#*',
  PutItem: 'DUE N#* S#*',
  UpdateItem: 'S#*',
  DeleteItem: 'OPEN',
};

const publish = {
  GetItem: 'N#* NEWSROOMS',
  Query: 'L#* N#* NEWSROOMS',
  PutItem: 'DUE L#* N#* ROOT',
};

const sweep = {
  GetItem: 'N#* NEWSROOMS ROOT',
  Query: 'DUE N#* NEWSROOMS OPEN S#*',
  UpdateItem: 'S#*',
  DeleteItem: 'OPEN',
};

const timer = {
  GetItem: 'N#* NEWSROOMS',
  Query: 'N#* S#*',
  PutItem: 'N#*',
  UpdateItem: 'S#*',
  DeleteItem: 'DUE OPEN',
};

const EXPECTED: Readonly<Record<string, string[]>> = {
  ApiRole: allowed(
    'ApiLog',
    {
      GetItem: 'N#* NEWSROOMS T#*',
      Query: 'S#*',
      PutItem: 'OPEN S#*',
      UpdateItem: 'S#* T#*',
      DeleteItem: 'OPEN',
    },
    {
      'UploadsBucket/photo/*': 's3:PutObject',
      'UploadsBucket/text/*': 's3:PutObject',
      IngestArticleFilesQueue: 'sqs:SendMessage',
    },
  ),
  IngestPhotoRole: allowed('IngestPhotoLog', ingest, {
    ...byArticle,
    'UploadsBucket/photo/*': 's3:GetObject',
    UploadsBucket: 's3:ListBucket',
    'ArchiveBucket/originals/*': 's3:PutObject',
    'ArchiveBucket/renditions/*': 's3:PutObject s3:GetObject',
    'ArchiveBucket/states/*': 's3:PutObject s3:GetObject',
    'ArchiveBucket/manuscripts/*': 's3:GetObject',
    [PUBLISH_QUEUE]: 'sqs:SendMessage',
    TimerSchedulesQueue: 'sqs:SendMessage',
    IngestPhotoFilesQueue: consume,
  }),
  IngestArticleRole: allowed('IngestArticleLog', ingest, {
    ...byArticle,
    // Releases of one event share their photos.
    [`${TABLE} for V#*`]: 'dynamodb:PutItem dynamodb:Query',
    'UploadsBucket/photo/*': 's3:GetObject s3:PutObject',
    'UploadsBucket/text/*': 's3:GetObject',
    UploadsBucket: 's3:ListBucket',
    'ArchiveBucket/originals/*': 's3:PutObject',
    'ArchiveBucket/states/*': 's3:PutObject s3:GetObject',
    'ArchiveBucket/renditions/*': 's3:PutObject s3:GetObject',
    'ArchiveBucket/manuscripts/*': 's3:PutObject s3:GetObject',
    [PUBLISH_QUEUE]: 'sqs:SendMessage',
    TimerSchedulesQueue: 'sqs:SendMessage',
    IngestPhotoFilesQueue: 'sqs:SendMessage',
    IngestArticleFilesQueue: consume,
  }),
  PublishRole: allowed('PublishLog', publish, {
    ...byArticle,
    'ArchiveBucket/states/*': 's3:GetObject',
    'ArchiveBucket/renditions/*': 's3:GetObject',
    ArchiveBucket: 's3:ListBucket',
    'SiteBucket/*': 's3:GetObject s3:PutObject',
    SiteBucket: 's3:ListBucket',
    [DISTRIBUTION]: 'cloudfront:CreateInvalidation',
    [PUBLISH_QUEUE]: `sqs:SendMessage ${consume}`,
  }),
  SweepRole: allowed('SweepLog', sweep, {
    ...byArticle,
    'UploadsBucket/photo/*': 's3:GetObject',
    'UploadsBucket/text/*': 's3:GetObject',
    UploadsBucket: 's3:ListBucket',
    IngestArticleFilesQueue: 'sqs:SendMessage',
    IngestPhotoFilesQueue: 'sqs:SendMessage',
    [PUBLISH_QUEUE]: 'sqs:SendMessage',
    TimerSchedulesQueue: 'sqs:SendMessage',
  }),
  TimerRole: allowed('TimerLog', timer, {
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
