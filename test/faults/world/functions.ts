import { slipWords } from '../../../cli/slip-words.ts';
import type { SubmissionsApiDeps } from '../../../functions/api/submissions.ts';
import { eachMessage } from '../../../functions/batch.ts';
import { askPhotoFunction } from '../../../functions/ingest/crop-anew.ts';
import { type IngestDeps, ingest } from '../../../functions/ingest/ingest.ts';
import type { ReadDocx } from '../../../functions/ingest-article/docx/read-docx.ts';
import { articleReader } from '../../../functions/ingest-article.ts';
import {
  type CutCrops,
  type MakeRenditions,
  photoCropper,
  photoReader,
} from '../../../functions/ingest-photo.ts';
import type { Meter } from '../../../functions/meter.ts';
import type { Notes } from '../../../functions/notes.ts';
import type { PublishDeps } from '../../../functions/publish/deps.ts';
import { doPublishWork } from '../../../functions/publish.ts';
import { tellPublished } from '../../../functions/published.ts';
import { type SweepDeps, sweep } from '../../../functions/sweep.ts';
import { releaseDue } from '../../../functions/timer.ts';
import { dynamoCards } from '../../../shared/aws/cards.ts';
import { dynamoCheckpoints } from '../../../shared/aws/checkpoints.ts';
import { dynamoEventReleases } from '../../../shared/aws/event-releases.ts';
import { dynamoLog, type LogDeps } from '../../../shared/aws/log.ts';
import { dynamoLogReader } from '../../../shared/aws/log-reader.ts';
import { dynamoNewsrooms } from '../../../shared/aws/newsrooms.ts';
import type { Queue } from '../../../shared/aws/queue.ts';
import { dynamoSchedules } from '../../../shared/aws/schedules.ts';
import { fencedSite } from '../../../shared/aws/site-bucket.ts';
import { archivedStates } from '../../../shared/aws/states.ts';
import { dynamoSubmissions } from '../../../shared/aws/submissions.ts';
import { publishWork, timerWork } from '../../../shared/message-bodies.ts';
import type { QueueHandler } from './lambda.ts';
import type { Ports } from './ports.ts';
import { memorySigner } from './uploads.ts';

/** What functions get besides ports: the world's clock and dice, and what Lambda itself gives. */
export interface Surroundings extends Pick<LogDeps, 'now' | 'random' | 'wait'> {
  readonly notes: Notes;
  readonly meter: Meter;
  readonly makeRenditions: MakeRenditions;
  readonly cutCrops: CutCrops;
  readonly readDocx: ReadDocx;
}

// Each function as its x.lambda.ts beside the real one wires it, on the world's ports.

export function loadApi(
  { table, queues }: Ports,
  { now, notes }: Surroundings,
): SubmissionsApiDeps {
  return {
    notes,
    submissions: dynamoSubmissions(table),
    newsrooms: dynamoNewsrooms(table),
    checkpoints: dynamoCheckpoints(table),
    uploads: memorySigner(now),
    textQueue: queues.text,
    now,
  };
}

/** The same for all worlds: what a restart reads anew is no state. */
const WORDS = slipWords();

export function loadIngestArticle(ports: Ports, surroundings: Surroundings): QueueHandler {
  const cropsAnew = askPhotoFunction(ports.queues.photo);
  const deps = { ...ingestDeps(ports, surroundings), cropsAnew };
  const eventReleases = dynamoEventReleases(ports.table);
  const read = articleReader({
    ...deps,
    eventReleases,
    words: WORDS,
    readDocx: surroundings.readDocx,
  });
  const batch = { queue: 'text', retries: ports.retries.text, notes: surroundings.notes } as const;
  return (event) =>
    eachMessage(event, batch, (body, delivery) => ingest(deps, read, body, delivery));
}

export function loadIngestPhoto(ports: Ports, surroundings: Surroundings): QueueHandler {
  const cropsAnew = photoCropper(ports.archive, surroundings.cutCrops);
  const deps = { ...ingestDeps(ports, surroundings), cropsAnew };
  const read = photoReader(deps.archive, surroundings.makeRenditions);
  const batch = {
    queue: 'photo',
    retries: ports.retries.photo,
    notes: surroundings.notes,
  } as const;
  return (event) =>
    eachMessage(event, batch, (body, delivery) => ingest(deps, read, body, delivery));
}

function ingestDeps(ports: Ports, surroundings: Surroundings): Omit<IngestDeps, 'cropsAnew'> {
  const { now, random, wait, notes, meter } = surroundings;
  const { table, archive, uploads, queues } = ports;
  const states = archivedStates(archive);
  return {
    submissions: dynamoSubmissions(table),
    newsrooms: dynamoNewsrooms(table),
    uploads,
    archive,
    log: dynamoLog({ table, states, now, random, wait }),
    publishQueue: queues.publish,
    timerQueue: queues.timer,
    schedules: dynamoSchedules(table),
    notes,
    meter,
    now,
  };
}

export function loadTimer(ports: Ports, surroundings: Surroundings): QueueHandler {
  const { table, archive, queues, retries } = ports;
  const { now, random, wait, notes } = surroundings;
  const states = archivedStates(archive);
  const deps = {
    notes,
    log: dynamoLog({ table, states, now, random, wait }),
    newsrooms: dynamoNewsrooms(table),
    schedules: dynamoSchedules(table),
    submissions: dynamoSubmissions(table),
    publishQueue: queues.publish,
  };
  const batch = { queue: 'timer', retries: retries.timer, notes } as const;
  return (event) => eachMessage(event, batch, (body) => releaseDue(deps, timerWork(body)));
}

export function loadPublish(ports: Ports, { notes, meter, now }: Surroundings): QueueHandler {
  const { retries } = ports;
  const deps = publishDeps({ ...ports, publish: ports.queues.publish });
  const batch = { queue: 'publish', retries: retries.publish, notes } as const;
  return (event) =>
    eachMessage(event, batch, async (body) => {
      tellPublished({ notes, meter, now }, await doPublishWork(deps, publishWork(body)));
    });
}

export type PublishPorts = Pick<Ports, 'table' | 'archive' | 'site' | 'cdn'> & {
  readonly publish: Queue;
};

/** Also what renders a log anew, without any fault, to compare with. */
export function publishDeps({ table, archive, site, cdn, publish }: PublishPorts): PublishDeps {
  return {
    log: dynamoLogReader(table),
    states: archivedStates(archive),
    newsrooms: dynamoNewsrooms(table),
    checkpoints: dynamoCheckpoints(table),
    cards: dynamoCards(table),
    schedules: dynamoSchedules(table),
    site: fencedSite(site, archive.bucket),
    cdn,
    publishQueue: publish,
  };
}

export function loadSweep({ table, uploads, queues }: Ports, surroundings: Surroundings) {
  const { now, notes, meter } = surroundings;
  const deps: SweepDeps = {
    notes,
    meter,
    log: dynamoLogReader(table),
    newsrooms: dynamoNewsrooms(table),
    checkpoints: dynamoCheckpoints(table),
    schedules: dynamoSchedules(table),
    submissions: dynamoSubmissions(table),
    uploads,
    publishQueue: queues.publish,
    timerQueue: queues.timer,
    ingestQueues: { text: queues.text, photo: queues.photo },
  };
  return () => sweep(deps, now());
}
