import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { ChangeSettingsDeps } from '../../shared/aws/change-settings.ts';
import { dynamoCheckpoints } from '../../shared/aws/checkpoints.ts';
import { dynamoLog } from '../../shared/aws/log.ts';
import { dynamoNewsrooms } from '../../shared/aws/newsrooms.ts';
import { s3Objects } from '../../shared/aws/objects.ts';
import { sqsQueue } from '../../shared/aws/queue.ts';
import { archivedStates } from '../../shared/aws/states.ts';
import { dynamoTable } from '../../shared/aws/table.ts';
import { dynamoTokens, type Tokens } from '../../shared/aws/tokens.ts';
import type { Deployment } from './deployment.ts';

/** What operators change, with the SDK's ordinary credentials. */
export interface Records extends ChangeSettingsDeps {
  readonly tokens: Tokens;
}

export function recordsOf(
  deployment: Pick<Deployment, 'TableName' | 'ArchiveBucket' | 'PublishQueueUrl'>,
): Records {
  // Said of the SDK's versions to come; the pinned one does as it should (docs/adr/).
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const table = dynamoTable(new DynamoDBClient(), deployment.TableName);
  const states = archivedStates(s3Objects(new S3Client(), deployment.ArchiveBucket));
  return {
    log: dynamoLog({ table, states, now: () => new Date(), random: Math.random, wait }),
    newsrooms: dynamoNewsrooms(table),
    checkpoints: dynamoCheckpoints(table),
    publishQueue: sqsQueue(new SQSClient(), deployment.PublishQueueUrl),
    tokens: dynamoTokens(table),
  };
}
