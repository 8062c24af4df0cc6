import { Duration } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ARCHIVE_PREFIXES } from '../shared/archive-keys.ts';
import type { FunctionCode } from './function-code.ts';
import { Worker } from './function-defaults.ts';
import {
  allow,
  allowArticleIndex,
  allowList,
  allowObjects,
  allowSend,
  allowTable,
} from './grants.ts';
import { WorkQueue } from './work-queue.ts';

/**
 * A message takes 200 events, or 50 where a rebuild does media too (functions/publish/deps.ts); a
 * release takes about a second.
 */
const TIMEOUT = Duration.seconds(60);

export interface PublishProps {
  readonly code: FunctionCode;
  readonly table: Table;
  readonly archive: Bucket;
  readonly site: Bucket;
  readonly distribution: Distribution;
}

/** From the log to public files: in order within a newsroom, newsrooms side by side. */
export class Publish extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: PublishProps) {
    super(scope, id);
    const { table, archive, site, distribution } = props;
    const messages = new WorkQueue(this, 'Newsrooms', {
      name: 'publish',
      timeout: TIMEOUT,
      fifo: true,
    });
    this.queue = messages.queue;
    this.deadLetters = messages.deadLetters;
    const worker = new Worker(this, 'Publish', {
      name: 'publish',
      description: 'Brings pages, feeds and the edge up to date with the log',
      code: props.code('publish'),
      timeout: TIMEOUT,
      environment: {
        TABLE_NAME: table.tableName,
        ARCHIVE_BUCKET: archive.bucketName,
        SITE_BUCKET: site.bucketName,
        DISTRIBUTION_ID: distribution.distributionId,
        PUBLISH_QUEUE_URL: this.queue.queueUrl,
      },
    });
    const { states, renditions } = ARCHIVE_PREFIXES;
    allowTable(worker, table, {
      GetItem: ['newsroom', 'newsrooms'],
      Query: ['newsroom', 'newsrooms', 'cards'],
      // of a newsroom its checkpoint and settings, which lie beside the log
      PutItem: ['newsroom', 'cards', 'due', 'root'],
    });
    // whether an article has a newer event than the part of the log at hand
    allowArticleIndex(worker, table);
    allowObjects(worker, archive, ['GetObject'], [states, renditions]);
    // so that a state which was erased meanwhile is missing, and not forbidden
    allowList(worker, archive);
    allowObjects(worker, site, ['GetObject', 'PutObject']);
    allowList(worker, site);
    allow(worker, ['cloudfront:CreateInvalidation'], [distribution.distributionArn]);
    // a rebuild sends its next part
    allowSend(worker, [this.queue]);
    messages.consumedBy(worker, { batchSize: 1, maxConcurrency: 2 });
  }
}
