import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoCards } from '../../shared/aws/cards.ts';
import { cloudFrontCdn } from '../../shared/aws/cdn.ts';
import { dynamoCheckpoints } from '../../shared/aws/checkpoints.ts';
import { s3Listing } from '../../shared/aws/listing.ts';
import { dynamoLogReader } from '../../shared/aws/log.ts';
import { dynamoNewsrooms } from '../../shared/aws/newsrooms.ts';
import { s3Objects } from '../../shared/aws/objects.ts';
import { sqsQueue } from '../../shared/aws/queue.ts';
import { dynamoSchedules } from '../../shared/aws/schedules.ts';
import { archivedStates } from '../../shared/aws/states.ts';
import { dynamoSubmissions } from '../../shared/aws/submissions.ts';
import { dynamoTable } from '../../shared/aws/table.ts';
import type { Deployment } from './deployment.ts';

/** Everything that a deployment keeps, with the SDK's ordinary credentials. */
export type Stores = ReturnType<typeof storesOf>;

export function storesOf(deployment: Deployment) {
  // Said of the SDK's versions to come; the pinned one does as it should (docs/adr/).
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const { ArchiveBucket, SiteBucket } = deployment;
  const s3 = new S3Client();
  const sqs = new SQSClient();
  const table = dynamoTable(new DynamoDBClient(), deployment.TableName);
  const archive = s3Objects(s3, ArchiveBucket);
  return {
    archive,
    archiveListing: s3Listing(s3, ArchiveBucket),
    cards: dynamoCards(table),
    cdn: cloudFrontCdn(new CloudFrontClient(), deployment.DistributionId),
    checkpoints: dynamoCheckpoints(table),
    log: dynamoLogReader(table),
    newsrooms: dynamoNewsrooms(table),
    publishQueue: sqsQueue(sqs, deployment.PublishQueueUrl),
    schedules: dynamoSchedules(table),
    site: s3Objects(s3, SiteBucket),
    siteListing: s3Listing(s3, SiteBucket),
    sqs,
    states: archivedStates(archive),
    submissions: dynamoSubmissions(table),
    timerQueue: sqsQueue(sqs, deployment.TimerQueueUrl),
  };
}
