import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context } from 'aws-lambda';
import { dynamoCheckpoints } from '../shared/aws/checkpoints.ts';
import { dynamoLogReader } from '../shared/aws/log-reader.ts';
import { dynamoNewsrooms } from '../shared/aws/newsrooms.ts';
import { s3Objects } from '../shared/aws/objects.ts';
import { sqsQueue } from '../shared/aws/queue.ts';
import { dynamoSchedules } from '../shared/aws/schedules.ts';
import { dynamoSubmissions } from '../shared/aws/submissions.ts';
import { dynamoTable } from '../shared/aws/table.ts';
import { environment } from './environment.ts';
import { functionLog } from './function-log.ts';
import { functionMeter } from './meter.ts';
import { type SweepDeps, sweep } from './sweep.ts';

const env = environment(
  process.env,
  'TABLE_NAME',
  'UPLOADS_BUCKET',
  'TEXT_QUEUE_URL',
  'PHOTO_QUEUE_URL',
  'PUBLISH_QUEUE_URL',
  'TIMER_QUEUE_URL',
);
const table = dynamoTable(new DynamoDBClient(), env.TABLE_NAME);
const sqs = new SQSClient();
const notes = functionLog('sweep');
const deps: SweepDeps = {
  notes,
  meter: functionMeter(() => new Date()),
  log: dynamoLogReader(table),
  newsrooms: dynamoNewsrooms(table),
  checkpoints: dynamoCheckpoints(table),
  schedules: dynamoSchedules(table),
  submissions: dynamoSubmissions(table),
  uploads: s3Objects(new S3Client(), env.UPLOADS_BUCKET),
  publishQueue: sqsQueue(sqs, env.PUBLISH_QUEUE_URL),
  timerQueue: sqsQueue(sqs, env.TIMER_QUEUE_URL),
  ingestQueues: {
    text: sqsQueue(sqs, env.TEXT_QUEUE_URL),
    photo: sqsQueue(sqs, env.PHOTO_QUEUE_URL),
  },
};

export const handler = async (_event: unknown, context: Context): Promise<void> => {
  notes.begin(context);
  await sweep(deps, new Date());
};
