import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
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
): void {
  const statement = new PolicyStatement({ actions: [...actions], resources: [...resources] });
  role?.addToPrincipalPolicy(statement);
}

export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** Actions on the table itself, without its index. */
export function allowTable(worker: Worker, table: Table, actions: readonly TableAction[]): void {
  const named = actions.map((action) => `dynamodb:${action}`);
  allow(worker, named, [table.tableArn]);
}

/** Whoever appends to the log, or publishes from it, looks up what it says of the same article. */
export function allowArticleIndex(worker: Worker, table: Table): void {
  allow(worker, ['dynamodb:Query'], [`${table.tableArn}/index/${ARTICLE_INDEX}`]);
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
