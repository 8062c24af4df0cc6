import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type SecondAccount, secondAccountOf } from '../../infra/second-account.ts';
import { PROJECT } from '../../infra/warta-app.ts';
import { alarmsOf, alarmText } from './support/alarms.ts';
import { list, readable, withoutHash } from './support/readable.ts';
import { wartaStack, wartaTemplate } from './support/warta-template.ts';

const secondAccount: SecondAccount = { bucket: 'warta-copy-111122223333', account: '111122223333' };
const template = wartaTemplate({ secondAccount });

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: { readonly ArnLike?: Readonly<Record<string, string>> };
}

/** `action on resource` of a role, by its logical id. */
function grants(role: string): string[] {
  const policies = Object.values(template.findResources('AWS::IAM::Policy'));
  const own = policies.filter(({ Properties }) => readable(Properties.Roles[0]) === role);
  return own
    .flatMap(({ Properties }): Statement[] => Properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      list(Action).flatMap((action) =>
        list(Resource).map((one) => `${action} on ${readable(one)}`),
      ),
    )
    .sort();
}

test('without a second account nothing leaves this one', () => {
  const plain = wartaTemplate();
  plain.resourceCountIs('AWS::Scheduler::Schedule', 0);
  expect(JSON.stringify(plain.toJSON())).not.toContain('ReplicationConfiguration');
});

test('each Sunday at two in the morning the whole table is exported', () => {
  const [schedule] = Object.values(template.findResources('AWS::Scheduler::Schedule'));
  expect(schedule?.Properties).toMatchObject({
    ScheduleExpression: 'cron(0 2 ? * SUN *)',
    ScheduleExpressionTimezone: 'Asia/Jakarta',
    State: 'ENABLED',
    Target: { RetryPolicy: { MaximumRetryAttempts: 2 } },
  });
  expect(readable(schedule?.Properties.Target.Arn)).toBe(
    'arn:AWS::Partition:scheduler:::aws-sdk:dynamodb:exportTableToPointInTime',
  );
  expect(JSON.parse(readable(schedule?.Properties.Target.Input))).toEqual({
    TableArn: 'RecordsTable',
    S3Bucket: secondAccount.bucket,
    S3BucketOwner: secondAccount.account,
    S3Prefix: 'table',
    S3SseAlgorithm: 'AES256',
    ExportFormat: 'DYNAMODB_JSON',
  });
});

// An export reads the backup that this makes; storage.test.ts asserts the rest of it.
test('the table keeps the backup that exports are made of, and the archive its versions', () => {
  template.hasResourceProperties('AWS::DynamoDB::Table', {
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });
  template.hasResourceProperties('AWS::S3::Bucket', {
    VersioningConfiguration: { Status: 'Enabled' },
    ReplicationConfiguration: Match.anyValue(),
  });
});

test('originals, renditions and states are copied, deletions are not', () => {
  const [archive] = Object.values(template.findResources('AWS::S3::Bucket')).filter(
    ({ Properties }) => Properties.ReplicationConfiguration,
  );
  const { Rules, Role } = archive?.Properties.ReplicationConfiguration ?? {};
  expect(readable(Role)).toBe('ArchiveCopyRole');
  const copied = (name: string, priority: number, storage = {}) => ({
    Id: name,
    Priority: priority,
    Status: 'Enabled',
    Filter: { Prefix: `${name}/` },
    DeleteMarkerReplication: { Status: 'Disabled' },
    Destination: {
      Account: '111122223333',
      Bucket: 'arn:aws:s3:::warta-copy-111122223333',
      ...storage,
    },
  });
  expect(Rules).toEqual([
    copied('originals', 0, { StorageClass: 'GLACIER_IR' }),
    copied('renditions', 1),
    copied('states', 2),
  ]);
});

