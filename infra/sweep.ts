import { Duration, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { UPLOAD_PREFIXES } from '../shared/upload-keys.ts';
import type { FunctionCode } from './function-code.ts';
import { Worker } from './function-defaults.ts';
import { allowArticleIndex, allowList, allowObjects, allowSend, allowTable } from './grants.ts';

export interface SweepProps {
  readonly code: FunctionCode;
  readonly table: Table;
  readonly uploads: Bucket;
  readonly textQueue: Queue;
  readonly photoQueue: Queue;
  readonly publishQueue: Queue;
  readonly timerQueue: Queue;
}

/** Each minute, whatever a lost message left undone is sent again: the log is its own outbox. */
export class Sweep extends Construct {
  readonly worker: Worker;

  constructor(scope: Construct, id: string, props: SweepProps) {
    super(scope, id);
    const { table, uploads, textQueue, photoQueue, publishQueue, timerQueue } = props;
    const worker = new Worker(this, 'Sweep', {
      name: 'sweep',
      description: 'Sends again what was lost on its way, and ends what will never be complete',
      code: props.code('sweep'),
      // Less than the minute between two runs, so that they do not overlap.
      timeout: Duration.seconds(50),
      // It runs 43,800 times a month and mostly waits for the table.
      memorySize: 512,
      environment: {
        TABLE_NAME: table.tableName,
        UPLOADS_BUCKET: uploads.bucketName,
        TEXT_QUEUE_URL: textQueue.queueUrl,
        PHOTO_QUEUE_URL: photoQueue.queueUrl,
        PUBLISH_QUEUE_URL: publishQueue.queueUrl,
        TIMER_QUEUE_URL: timerQueue.queueUrl,
      },
    });
    this.worker = worker;
    allowTable(worker, table, {
      GetItem: ['newsroom', 'newsrooms', 'root'],
      Query: ['newsroom', 'newsrooms', 'due', 'open', 'submission'],
      UpdateItem: ['submission'],
      DeleteItem: ['open'],
    });
    // Before it ends a submission it asks whether the log has taken it.
    allowArticleIndex(worker, table);
    allowObjects(worker, uploads, ['GetObject'], Object.values(UPLOAD_PREFIXES));
    allowList(worker, uploads);
    allowSend(worker, [textQueue, photoQueue, publishQueue, timerQueue]);
    const eachMinute = new Rule(this, 'EachMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      // The next run does what a failed one left, so an event is worth nothing after its minute.
      targets: [
        new LambdaFunction(worker.function, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
      ],
    });
    Validations.of(eachMinute).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason: 'The next minute’s event does as well as a lost one; an alarm rings after silence.',
    });
  }
}
