import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSHandler } from 'aws-lambda';
import { dynamoLog } from '../shared/aws/log.ts';
import { dynamoNewsrooms } from '../shared/aws/newsrooms.ts';
import { s3Objects } from '../shared/aws/objects.ts';
import { sqsQueue, sqsRetries } from '../shared/aws/queue.ts';
import { dynamoSchedules } from '../shared/aws/schedules.ts';
import { archivedStates } from '../shared/aws/states.ts';
import { dynamoSubmissions } from '../shared/aws/submissions.ts';
import { dynamoTable } from '../shared/aws/table.ts';
import { timerWork } from '../shared/message-bodies.ts';
import { eachMessage } from './batch.ts';
import { environment } from './environment.ts';
import { functionLog } from './function-log.ts';
import { releaseDue } from './timer.ts';

const env = environment(
  process.env,
  'TABLE_NAME',
  'ARCHIVE_BUCKET',
  'PUBLISH_QUEUE_URL',
  'QUEUE_URL',
);
const sqs = new SQSClient();
const table = dynamoTable(new DynamoDBClient(), env.TABLE_NAME);
const states = archivedStates(s3Objects(new S3Client(), env.ARCHIVE_BUCKET));
const notes = functionLog('timer');
const deps = {
  notes,
  log: dynamoLog({ table, states, now: () => new Date(), random: Math.random, wait }),
  newsrooms: dynamoNewsrooms(table),
  schedules: dynamoSchedules(table),
  submissions: dynamoSubmissions(table),
  publishQueue: sqsQueue(sqs, env.PUBLISH_QUEUE_URL),
};

const retries = sqsRetries(sqs, env.QUEUE_URL);

export const handler: SQSHandler = (event, context) => {
  notes.begin(context);
  return eachMessage(event, { queue: 'timer', retries, notes }, (body) =>
    releaseDue(deps, timerWork(body)),
  );
};
