import { carryOut } from '../../../../cli/operator/erase/carry-out.ts';
import type { EraseDeps } from '../../../../cli/operator/erase/deps.ts';
import { planErasure } from '../../../../cli/operator/erase/plan.ts';
import { parseTarget } from '../../../../cli/operator/erase/target.ts';
import type { Article } from '../../../../shared/articles.ts';
import { eraseRecords } from '../../../../shared/aws/erase-records.ts';
import type { Listing } from '../../../../shared/aws/listing.ts';
import { dynamoLog } from '../../../../shared/aws/log.ts';
import { dynamoSubmissions } from '../../../../shared/aws/submissions.ts';
import { siteKey } from '../../../../shared/keys.ts';
import type { Submission } from '../../../../shared/submissions/submission.ts';
import { uploadKey } from '../../../../shared/upload-keys.ts';
import { listingOf } from '../../../support/memory-listing.ts';
import { type MemoryObjects, memoryObjects } from '../../../support/memory-objects.ts';
import { type MemoryTable, memoryTable } from '../../../support/memory-table.ts';
import { newsroomForTests } from '../../../support/newsroom.ts';
import { archivedManuscript, archivedPhoto } from '../backup/newsroom.ts';
import { target } from '../restore/target.ts';

const ID = 'samarinda';

export type Office = Awaited<ReturnType<typeof office>>;

/** A newsroom in memory, its publishing, and what an operator erases with. */
export async function office() {
  const table = memoryTable();
  const room = await newsroomForTests(table, ID);
  const deployment = target(table, room.archive);
  const uploads = memoryObjects('uploads');
  const submissions = dynamoSubmissions(table);
  const told: string[] = [];
  let seconds = 0;

  /** A release with photos, as far as it leaves something behind. */
  async function release(name: string, photos: readonly string[]): Promise<string> {
    const submission = `${ID}${name}`;
    const files = [{ name: `${name}.txt`, type: 'text/plain', size: 1 }];
    const announced = {
      id: submission,
      newsroom: ID,
      actor: 'Asya',
      role: 'editor',
      files,
    } as const;
    const record = await submissions.create(announced, room.clock.now);
    for (const kind of ['text', 'photo'] as const) {
      const key = uploadKey({ kind, newsroom: ID, submission, file: 1 });
      await uploads.put(key, `${kind} of ${name}`, { contentType: 'text/plain' });
    }
    const sent = await Promise.all(photos.map((photo) => archivedPhoto(room, submission, photo)));
    await archivedManuscript(room, submission);
    const { event } = await room.submit(name, { photos: sent });
    await submissions.decided(record, { ...event });
    await deployment.publishing.publishQueue.send({ body: { newsroom: ID } });
    await deployment.publishAll();
    return event.article;
  }

  /** A submission that nobody has decided yet: a manuscript and a photo are announced. */
  async function announce(id: string, photo: string, hash?: string): Promise<Submission> {
    const files = [
      { name: 'rilis.txt', type: 'text/plain', size: 1 },
      { name: photo, type: 'image/jpeg', size: 1, ...(hash && { sha256: hash }) },
    ];
    const announced = { id, newsroom: ID, actor: 'Sul', role: 'editor', files } as const;
    return await submissions.create(announced, room.clock.now);
  }

  /** Its photo has come, and nobody has read it yet. */
  async function arrive({ id }: Submission, photo: string): Promise<void> {
    const key = uploadKey({ kind: 'photo', newsroom: ID, submission: id, file: 2 });
    await uploads.put(key, `the original of ${photo}`, { contentType: 'image/jpeg' });
  }

  /** Its photo has been read. */
  async function ingest(submission: Submission, name: string) {
    const photo = await archivedPhoto(room, submission.id, name);
    await submissions.saveResult(submission, 2, { state: 'ready', kind: 'photo', photo }, 'a');
    return photo;
  }

  const deps: EraseDeps = {
    io: {
      stderr: { write: (text) => void told.push(text), isTTY: false, columns: 80, rows: 24 },
      signal: new AbortController().signal,
      sleep: async () => {
        seconds += 1;
        await deployment.publishAll();
      },
      now: () => seconds * 1000,
    },
    counter: { at: () => undefined, end: () => undefined },
    log: room.log,
    logWith: (states) =>
      dynamoLog({ table, states, now: () => room.clock.now, random: () => 0, wait: async () => 0 }),
    siteListing: listingOf(deployment.site),
    states: deployment.publishing.states,
    newsrooms: deployment.publishing.newsrooms,
    checkpoints: deployment.publishing.checkpoints,
    cards: deployment.publishing.cards,
    publishQueue: deployment.publishing.publishQueue,
    submissions,
    records: eraseRecords(table),
    archive: room.archive,
    uploads,
    listings: { archive: listing(room.archive), uploads: listing(uploads) },
    now: () => room.clock.now,
    siteUrl: 'https://berita.samarinda.example',
    statusAt: async (path) => {
      const object = deployment.site.stored.get(siteKey(path));
      return object ? Number(object.headers.metadata?.status ?? 200) : 404;
    },
  };
  return {
    ...{ table, room, uploads, submissions, deployment, deps, told },
    ...{ release, announce, arrive, ingest },
  };
}

