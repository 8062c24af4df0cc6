import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ARCHIVE_PREFIXES } from '../shared/archive-keys.ts';
import type { FunctionCode } from './function-code.ts';
import { Worker } from './function-defaults.ts';
import { allowArticleIndex, allowObjects, allowSend, allowTable } from './grants.ts';
import { WorkQueue } from './work-queue.ts';

const TIMEOUT = Duration.seconds(30);

export interface TimerProps {
  readonly code: FunctionCode;
  readonly table: Table;
  readonly archive: Bucket;
  readonly publishQueue: Queue;
}

/** Releases scheduled articles to the second. Not FIFO: there a message cannot have its own delay. */
export class Timer extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: TimerProps) {
    super(scope, id);
    const { table, archive, publishQueue } = props;
    const schedules = new WorkQueue(this, 'Schedules', { name: 'timer', timeout: TIMEOUT });
    this.queue = schedules.queue;
    this.deadLetters = schedules.deadLetters;
    const worker = new Worker(this, 'Timer', {
      name: 'timer',
      description: 'Releases a scheduled article whose time has come',
      code: props.code('timer'),
      timeout: TIMEOUT,
      environment: {
        TABLE_NAME: table.tableName,
        ARCHIVE_BUCKET: archive.bucketName,
        PUBLISH_QUEUE_URL: publishQueue.queueUrl,
      },
    });
    allowTable(worker, table, {
      GetItem: ['newsroom', 'newsrooms'],
      Query: ['newsroom', 'submission'],
      PutItem: ['newsroom'],
      UpdateItem: ['submission'],
      DeleteItem: ['open', 'due'],
    });
    allowArticleIndex(worker, table);
    allowObjects(worker, archive, ['GetObject', 'PutObject'], [ARCHIVE_PREFIXES.states]);
    allowSend(worker, [publishQueue]);
    schedules.consumedBy(worker, { batchSize: 5, maxConcurrency: 2 });
  }
}