test('the two roles may do that and nothing else', () => {
  const copy = `arn:aws:s3:::${secondAccount.bucket}`;
  expect(grants('ExportRole')).toEqual([
    'dynamodb:ExportTableToPointInTime on RecordsTable',
    `s3:AbortMultipartUpload on ${copy}/table/*`,
    `s3:PutObject on ${copy}/table/*`,
    `s3:PutObjectAcl on ${copy}/table/*`,
  ]);
  const read = ['Acl', 'ForReplication', 'Tagging'].flatMap((of) =>
    ['originals', 'renditions', 'states'].map(
      (p) => `s3:GetObjectVersion${of} on ArchiveBucket/${p}/*`,
    ),
  );
  expect(grants('ArchiveCopyRole')).toEqual([
    ...read,
    's3:GetReplicationConfiguration on ArchiveBucket',
    's3:ListBucket on ArchiveBucket',
    `s3:ReplicateObject on ${copy}/*`,
    `s3:ReplicateTags on ${copy}/*`,
  ]);
});

test('an export that cannot begin rings', () => {
  const exported = alarmsOf(template).find(({ AlarmName }) => AlarmName.includes('export'));
  expect(exported && alarmText(exported)).toMatch(
    /^AWS\/Scheduler TargetErrorCount of \S+, Sum >= 1, 1 of 1 x 3600 s, missing notBreaching$/,
  );
});

test('cdk-nag finds nothing in it that has no written reason', () => {
  const stack = wartaStack({ secondAccount });
  const app = stack.node.root;
  if (!App.isApp(app)) throw new TypeError('Expected an app at the root');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(Template.fromStack(stack)).toBeDefined();
});

const sub = (text: string) =>
  text
    .replace(/\$\{Copy\.Arn\}/, `arn:aws:s3:::${secondAccount.bucket}`)
    .replace(/\$\{MainStack\}/, 'Warta');
const theirs = parse(readFileSync(join(PROJECT, 'infra', 'second-account.yaml'), 'utf8'), {
  customTags: [
    { tag: '!Sub', resolve: sub },
    { tag: '!Ref', resolve: (name: string) => ({ Ref: name }) },
  ],
});

test('the bucket of the second account keeps versions, and is closed to the public', () => {
  expect(theirs.Resources.Copy).toMatchObject({
    DeletionPolicy: 'Retain',
    Properties: {
      VersioningConfiguration: { Status: 'Enabled' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
    },
  });
});

test('its policy allows to each role what the role does there, and nothing else', () => {
  const statements: Statement[] = theirs.Resources.Policy.Properties.PolicyDocument.Statement;
  const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
  const roles = Object.keys(template.findResources('AWS::IAM::Role')).map(withoutHash);
  for (const { Action, Resource, Condition } of allowed) {
    const pattern = Condition?.ArnLike?.['aws:PrincipalArn'] ?? '';
    const start = pattern.replace(/^.*:role\/Warta-/, '').replace('*', '');
    const [role = '', ...more] = roles.filter((name) => name.startsWith(start));
    expect(more).toEqual([]);
    const there = grants(role).filter((grant) => grant.includes(secondAccount.bucket));
    expect(
      list(Action)
        .map((action) => `${action} on ${Resource}`)
        .sort(),
    ).toEqual(there);
  }
  expect(allowed).toHaveLength(2);
});

function read(context: Readonly<Record<string, unknown>>): SecondAccount | undefined {
  return secondAccountOf(new App({ context }).node);
}

test('a bucket comes with its account', () => {
  expect(read({})).toBeUndefined();
  expect(read({ exportBucket: 'warta-copy', exportAccount: '011122223333' })).toEqual({
    bucket: 'warta-copy',
    account: '011122223333',
  });
});

test.each([
  [{ exportBucket: 'warta-copy' }, 'Expected the twelve digits of the account that the bucket'],
  [{ exportAccount: '111122223333' }, 'Expected the name of a bucket for -c exportBucket but rec'],
  [{ exportBucket: 's3://x', exportAccount: '111122223333' }, 'for -c exportBucket but received'],
  [{ exportBucket: 'copy', exportAccount: 111122223333 }, 'as a text for -c exportAccount but'],
])('%j is refused', (context, message) => {
  expect(() => read(context)).toThrow(message);
});
