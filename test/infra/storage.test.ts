import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { readable, withoutHash } from './support/readable.ts';
import { wartaTemplate } from './support/warta-template.ts';

const template = wartaTemplate();
const buckets = Object.entries(template.findResources('AWS::S3::Bucket'));

test('there are three buckets', () => {
  const names = buckets.map(([id]) => withoutHash(id));
  expect(names).toEqual(['UploadsBucket', 'ArchiveBucket', 'SiteBucket']);
});

test.each(buckets)(
  '%s is closed, encrypted, without ACLs, and outlives the stack',
  (_id, bucket) => {
    expect(bucket.DeletionPolicy).toBe('Retain');
    expect(bucket.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  },
);

test.each(buckets)('%s refuses requests without TLS', (id) => {
  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    Bucket: { Ref: id },
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Deny',
          Action: 's3:*',
          Principal: { AWS: '*' },
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      ]),
    },
  });
});

test('uploads go after 30 days, unfinished ones after one', () => {
  template.hasResourceProperties('AWS::S3::Bucket', {
    LifecycleConfiguration: {
      Rules: [
        {
          Status: 'Enabled',
          ExpirationInDays: 30,
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
      ],
    },
  });
});

test('pages of any origin may POST to the uploads bucket, and do nothing else', () => {
  const cors = buckets.flatMap(([, { Properties }]) => Properties.CorsConfiguration ?? []);
  expect(cors).toEqual([
    {
      CorsRules: [
        {
          AllowedHeaders: ['*'],
          AllowedMethods: ['POST'],
          AllowedOrigins: ['*'],
          ExposedHeaders: ['ETag'],
          MaxAge: 3600,
        },
      ],
    },
  ]);
});

test('the archive alone keeps versions, and lets manuscripts go after 30 days', () => {
  const versioned = buckets.filter(([, { Properties }]) => Properties.VersioningConfiguration);
  expect(versioned.map(([id]) => readable({ Ref: id }))).toEqual(['ArchiveBucket']);
  expect(versioned[0]?.[1].Properties.LifecycleConfiguration.Rules).toEqual([
    {
      Status: 'Enabled',
      Prefix: 'manuscripts/',
      ExpirationInDays: 30,
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
    },
    { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
  ]);
});

test('the table has the keys and the index of the log, and is paid by the request', () => {
  template.hasResourceProperties('AWS::DynamoDB::Table', {
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    LocalSecondaryIndexes: [
      {
        IndexName: 'byArticle',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'byArticle', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    BillingMode: 'PAY_PER_REQUEST',
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
  });
});

test('the table can be set back in time, and outlives the stack', () => {
  template.hasResource('AWS::DynamoDB::Table', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    },
  });
});

test('there is one table', () => {
  expect(Object.keys(template.findResources('AWS::DynamoDB::Table'))).toHaveLength(1);
});
