import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSHandler } from 'aws-lambda';
import { dynamoCards } from '../shared/aws/cards.ts';
import { cloudFrontCdn } from '../shared/aws/cdn.ts';
import { dynamoCheckpoints } from '../shared/aws/checkpoints.ts';
import { dynamoLogReader } from '../shared/aws/log-reader.ts';
import { dynamoNewsrooms } from '../shared/aws/newsrooms.ts';
import { s3Objects } from '../shared/aws/objects.ts';
import { sqsQueue, sqsRetries } from '../shared/aws/queue.ts';
import { dynamoSchedules } from '../shared/aws/schedules.ts';
import { fencedSite } from '../shared/aws/site-bucket.ts';
import { archivedStates } from '../shared/aws/states.ts';
import { dynamoTable } from '../shared/aws/table.ts';
import { publishWork } from '../shared/message-bodies.ts';
import { eachMessage } from './batch.ts';
import { environment } from './environment.ts';
import { functionLog } from './function-log.ts';
import { functionMeter } from './meter.ts';
import type { PublishDeps } from './publish/deps.ts';
import { doPublishWork } from './publish.ts';
import { tellPublished } from './published.ts';

const env = environment(
  process.env,
  'TABLE_NAME',
  'ARCHIVE_BUCKET',
  'SITE_BUCKET',
  'DISTRIBUTION_ID',
  'PUBLISH_QUEUE_URL',
  'QUEUE_URL',
);
const s3 = new S3Client();
const sqs = new SQSClient();
const table = dynamoTable(new DynamoDBClient(), env.TABLE_NAME);
const states = archivedStates(s3Objects(s3, env.ARCHIVE_BUCKET));
const deps: PublishDeps = {
  log: dynamoLogReader(table),
  states,
  newsrooms: dynamoNewsrooms(table),
  checkpoints: dynamoCheckpoints(table),
  cards: dynamoCards(table),
  schedules: dynamoSchedules(table),
  site: fencedSite(s3Objects(s3, env.SITE_BUCKET), env.ARCHIVE_BUCKET),
  cdn: cloudFrontCdn(new CloudFrontClient(), env.DISTRIBUTION_ID),
  publishQueue: sqsQueue(sqs, env.PUBLISH_QUEUE_URL),
};

const now = () => new Date();
const log = functionLog('publish');
const told = { notes: log, meter: functionMeter(now), now };
const retries = sqsRetries(sqs, env.QUEUE_URL);

export const handler: SQSHandler = (event, context) => {
  log.begin(context);
  return eachMessage(event, { queue: 'publish', retries, notes: log }, async (body) => {
    tellPublished(told, await doPublishWork(deps, publishWork(body)));
  });
};
