import { setTimeout as wait } from 'node:timers/promises';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoCards } from '../../shared/aws/cards.ts';
import { cloudFrontCdn } from '../../shared/aws/cdn.ts';
import { dynamoCensus } from '../../shared/aws/census.ts';
import { dynamoCheckpoints } from '../../shared/aws/checkpoints.ts';
import { s3Listing } from '../../shared/aws/listing.ts';
import { dynamoLog } from '../../shared/aws/log.ts';
import { dynamoNewsrooms } from '../../shared/aws/newsrooms.ts';
import { s3Objects } from '../../shared/aws/objects.ts';
import { sqsQueue } from '../../shared/aws/queue.ts';
import { dynamoSchedules } from '../../shared/aws/schedules.ts';
import { fencedSite } from '../../shared/aws/site-bucket.ts';
import { archivedStates, type States } from '../../shared/aws/states.ts';
import { dynamoSubmissions } from '../../shared/aws/submissions.ts';
import { dynamoTable } from '../../shared/aws/table.ts';
import { dynamoTokens } from '../../shared/aws/tokens.ts';
import { s3TopLevel } from '../../shared/aws/top-level.ts';
import type { Deployment } from './deployment.ts';

/** Everything that a deployment keeps and does, with the SDK's ordinary credentials. */
export type Stores = ReturnType<typeof storesOf>;

export function storesOf(deployment: Deployment) {
  const { ArchiveBucket, SiteBucket } = deployment;
  const s3 = new S3Client();
  const sqs = new SQSClient();
  const table = dynamoTable(new DynamoDBClient(), deployment.TableName);
  const archive = s3Objects(s3, ArchiveBucket);
  const site = s3Objects(s3, SiteBucket);
  const states = archivedStates(archive);
  const clock = { now: () => new Date(), random: Math.random, wait };
  const logWith = (given: States) => dynamoLog({ table, states: given, ...clock });
  return {
    archive,
    archiveListing: s3Listing(s3, ArchiveBucket),
    archiveTopLevel: s3TopLevel(s3, ArchiveBucket),
    cards: dynamoCards(table),
    cdn: cloudFrontCdn(new CloudFrontClient(), deployment.DistributionId),
    census: dynamoCensus(table),
    checkpoints: dynamoCheckpoints(table),
    fencedSite: fencedSite(site, ArchiveBucket),
    log: logWith(states),
    logWith,
    newsrooms: dynamoNewsrooms(table),
    publishQueue: sqsQueue(sqs, deployment.PublishQueueUrl),
    schedules: dynamoSchedules(table),
    site,
    siteListing: s3Listing(s3, SiteBucket),
    siteTopLevel: s3TopLevel(s3, SiteBucket),
    sqs,
    states,
    submissions: dynamoSubmissions(table),
    uploads: s3Objects(s3, deployment.UploadsBucket),
    uploadsListing: s3Listing(s3, deployment.UploadsBucket),
    table,
    timerQueue: sqsQueue(sqs, deployment.TimerQueueUrl),
    tokens: dynamoTokens(table),
  };
}
