import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../functions/ingest/ingest.ts';
import { originalKey } from '../../../shared/archive-keys.ts';
import type { Article } from '../../../shared/articles.ts';
import { archivedStates } from '../../../shared/aws/states.ts';
import { NO_SEQUENCER } from '../../../shared/aws/submissions.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { articleIdOf, sha256 } from '../../../shared/ids.ts';
import { arrivalMessage } from '../../../shared/messages.ts';
import {
  HELLO,
  IMAGE,
  type IngestRoom,
  ingestRoom,
  readPhoto,
  refuse,
  TEXT,
} from '../../support/ingest.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

let tests = 0;
let room: IngestRoom;
beforeEach(async () => {
  tests += 1;
  room = await ingestRoom(table, `masuk${tests}`);
});

describe('files that arrive', () => {
  it.each([
    ['manuscript first', [1, 2]],
    ['manuscript last', [2, 1]],
  ])('become one live article, %s', async (_order, order) => {
    const submission = await room.begin([TEXT, IMAGE]);
    for (const file of order)
      await room.arrive(submission, file, file === 1 ? room.readText : readPhoto);
    const article = articleIdOf(submission.id);
    expect(await room.decisionOf(submission)).toMatchObject({ article, status: 'live' });
    expect(room.publishQueue.sent.map(({ group }) => group)).toEqual([room.newsroom]);
  });

  it('are kept as they came once they are used, and not when they are refused', async () => {
    const submission = await room.begin([TEXT, IMAGE]);
    await room.arrive(submission, 1, room.readText);
    await room.arrive(submission, 2, refuse);
    const original = (file: number, kind: 'text' | 'photo') =>
      room.archive.text(
        originalKey(
          { kind, newsroom: room.newsroom, submission: submission.id, file },
          sha256(HELLO),
        ),
      );
    expect([original(1, 'text'), original(2, 'photo')]).toEqual(['halo', undefined]);
  });

  it('are kept once, however often their message comes: a version of an archive is for good', async () => {
    const submission = await room.begin([TEXT, IMAGE]);
    await room.arrive(submission, 1, room.readText);
    await room.arrive(submission, 1, room.readText);
    const key = originalKey(room.uploadOf(submission, 1), sha256(HELLO));
    expect(room.archive.versions(key)).toHaveLength(1);
  });

  it('hold the release back when one is refused, and let it go when it is sent anew', async () => {
    const submission = await room.begin([TEXT, IMAGE]);
    await room.arrive(submission, 1, room.readText);
    await room.arrive(submission, 2, refuse);
    expect((await room.deps.submissions.read(submission.id))?.results[2]).toEqual({
      state: 'rejected',
      reason: 'Expected a photo for foto.jpg but received a recipe.',
      sha256: sha256(HELLO),
    });
    expect(await room.decisionOf(submission)).toBeUndefined();
    await room.arrive(submission, 2, readPhoto, { sequencer: 'A2' });
    expect(await room.decisionOf(submission)).toMatchObject({ status: 'live' });
  });

  it('never undo a newer upload’s result when they are late', async () => {
    const submission = await room.begin([TEXT, IMAGE]);
    await room.arrive(submission, 2, readPhoto, { sequencer: 'A2' });
    await room.arrive(submission, 2, refuse, { sequencer: 'A1' });
    const results = (await room.deps.submissions.read(submission.id))?.results;
    expect(results?.[2]).toMatchObject({ state: 'ready' });
  });

  it('are read by the sweep’s message when their worker died while it read them', async () => {
    const submission = await room.begin([TEXT]);
    const dies: ReadFile = async () => {
      throw new Error('killed');
    };
    await expect(room.arrive(submission, 1, dies)).rejects.toThrow('killed');
    const upload = {
      kind: 'text',
      newsroom: room.newsroom,
      submission: submission.id,
      file: 1,
    } as const;
    await room.handle(room.readText, arrivalMessage(upload, NO_SEQUENCER).body);
    expect(await room.decisionOf(submission)).toMatchObject({ status: 'live' });
  });

  it('twice after the end change nothing', async () => {
    const submission = await room.begin([TEXT]);
    await room.arrive(submission, 1, room.readText);
    const { seq } = (await room.log.last(room.newsroom)) ?? {};
    await room.arrive(submission, 1, room.readText);
    await room.arrive(submission, 1, refuse, { sequencer: 'A2' });
    expect((await room.log.last(room.newsroom))?.seq).toBe(seq);
    // Its sender is not told that a file was refused which readers have.
    expect(await room.resultOf(submission, 1)).toMatchObject({ state: 'ready' });
  });

  it('are refused when they are not the bytes that were announced', async () => {
    const submission = await room.begin([TEXT, { ...IMAGE, sha256: sha256('lain') }]);
    const bytes = new TextEncoder().encode('terlalu panjang');
    await room.arrive(submission, 1, room.readText, { bytes });
    await room.arrive(submission, 2, readPhoto);
    const results = (await room.deps.submissions.read(submission.id))?.results;
    expect(results?.[1]).toMatchObject({
      reason: 'Expected 4 bytes for rilis.txt but received 15 bytes.',
    });
    expect(results?.[2]).toMatchObject({ state: 'rejected' });
  });

  it('are tried again when reading failed for another reason than the file', async () => {
    const submission = await room.begin([TEXT]);
    const broken: ReadFile = async () => {
      throw new Error('out of memory');
    };
    await expect(room.arrive(submission, 1, broken)).rejects.toThrow('out of memory');
    const found = await room.deps.submissions.read(submission.id);
    expect(found?.results[1]).toEqual({
      state: 'processing',
      since: room.clock.now.toISOString(),
    });
  });
});

