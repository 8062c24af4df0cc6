import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type IngestDeps, ingest, type ReadFile } from '../../../functions/ingest/ingest.ts';
import { dynamoSubmissions, NO_SEQUENCER } from '../../../shared/aws/submissions.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { ExpectationError } from '../../../shared/errors.ts';
import { articleIdOf, newSubmissionId, sha256 } from '../../../shared/ids.ts';
import { originalKey, uploadKey } from '../../../shared/keys.ts';
import { arrivalMessage } from '../../../shared/messages.ts';
import type { Role, Submission } from '../../../shared/submissions/submission.ts';
import type { AnnouncedFile } from '../../../shared/submissions/wire.ts';
import { type MemoryObjects, memoryObjects } from '../../support/memory-objects.ts';
import { newsroomForTests, type RecordedQueue, recordedQueue } from '../../support/newsroom.ts';
import { PHOTO } from '../../support/submissions.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

const HELLO = new TextEncoder().encode('halo');
const TEXT: AnnouncedFile = { name: 'rilis.txt', type: 'text/plain', size: HELLO.length };
const IMAGE: AnnouncedFile = { name: 'foto.jpg', type: 'image/jpeg', size: HELLO.length };

let tests = 0;
let newsroom: string;
let room: Awaited<ReturnType<typeof newsroomForTests>>;
let uploads: MemoryObjects;
let publishQueue: RecordedQueue;
let timerQueue: RecordedQueue;
let deps: IngestDeps;

beforeEach(async () => {
  newsroom = `masuk${++tests}`;
  room = await newsroomForTests(table, newsroom);
  uploads = memoryObjects('uploads');
  publishQueue = recordedQueue();
  timerQueue = recordedQueue();
  const submissions = dynamoSubmissions(table);
  const now = () => room.clock.now;
  const { archive, log } = room;
  deps = { ...room.deps, submissions, archive, log, uploads, publishQueue, timerQueue, now };
});

const manuscript = { headline: 'Judul', body: '<p>Isi.</p>', lead: 'Isi.' };

const readText: ReadFile = async ({ hash }) => {
  const key = `manuscripts/${hash}`;
  await room.archive.put(key, JSON.stringify(manuscript), { contentType: 'application/json' });
  return { state: 'ready', kind: 'text', manuscriptKey: key };
};
const readPhoto: ReadFile = async () => ({ state: 'ready', kind: 'photo', photo: PHOTO });
const refuse: ReadFile = async () => {
  throw new ExpectationError('a photo', 'foto.jpg', 'a recipe');
};

async function begin(files: readonly AnnouncedFile[], role: Role = 'editor', more = {}) {
  const wanted = { id: newSubmissionId(), newsroom, actor: 'Ani', role, files, ...more };
  return await deps.submissions.create(wanted, room.clock.now);
}

/** Puts a file where its upload would be, and brings its event. */
async function arrive(
  submission: Submission,
  file: number,
  read: ReadFile,
  sequencer = 'A1',
  bytes = HELLO,
): Promise<void> {
  const kind = submission.files[file - 1]?.type.startsWith('image/') ? 'photo' : 'text';
  const upload = { kind, newsroom, submission: submission.id, file } as const;
  await uploads.put(uploadKey(upload), bytes, { contentType: 'x' });
  const object = { key: uploadKey(upload).replaceAll('/', '%2F'), sequencer };
  const body = { Records: [{ s3: { object } }] };
  await ingest(deps, read, body);
}

const decisionOf = async ({ id }: Submission) => (await deps.submissions.read(id))?.decision;