/** What an operator may do with a bucket in memory; of each key, the version that is there. */
function listing(bucket: MemoryObjects): Listing {
  const { stored, lose } = bucket;
  const { list } = listingOf(bucket);
  return {
    list,
    async *versions(prefix) {
      for await (const { key } of list(prefix)) yield { key, versionId: 'null' };
    },
    async deleteAllVersions(keys) {
      const there = [...keys].filter((key) => stored.has(key));
      for (const key of there) lose(key);
      return there.length;
    },
  };
}

/** The set of the first photo that an article shows. */
export async function firstSet({ deps }: Office, article: string): Promise<string> {
  const newest = await deps.log.newest(ID, article);
  const state = newest && (await deps.states.get<Article>(newest));
  return state?.photos[0]?.set ?? '';
}

/** As the command does once it is confirmed. */
export async function erased(deps: EraseDeps, given: string) {
  return await carryOut(deps, await planErasure(deps, parseTarget(given)), 'warta');
}

/** All that is kept, public files included. */
export function kept({ table, room, uploads, deployment }: Office): Record<string, string> {
  const of = ({ bucket, stored }: MemoryObjects) =>
    [...stored].map(([key, { text }]) => [`${bucket}/${key}`, text]);
  const items = (table as MemoryTable)
    .items()
    .map((item) => [`${item.pk} ${item.sk}`, JSON.stringify(item)]);
  const all = [...of(room.archive), ...of(uploads), ...of(deployment.site), ...items];
  return Object.fromEntries(all.toSorted());
}

/** Where something is kept. */
export function holding(from: Office, trace: string): string[] {
  return Object.entries(kept(from)).flatMap(([name, text]) =>
    `${name} ${text}`.includes(trace) ? [name] : [],
  );
}

/** All that the erasure reaches, until the power fails at so many calls. */
export function cutOff(deps: EraseDeps, calls: { left: number }): EraseDeps {
  const cut = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(from, name, receiver) {
        const value: unknown = Reflect.get(from, name, receiver);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          calls.left -= 1;
          if (calls.left <= 0) throw new Error('power cut');
          return Reflect.apply(value, from, given);
        };
      },
    });
  const { log, states, publishQueue, checkpoints, submissions, records, listings, uploads } = deps;
  return {
    ...deps,
    log: cut(log),
    states: cut(states),
    publishQueue: cut(publishQueue),
    checkpoints: cut(checkpoints),
    submissions: cut(submissions),
    records: cut(records),
    uploads: cut(uploads),
    listings: { archive: cut(listings.archive), uploads: cut(listings.uploads) },
  };
}
