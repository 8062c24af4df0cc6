import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type Bucket, EventType } from 'aws-cdk-lib/aws-s3';
import { SqsDestination } from 'aws-cdk-lib/aws-s3-notifications';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ARCHIVE_PREFIXES } from '../shared/archive-keys.ts';
import { UPLOAD_PREFIXES } from '../shared/upload-keys.ts';
import { BucketNotifierLog } from './bucket-notifier.ts';
import type { FunctionCode } from './function-code.ts';
import { type Variable, Worker } from './function-defaults.ts';
import { allowArticleIndex, allowList, allowObjects, allowSend, allowTable } from './grants.ts';
import { PHOTO_ALLOCATOR } from './photo-allocator.ts';
import { type ConsumeProps, WorkQueue } from './work-queue.ts';

const { originals, manuscripts, renditions, states } = ARCHIVE_PREFIXES;

export interface IngestProps {
  readonly code: FunctionCode;
  readonly table: Table;
  readonly uploads: Bucket;
  readonly archive: Bucket;
  readonly publishQueue: Queue;
  readonly timerQueue: Queue;
}

interface Kind {
  readonly function: 'ingest-photo' | 'ingest-article';
  readonly queue: 'photo' | 'text';
  readonly description: string;
  readonly uploads: string;
  /** prefixes of what it reads, or looks for before a release goes out without it: photos alone */
  readonly looksAt: readonly string[];
  /** prefixes of what it makes besides originals and states: whoever decides makes handouts */
  readonly makes: readonly string[];
  readonly timeout: Duration;
  readonly memorySize?: number;
  readonly consume: ConsumeProps;
}

/**
 * Memory and time follow from `npm run bench:photo`, whose figures stand in docs/performance.md; they
 * are of cores of an AMD EPYC.
 *
 * - Processor time comes with memory: a core at 1,769 MB, 1.7 at 3,008, the most that a new account is
 *   given. A telephone's photo takes 1.5 s of it, or 0.8 s on two cores: on 1.7 it is done in three
 *   fifths of the time, at the same price. The longest encoding, AVIF at 1600 px, is two fifths of it
 *   all, so a third core would add little.
 * - Memory alone would ask for less: the hungriest photo that is taken, an AVIF of 50 megapixels, has
 *   1 GB at its peak, a HEIC of 48 in its WebAssembly 750 MB, and a process that has made hundreds of
 *   photos holds less than 350 MB before the next.
 * - Time: the dearest photo that is taken takes 8 s of processor time, so 5 s on 1.7 such cores, or 12
 *   on cores that are 2.5 times slower. A HEIC may take 20 s before that, when its decoder's thread is
 *   ended. The largest release whose photos are all cut anew takes 7 s of processor time and some 400
 *   requests, which is less. Hence at most 35 s; 60 leave room for S3 and for what was not measured.
 *
 * The queue's visibility timeout is six times that, see VISIBILITY_PER_TIMEOUT: a photo whose function
 * was killed comes again after six minutes, so the time may be no longer than it need be.
 */
const PHOTO: Kind = {
  function: 'ingest-photo',
  queue: 'photo',
  description: 'A photo that arrived: upright, without metadata, in every width and format',
  uploads: UPLOAD_PREFIXES.photo,
  looksAt: [UPLOAD_PREFIXES.photo],
  makes: [renditions],
  timeout: Duration.seconds(60),
  memorySize: 3008,
  consume: { batchSize: 1, maxConcurrency: 3 },
};

const ARTICLE: Kind = {
  function: 'ingest-article',
  queue: 'text',
  description: 'A manuscript that arrived: read, cleaned, and put with its photos',
  uploads: UPLOAD_PREFIXES.text,
  looksAt: [UPLOAD_PREFIXES.text, UPLOAD_PREFIXES.photo],
  makes: [manuscripts, renditions],
  timeout: Duration.seconds(30),
  // As photos: whoever kills its function takes no neighbour along.
  consume: { batchSize: 1, maxConcurrency: 2 },
};

/**
 * From files that arrived to a decided submission. Photos and manuscripts have a queue each: Lambda
 * throws away what a mapping's filter rejects, so one queue could not serve two functions.
 */
export class Ingest extends Construct {
  readonly photoQueue: Queue;
  readonly photoDeadLetters: Queue;
  readonly textQueue: Queue;
  readonly textDeadLetters: Queue;

  constructor(scope: Construct, id: string, props: IngestProps) {
    super(scope, id);
    const photo = this.ingest('Photo', PHOTO, props);
    const text = this.ingest('Article', ARTICLE, props);
    this.photoQueue = photo.files.queue;
    this.photoDeadLetters = photo.files.deadLetters;
    this.textQueue = text.files.queue;
    this.textDeadLetters = text.files.deadLetters;
    for (const [name, value] of Object.entries(PHOTO_ALLOCATOR)) {
      photo.worker.function.addEnvironment(name, value);
    }
    // Photos that a manuscript holds go the way of all others.
    allowObjects(text.worker, props.uploads, ['PutObject'], [UPLOAD_PREFIXES.photo]);
    // So do copies of those that it names and another release of its event has.
    allowTable(text.worker, props.table, {
      PutItem: ['eventReleases'],
      Query: ['eventReleases'],
    });
    // A manuscript may name what no crop of a photo may lose, and only that function can cut.
    allowSend(text.worker, [this.photoQueue]);
    const variable: Variable = 'PHOTO_QUEUE_URL';
    text.worker.function.addEnvironment(variable, this.photoQueue.queueUrl);
    new BucketNotifierLog(this, 'Notifier');
  }

  private ingest(id: string, kind: Kind, props: IngestProps) {
    const { table, uploads, archive, publishQueue, timerQueue } = props;
    const files = new WorkQueue(this, `${id}Files`, { name: kind.queue, timeout: kind.timeout });
    const worker = new Worker(this, id, {
      name: kind.function,
      description: kind.description,
      code: props.code(kind.function),
      timeout: kind.timeout,
      memorySize: kind.memorySize,
      environment: {
        TABLE_NAME: table.tableName,
        UPLOADS_BUCKET: uploads.bucketName,
        ARCHIVE_BUCKET: archive.bucketName,
        PUBLISH_QUEUE_URL: publishQueue.queueUrl,
        TIMER_QUEUE_URL: timerQueue.queueUrl,
      },
    });
    allowObjects(worker, uploads, ['GetObject'], kind.looksAt);
    // so that a file that has not come is missing, not forbidden
    allowList(worker, uploads);
    allowObjects(worker, archive, ['PutObject'], [originals, states, ...kind.makes]);
    allowObjects(worker, archive, ['GetObject'], [states, manuscripts, renditions]);
    allowTable(worker, table, {
      GetItem: ['newsroom', 'newsrooms'],
      Query: ['newsroom', 'submission'],
      PutItem: ['newsroom', 'submission', 'due'],
      UpdateItem: ['submission'],
      DeleteItem: ['open'],
    });
    allowArticleIndex(worker, table);
    allowSend(worker, [publishQueue, timerQueue]);
    files.consumedBy(worker, kind.consume);
    const destination = new SqsDestination(files.queue);
    uploads.addEventNotification(EventType.OBJECT_CREATED, destination, { prefix: kind.uploads });
    return { files, worker };
  }
}
