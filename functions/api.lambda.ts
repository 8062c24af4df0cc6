import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { handle } from 'hono/aws-lambda';
import { dynamoCheckpoints } from '../shared/aws/checkpoints.ts';
import { dynamoNewsrooms } from '../shared/aws/newsrooms.ts';
import { sqsQueue } from '../shared/aws/queue.ts';
import { dynamoSubmissions } from '../shared/aws/submissions.ts';
import { dynamoTable } from '../shared/aws/table.ts';
import { dynamoTokenUsage } from '../shared/aws/token-usage.ts';
import { dynamoTokens } from '../shared/aws/tokens.ts';
import { s3Uploads } from '../shared/aws/uploads.ts';
import { newsroomApi } from './api.ts';
import { environment } from './environment.ts';
import { functionLog } from './function-log.ts';

const env = environment(process.env, 'TABLE_NAME', 'UPLOADS_BUCKET', 'TEXT_QUEUE_URL');
const table = dynamoTable(new DynamoDBClient(), env.TABLE_NAME);

const notes = functionLog('api');

const answer = handle(
  newsroomApi({
    notes,
    tokens: dynamoTokens(table),
    usage: dynamoTokenUsage(table),
    submissions: dynamoSubmissions(table),
    newsrooms: dynamoNewsrooms(table),
    checkpoints: dynamoCheckpoints(table),
    uploads: s3Uploads(new S3Client(), env.UPLOADS_BUCKET),
    textQueue: sqsQueue(new SQSClient(), env.TEXT_QUEUE_URL),
    now: () => new Date(),
  }),
);

export const handler: typeof answer = (event, context) => {
  if (context) notes.begin(context);
  return answer(event, context);
};
