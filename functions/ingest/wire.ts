import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoEventReleases, type EventReleases } from '../../shared/aws/event-releases.ts';
import { dynamoLog } from '../../shared/aws/log.ts';
import { dynamoNewsrooms } from '../../shared/aws/newsrooms.ts';
import { type Objects, s3Objects } from '../../shared/aws/objects.ts';
import { type Queue, sqsQueue, sqsRetries } from '../../shared/aws/queue.ts';
import { dynamoSchedules } from '../../shared/aws/schedules.ts';
import { archivedStates } from '../../shared/aws/states.ts';
import { dynamoSubmissions } from '../../shared/aws/submissions.ts';
import { dynamoTable } from '../../shared/aws/table.ts';
import type { FileKind } from '../../shared/upload-keys.ts';
import type { BatchDeps } from '../batch.ts';
import { functionMeter } from '../meter.ts';
import type { Notes } from '../notes.ts';
import type { CropsAnew } from './crop-anew.ts';
import type { IngestDeps } from './ingest.ts';

/** The settings that both ingest functions need. */
export const INGEST_SETTINGS = [
  'TABLE_NAME',
  'UPLOADS_BUCKET',
  'ARCHIVE_BUCKET',
  'PUBLISH_QUEUE_URL',
  'TIMER_QUEUE_URL',
  'QUEUE_URL',
] as const;

/** What a function can have photos cut with: the archive, or whoever listens at a queue. */
interface Crops {
  readonly archive: Objects;
  queueAt(url: string): Queue;
}

/** Clients and adapters of both ingest functions; each has a queue of its own. */
export function ingestDeps(
  env: Record<(typeof INGEST_SETTINGS)[number], string>,
  queue: FileKind,
  notes: Notes,
  cropsAnewWith: (made: Crops) => CropsAnew,
): IngestDeps & { readonly batch: BatchDeps; readonly eventReleases: EventReleases } {
  const table = dynamoTable(new DynamoDBClient(), env.TABLE_NAME);
  const s3 = new S3Client();
  const archive = s3Objects(s3, env.ARCHIVE_BUCKET);
  const states = archivedStates(archive);
  const sqs = new SQSClient();
  const now = () => new Date();
  const queueAt = (url: string) => sqsQueue(sqs, url);
  return {
    submissions: dynamoSubmissions(table),
    eventReleases: dynamoEventReleases(table),
    newsrooms: dynamoNewsrooms(table),
    uploads: s3Objects(s3, env.UPLOADS_BUCKET),
    archive,
    log: dynamoLog({ table, states, now, random: Math.random, wait }),
    publishQueue: queueAt(env.PUBLISH_QUEUE_URL),
    timerQueue: queueAt(env.TIMER_QUEUE_URL),
    schedules: dynamoSchedules(table),
    cropsAnew: cropsAnewWith({ archive, queueAt }),
    batch: { queue, notes, retries: sqsRetries(sqs, env.QUEUE_URL) },
    notes,
    meter: functionMeter(now),
    now,
  };
}