describe('a reporter’s release', () => {
  it('goes into review', async () => {
    const submission = await room.begin([TEXT], 'reporter');
    await room.arrive(submission, 1, room.readText);
    expect(await room.decisionOf(submission)).toMatchObject({ status: 'inReview' });
  });
});

describe('a scheduled release', () => {
  it.each([
    ['starts the timer when it is due before the next sweep', 60_000, [60]],
    ['is left to the sweep when there is time', 600_000, []],
  ])('%s', async (_what, ahead, delays) => {
    const publishAt = new Date(room.clock.now.getTime() + ahead).toISOString();
    const submission = await room.begin([TEXT], 'editor', { publishAt });
    await room.arrive(submission, 1, room.readText);
    expect(await room.decisionOf(submission)).toMatchObject({ status: 'scheduled' });
    expect(room.timerQueue.sent.map(({ delay }) => delay)).toEqual(delays);
  });

  it('is known to the sweep from the moment in which its timer is started', async () => {
    const publishAt = new Date(room.clock.now.getTime() + 60_000).toISOString();
    const submission = await room.begin([TEXT], 'editor', { publishAt });
    await room.arrive(submission, 1, room.readText);
    const { newsroom } = room;
    const due = await room.deps.schedules.dueBefore(new Date(Date.parse(publishAt) + 1));
    expect(due).toContainEqual(
      expect.objectContaining({ newsroom, article: articleIdOf(submission.id), publishAt }),
    );
  });
});

describe('other messages', () => {
  it('settle a submission whose last call was lost', async () => {
    const submission = await room.begin([TEXT, IMAGE]);
    await room.arrive(submission, 1, room.readText);
    await room.deps.submissions.finish(submission.id, room.clock.now);
    await room.handle(room.readText, { settle: submission.id });
    expect(await room.decisionOf(submission)).toMatchObject({ status: 'live' });
  });

  it('settle no submission that has ended: its sender was told so', async () => {
    const { newsroom, clock, deps } = room;
    const submission = await room.begin([TEXT, IMAGE]);
    await room.arrive(submission, 1, room.readText);
    await deps.submissions.finish(submission.id, clock.now);
    await deps.submissions.end(submission, 'Nobody could decide.');
    const { seq } = (await room.log.last(newsroom)) ?? {};
    await room.handle(room.readText, { settle: submission.id });
    expect((await room.log.last(newsroom))?.seq).toBe(seq);
  });

  it('settle nothing without a file that has come, though its event is still on its way', async () => {
    const submission = await room.begin([TEXT, IMAGE]);
    await room.arrive(submission, 1, room.readText);
    const arrival = await room.upload(submission, 2);
    await room.deps.submissions.finish(submission.id, room.clock.now);
    await room.handle(room.readText, { settle: submission.id });
    expect(await room.decisionOf(submission)).toBeUndefined();
    await room.handle(readPhoto, arrival);
    expect(await room.decisionOf(submission)).toMatchObject({ status: 'live' });
    const event = await room.log.last(room.newsroom);
    const article = event && (await archivedStates(room.archive).get<Article>(event));
    expect(article?.photos.map(({ name }) => name)).toEqual(['foto.jpg']);
  });

  it('settle a submission without the refused file that nobody has sent anew', async () => {
    const submission = await room.begin([TEXT, IMAGE]);
    await room.arrive(submission, 1, room.readText);
    await room.arrive(submission, 2, refuse);
    room.clock.now = new Date(room.clock.now.getTime() + 60_000);
    await room.deps.submissions.awaitAnew(submission, 2, room.clock.now);
    await room.deps.submissions.finish(submission.id, room.clock.now);
    await room.handle(room.readText, { settle: submission.id });
    expect(await room.decisionOf(submission)).toMatchObject({ status: 'live' });
  });

  it('settle nothing without what was sent in a refused file’s place', async () => {
    const submission = await room.begin([TEXT, IMAGE]);
    await room.arrive(submission, 1, room.readText);
    await room.arrive(submission, 2, refuse);
    await room.deps.submissions.awaitAnew(submission, 2, room.clock.now);
    room.clock.now = new Date(room.clock.now.getTime() + 60_000);
    const arrival = await room.upload(submission, 2, { sequencer: 'A2' });
    await room.deps.submissions.finish(submission.id, room.clock.now);
    await room.handle(room.readText, { settle: submission.id });
    expect(await room.decisionOf(submission)).toBeUndefined();
    await room.handle(readPhoto, arrival);
    expect(await room.decisionOf(submission)).toMatchObject({ status: 'live' });
  });

  it.each([
    ['S3’s test event', { Service: 'Amazon S3', Event: 's3:TestEvent' }],
    ['an event of a foreign key', { Records: [{ s3: { object: { key: 'x', sequencer: '1' } } }] }],
    ['a submission that is not there', { settle: 'nowhere' }],
  ])('are passed over: %s', async (_what, body) => {
    await room.handle(refuse, body);
    expect(room.publishQueue.sent).toEqual([]);
  });
});
