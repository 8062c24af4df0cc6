import type { SubmissionsApiDeps } from '../../../functions/api/submissions.ts';
import { encodeKey } from '../../../local/s3/events.ts';
import type { WorkQueueName } from '../../../shared/message-meaning.ts';
import { type Dice, dice } from '../../support/dice.ts';
import type { StoredObject } from '../../support/memory-objects.ts';
import { type Cloud, type CloudImage, EMPTY_IMAGE, memoryCloud, queueOfUpload } from './cloud.ts';
import { CONSUMERS, TIMEOUTS } from './deployment.ts';
import { type Documents, documents } from './documents.ts';
import { type Call, type Fault, type Faults, isWrite, noFaults } from './faults.ts';
import {
  loadApi,
  loadIngestArticle,
  loadIngestPhoto,
  loadPublish,
  loadSweep,
  loadTimer,
  type Surroundings,
} from './functions.ts';
import { LambdaFunction, Mapping, type MappingSpec, type QueueHandler } from './lambda.ts';
import { type Pictures, pictures } from './pictures.ts';
import type { Who } from './port.ts';
import { type Ports, portsOf } from './ports.ts';
import type { Kept, MemoryQueue } from './queue.ts';
import { Scheduler } from './scheduler.ts';

export interface WorldOptions {
  readonly seed: number;
  readonly faults?: Faults;
  /** what is there when it begins; nothing where absent */
  readonly image?: CloudImage;
  /** milliseconds; a Tuesday morning in Samarinda where absent */
  readonly start?: number;
  /** chance that a standard queue delivers a message twice at a time */
  readonly duplicates?: number;
  /** whether a queue loses this message, which it had taken in, before anybody gets it */
  readonly loses?: (message: Kept) => boolean;
  /** whether the sweep runs each minute; else only when somebody calls it */
  readonly sweeps?: boolean;
  /** told of each new public object, in the same turn */
  readonly onSite?: (key: string, object: StoredObject, before: StoredObject | undefined) => void;
}

export const MORNING = Date.parse('2026-11-24T02:00:00Z');
const MINUTE = 60_000;
/** Milliseconds until S3 tells of an upload. */
const NOTICE = 400;
/** Sweeps in a row that find nothing to do: the world has come to rest. */
const IDLE_SWEEPS = 2;
/** Virtual minutes after which a world that does not come to rest never will. */
const MOST_MINUTES = 180;

/** Something goes on for ever. */
export class Unrest extends Error {
  override readonly name = 'Unrest';
}

/**
 * A deployment in one process: the real functions on AWS in memory. Same options, same run, call by
 * call. Nobody in it can tell it from AWS; who made it can let any call fail, and see everything.
 */
export class World {
  readonly cloud: Cloud;
  readonly scheduler: Scheduler;
  readonly dice: Dice;
  readonly pictures: Pictures;
  readonly documents: Documents;
  /** each call with its fault, for whoever has to find out what happened */
  readonly trace: { readonly time: number; readonly call: Call; readonly fault?: Fault }[] = [];
  /** what the functions told their operator */
  readonly notes: string[] = [];
  readonly #api: LambdaFunction<SubmissionsApiDeps>;
  readonly #sweep: LambdaFunction<() => Promise<void>>;
  readonly #functions: LambdaFunction<QueueHandler>[] = [];
  readonly #options: WorldOptions;
  #sweepAt: number;

  /** Prepares pictures and documents, so that nothing in the world waits for pixels or threads. */
  static async begin(options: WorldOptions): Promise<World> {
    return new World(options, await pictures(), await documents());
  }

  private constructor(options: WorldOptions, prepared: Pictures, written: Documents) {
    const { seed, faults = noFaults, image = EMPTY_IMAGE, start = MORNING } = options;
    this.#options = options;
    this.pictures = prepared;
    this.documents = written;
    this.dice = dice(seed);
    this.scheduler = new Scheduler({
      dice: this.dice.fork(),
      faults,
      start,
      onCall: (call, fault) =>
        this.trace.push({ time: this.scheduler.time, call, ...(fault && { fault }) }),
    });
    this.cloud = memoryCloud({
      now: this.scheduler.now,
      image,
      onUpload: (key, object, sequencer) => this.#noticeUpload(key, object, sequencer),
      onSite: (key, object, before) => options.onSite?.(key, object, before),
    });
    this.#api = this.#function('api', TIMEOUTS.api, loadApi);
    this.#sweep = this.#function('sweep', TIMEOUTS.sweep, loadSweep);
    this.#consume('text', 'ingest-article', loadIngestArticle);
    this.#consume('photo', 'ingest-photo', loadIngestPhoto);
    this.#consume('timer', 'timer', loadTimer);
    this.#consume('publish', 'publish', loadPublish);
    this.#sweepAt = Math.ceil((start + 1) / MINUTE) * MINUTE;
  }