describe('files that arrive', () => {
  it.each([
    ['manuscript first', [1, 2]],
    ['manuscript last', [2, 1]],
  ])('become one live article, %s', async (_order, order) => {
    const submission = await begin([TEXT, IMAGE]);
    for (const file of order) await arrive(submission, file, file === 1 ? readText : readPhoto);
    const article = articleIdOf(submission.id);
    expect(await decisionOf(submission)).toMatchObject({ article, status: 'live' });
    expect(publishQueue.sent.map(({ group }) => group)).toEqual([newsroom]);
  });

  it('are kept as they came once they are used, and not when they are refused', async () => {
    const submission = await begin([TEXT, IMAGE]);
    await arrive(submission, 1, readText);
    await arrive(submission, 2, refuse);
    const original = (file: number, kind: 'text' | 'photo') =>
      room.archive.text(
        originalKey({ kind, newsroom, submission: submission.id, file }, sha256(HELLO)),
      );
    expect([original(1, 'text'), original(2, 'photo')]).toEqual(['halo', undefined]);
  });

  it('hold the release back when one is refused, and let it go when it is sent anew', async () => {
    const submission = await begin([TEXT, IMAGE]);
    await arrive(submission, 1, readText);
    await arrive(submission, 2, refuse);
    expect((await deps.submissions.read(submission.id))?.results[2]).toEqual({
      state: 'rejected',
      reason: 'Expected a photo for foto.jpg but received a recipe.',
    });
    expect(await decisionOf(submission)).toBeUndefined();
    await arrive(submission, 2, readPhoto, 'A2');
    expect(await decisionOf(submission)).toMatchObject({ status: 'live' });
  });

  it('never undo a newer upload’s result when they are late', async () => {
    const submission = await begin([TEXT, IMAGE]);
    await arrive(submission, 2, readPhoto, 'A2');
    await arrive(submission, 2, refuse, 'A1');
    const results = (await deps.submissions.read(submission.id))?.results;
    expect(results?.[2]).toMatchObject({ state: 'ready' });
  });

  it('are read by the sweep’s message when their worker died while it read them', async () => {
    const submission = await begin([TEXT]);
    const dies: ReadFile = async () => {
      throw new Error('killed');
    };
    await expect(arrive(submission, 1, dies)).rejects.toThrow('killed');
    const upload = { kind: 'text', newsroom, submission: submission.id, file: 1 } as const;
    await ingest(deps, readText, arrivalMessage(upload, NO_SEQUENCER).body);
    expect(await decisionOf(submission)).toMatchObject({ status: 'live' });
  });

  it('twice after the end change nothing', async () => {
    const submission = await begin([TEXT]);
    await arrive(submission, 1, readText);
    const { seq } = (await room.log.last(newsroom)) ?? {};
    await arrive(submission, 1, readText);
    await arrive(submission, 1, refuse, 'A2');
    expect((await room.log.last(newsroom))?.seq).toBe(seq);
  });

  it('are refused when they are not the bytes that were announced', async () => {
    const submission = await begin([TEXT, { ...IMAGE, sha256: sha256('lain') }]);
    await arrive(submission, 1, readText, 'A1', new TextEncoder().encode('terlalu panjang'));
    await arrive(submission, 2, readPhoto);
    const results = (await deps.submissions.read(submission.id))?.results;
    expect(results?.[1]).toMatchObject({
      reason: 'Expected 4 bytes for rilis.txt but received 15 bytes.',
    });
    expect(results?.[2]).toMatchObject({ state: 'rejected' });
  });

  it('are tried again when reading failed for another reason than the file', async () => {
    const submission = await begin([TEXT]);
    const broken: ReadFile = async () => {
      throw new Error('out of memory');
    };
    await expect(arrive(submission, 1, broken)).rejects.toThrow('out of memory');
    const found = await deps.submissions.read(submission.id);
    expect(found?.results[1]).toEqual({ state: 'processing' });
  });
});

describe('a reporter’s release', () => {
  it('goes into review', async () => {
    const submission = await begin([TEXT], 'reporter');
    await arrive(submission, 1, readText);
    expect(await decisionOf(submission)).toMatchObject({ status: 'inReview' });
  });
});

describe('a scheduled release', () => {
  it.each([
    ['starts the timer when it is due before the next sweep', 60_000, [60]],
    ['is left to the sweep when there is time', 600_000, []],
  ])('%s', async (_what, ahead, delays) => {
    const publishAt = new Date(room.clock.now.getTime() + ahead).toISOString();
    const submission = await begin([TEXT], 'editor', { publishAt });
    await arrive(submission, 1, readText);
    expect(await decisionOf(submission)).toMatchObject({ status: 'scheduled' });
    expect(timerQueue.sent.map(({ delay }) => delay)).toEqual(delays);
  });
});

describe('other messages', () => {
  it('settle a submission whose last call was lost', async () => {
    const submission = await begin([TEXT, IMAGE]);
    await arrive(submission, 1, readText);
    await deps.submissions.finish(submission.id, room.clock.now);
    await ingest(deps, readText, { settle: submission.id });
    expect(await decisionOf(submission)).toMatchObject({ status: 'live' });
  });

  it.each([
    ['S3’s test event', { Service: 'Amazon S3', Event: 's3:TestEvent' }],
    ['an event of a foreign key', { Records: [{ s3: { object: { key: 'x', sequencer: '1' } } }] }],
    ['a submission that is not there', { settle: 'nowhere' }],
  ])('are passed over: %s', async (_what, body) => {
    await ingest(deps, refuse, body);
    expect(publishQueue.sent).toEqual([]);
  });
});
