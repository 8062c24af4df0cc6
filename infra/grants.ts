import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type Conditions, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { PARTITIONS } from '../shared/aws/table-keys.ts';
import type { Worker } from './function-defaults.ts';
import { ARTICLE_INDEX } from './records.ts';

/**
 * Lets a function do exactly these actions on exactly these resources. CDK's own grant methods
 * would add more, such as reading an object's tags and versions.
 */
export function allow(
  { function: { role } }: Worker,
  actions: readonly string[],
  resources: readonly string[],
  conditions?: Conditions,
): void {
  const statement = { actions: [...actions], resources: [...resources], conditions };
  role?.addToPrincipalPolicy(new PolicyStatement(statement));
}

/** All of them name their partitions in every request, as a scan does not. */
export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

export type Partition = keyof typeof PARTITIONS;

/** Actions on the table itself, without its index, each on some partitions alone. */
export function allowTable(
  worker: Worker,
  table: Table,
  rights: Readonly<Partial<Record<TableAction, readonly Partition[]>>>,
): void {
  for (const [action, partitions] of Object.entries(rights)) {
    allow(worker, [`dynamodb:${action}`], [table.tableArn], onPartitions(partitions));
  }
}

/** Whoever appends to the log, or publishes from it, looks up what it says of the same article. */
export function allowArticleIndex(worker: Worker, table: Table): void {
  const index = `${table.tableArn}/index/${ARTICLE_INDEX}`;
  allow(worker, ['dynamodb:Query'], [index], onPartitions(['newsroom']));
}

/** `ForAllValues` is true of a request that names no partition, and so does not stand alone. */
function onPartitions(partitions: readonly Partition[]): Conditions {
  const patterns = partitions.map((name) => PARTITIONS[name].replace(/#$/, '#*'));
  return {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  };
}

/** `GetObject` includes HEAD. Without prefixes, every object. */
export function allowObjects(
  worker: Worker,
  bucket: Bucket,
  actions: readonly ('GetObject' | 'PutObject')[],
  prefixes: readonly string[] = [''],
): void {
  const named = actions.map((action) => `s3:${action}`);
  const resources = prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`));
  allow(worker, named, resources);
  const bucketId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnElement);
  for (const prefix of prefixes) {
    Validations.of(worker).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${prefix}*]`,
      reason: 'The names of objects are made at run time; one bucket, one prefix, actions by name.',
    });
  }
}

/** Without it S3 answers 403 instead of 404 for a key that is not there. */
export function allowList(worker: Worker, bucket: Bucket): void {
  allow(worker, ['s3:ListBucket'], [bucket.bucketArn]);
}

export function allowSend(worker: Worker, queues: readonly IQueue[]): void {
  const resources = queues.map(({ queueArn }) => queueArn);
  allow(worker, ['sqs:SendMessage'], resources);
}