  get now(): () => Date {
    return this.scheduler.now;
  }

  /** The ports of somebody outside: an operator at a shell, who neither crashes nor times out. */
  portsFor(who: Who): Ports {
    return portsOf(this.scheduler, this.cloud, who);
  }

  get surroundings(): Surroundings {
    const { now, wait } = this.scheduler;
    const random = this.dice.fork().number;
    const note = (what: string, about: object, error?: unknown) =>
      this.notes.push(`${what} ${JSON.stringify(about)} ${error ?? ''}`);
    const notes = { info: () => {}, warn: note, error: note };
    const meter = { measure: () => {} };
    const { makeRenditions, cutCrops } = this.pictures;
    const { readDocx } = this.documents;
    return { now, wait, random, notes, meter, makeRenditions, cutCrops, readDocx };
  }

  /** One request to the API, in an environment of its own. */
  async request<R>(handle: (api: SubmissionsApiDeps) => Promise<R>) {
    return await this.#api.invoke(handle);
  }

  async sweep() {
    return await this.#sweep.invoke((run) => run());
  }

  /** No environment is warm any more. */
  restart(): void {
    for (const each of [this.#api, this.#sweep, ...this.#functions]) each.restart();
  }

  /** Until nothing goes on by itself; the sweep runs at each full minute meanwhile. */
  async run(): Promise<void> {
    if (!this.#options.sweeps) {
      await this.scheduler.run();
      return;
    }
    while ((await this.scheduler.run(this.#sweepAt)) === 'later') this.#sweepNow();
  }

  /** Whatever goes on until that time; the sweep runs at each full minute meanwhile. */
  async runUntil(time: number): Promise<void> {
    while (this.#options.sweeps && this.#sweepAt <= time) {
      await this.scheduler.run(this.#sweepAt);
      this.#sweepNow();
    }
    await this.scheduler.run(time);
    this.scheduler.skipTo(time);
  }

  /**
   * Until it is that time and sweeps find nothing to do any more.
   * @throws Unrest when that takes hours
   */
  async comeToRest(notBefore = 0): Promise<void> {
    let idle = 0;
    for (let minute = 0; minute < MOST_MINUTES; minute += 1) {
      await this.run();
      if (idle >= IDLE_SWEEPS && this.scheduler.time >= notBefore) return;
      const before = this.trace.length;
      this.#sweepNow();
      await this.run();
      idle = this.trace.slice(before).some(({ call }) => isWrite(call)) ? 0 : idle + 1;
    }
    throw new Unrest(`the world did not come to rest within ${MOST_MINUTES} minutes`);
  }

  #sweepNow(): void {
    this.scheduler.skipTo(this.#sweepAt);
    this.#sweepAt += MINUTE;
    void this.sweep();
  }

  #function<H>(
    name: string,
    timeout: number,
    load: (ports: Ports, surroundings: Surroundings) => H,
  ): LambdaFunction<H> {
    return new LambdaFunction(this.scheduler, this.dice.fork(), {
      name,
      timeout,
      load: (who) => load(this.portsFor(who), this.surroundings),
    });
  }

  #consume(
    queue: WorkQueueName,
    name: string,
    load: (ports: Ports, surroundings: Surroundings) => QueueHandler,
  ): void {
    const { timeout, batchSize, maxConcurrency } = CONSUMERS[queue];
    const consumer = this.#function(name, timeout, load);
    this.#functions.push(consumer);
    const { duplicates = 0, loses = () => false } = this.#options;
    const spec: MappingSpec = { batchSize, maxConcurrency, duplicates, loses };
    const messages: MemoryQueue = this.cloud.queues[queue];
    this.scheduler.addSource(new Mapping(messages, consumer, spec));
  }

  /** S3 tells the queue of the file's kind; S3 itself tries again until that has worked. */
  #noticeUpload(key: string, { bytes }: StoredObject, sequencer: string): void {
    const name = queueOfUpload(key);
    if (!name) return;
    const object = { key: encodeKey(key), size: bytes.length, sequencer };
    const eventTime = this.now().toISOString();
    const record = { eventName: 'ObjectCreated:Post', eventTime, s3: { object } };
    const message = { body: { Records: [record] } };
    const s3 = this.scheduler.newWorker('s3', 'aws');
    const call = { port: `${name}Queue`, method: 'send', args: [message] };
    const queue = this.cloud.queues[name];
    this.scheduler.at(this.scheduler.time + this.dice.below(NOTICE), () => {
      const send = (): Promise<void> =>
        this.scheduler.call(s3, call, async () => queue.send(message, this.scheduler.time));
      send().catch(send);
    });
  }
}
