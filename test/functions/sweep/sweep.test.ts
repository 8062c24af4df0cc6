import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../../functions/publish/newsroom.ts';
import { sweepLogs } from '../../../functions/sweep/logs.ts';
import { sweepSchedules } from '../../../functions/sweep/schedules.ts';
import { sweepSubmissions } from '../../../functions/sweep/submissions.ts';
import { dynamoSchedules } from '../../../shared/aws/schedules.ts';
import { dynamoSubmissions } from '../../../shared/aws/submissions.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { newSubmissionId } from '../../../shared/ids.ts';
import { uploadKey } from '../../../shared/keys.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { newsroomForTests, recordedQueue } from '../../support/newsroom.ts';
import {
  MANUSCRIPT,
  PHOTO_FILE,
  READY_PHOTO,
  READY_TEXT,
  REFUSED,
} from '../../support/submissions.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

const now = new Date('2026-11-24T02:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('the sweep of logs', () => {
  it('asks for publishing where the log is ahead, under an id that SQS has not seen', async () => {
    const behind = await newsroomForTests(table, 'tertinggal');
    const level = await newsroomForTests(table, 'terkini');
    await publish(level.deps, level.newsroom);
    const publishQueue = recordedQueue();
    await sweepLogs({ ...behind.deps, publishQueue }, now);
    expect(publishQueue.sent).toContainEqual({
      body: { newsroom: 'tertinggal' },
      group: 'tertinggal',
      deduplication: 'tertinggal:1:2026-11-24T02:00',
    });
    const groups = publishQueue.sent.filter(
      ({ body }) => !JSON.stringify(body).includes('rebuild'),
    );
    expect(groups.map(({ group }) => group)).not.toContain('terkini');
  });

  it('goes on with a rebuild that stands still', async () => {
    const room = await newsroomForTests(table, 'mandek');
    await publish(room.deps, room.newsroom);
    const publishQueue = recordedQueue();
    await sweepLogs({ ...room.deps, publishQueue }, now);
    expect(publishQueue.sent).toContainEqual(
      expect.objectContaining({ body: { rebuild: 'mandek' }, group: 'mandek' }),
    );
  });
});

describe('the sweep of schedules', () => {
  it('hands the timer what is due within two minutes, and what was missed at once', async () => {
    const schedules = dynamoSchedules(table);
    const due = { newsroom: 'jadwal', publishAt: minutesLater(1).toISOString() };
    await schedules.save({ ...due, article: 'sebentar' });
    await schedules.save({
      ...due,
      article: 'terlewat',
      publishAt: minutesLater(-9).toISOString(),
    });
    await schedules.save({ ...due, article: 'nanti', publishAt: minutesLater(3).toISOString() });
    const timerQueue = recordedQueue();
    await sweepSchedules({ schedules, timerQueue }, now);
    const sent = timerQueue.sent.map(({ body, delay }) => [
      (body as { article: string }).article,
      delay,
    ]);
    expect(sent).toEqual([
      ['terlewat', 0],
      ['sebentar', 60],
    ]);
  });
});

describe('the sweep of submissions', () => {
  const submissions = () => dynamoSubmissions(table);

  async function begun(): Promise<Submission> {
    const files = [MANUSCRIPT, PHOTO_FILE];
    const submission = {
      id: newSubmissionId(),
      newsroom: 'kirim',
      actor: 'A',
      role: 'editor',
      files,
    };
    return await submissions().create({ ...submission, role: 'editor' }, now);
  }

  async function swept(at: Date, uploads = memoryObjects('uploads')) {
    const ingestQueues = { text: recordedQueue(), photo: recordedQueue() };
    await sweepSubmissions({ submissions: submissions(), uploads, ingestQueues }, at);
    const about =
      ({ id }: Submission) =>
      (message: unknown) =>
        JSON.stringify(message).includes(id);
    return {
      text: (one: Submission) => ingestQueues.text.sent.filter(about(one)),
      photo: (one: Submission) => ingestQueues.photo.sent.filter(about(one)),
    };
  }

  it('tells ingest of an upload whose event was lost', async () => {
    const submission = await begun();
    const uploads = memoryObjects('uploads');
    const upload = {
      kind: 'photo',
      newsroom: 'kirim',
      submission: submission.id,
      file: 2,
    } as const;
    await uploads.put(uploadKey(upload), 'x', { contentType: 'image/jpeg' });
    const sent = await swept(minutesLater(3), uploads);
    expect(sent.photo(submission)).toEqual([{ body: { arrival: { upload, sequencer: '0' } } }]);
    expect(sent.text(submission)).toEqual([]);
  });

  it('leaves a submission alone for its first two minutes', async () => {
    const submission = await begun();
    const uploads = memoryObjects('uploads');
    const upload = { kind: 'text', newsroom: 'kirim', submission: submission.id, file: 1 } as const;
    await uploads.put(uploadKey(upload), 'x', { contentType: 'text/plain' });
    expect((await swept(minutesLater(1), uploads)).text(submission)).toEqual([]);
  });

  it('does not take the upload that was refused for the one that is awaited', async () => {
    const submission = await begun();
    await submissions().saveResult(submission, 2, REFUSED, 'a1');
    let time = now;
    const uploads = memoryObjects('uploads', [], () => time);
    const upload = {
      kind: 'photo',
      newsroom: 'kirim',
      submission: submission.id,
      file: 2,
    } as const;
    await uploads.put(uploadKey(upload), 'x', { contentType: 'image/jpeg' });
    await submissions().awaitAnew(submission, 2, minutesLater(1));
    expect((await swept(minutesLater(3), uploads)).photo(submission)).toEqual([]);

    time = minutesLater(4);
    await uploads.put(uploadKey(upload), 'y', { contentType: 'image/jpeg' });
    expect((await swept(minutesLater(5), uploads)).photo(submission)).toHaveLength(1);
  });

  it('has a submission settled whose files are all ready', async () => {
    const submission = await begun();
    await submissions().saveResult(submission, 1, READY_TEXT, 'a1');
    await submissions().saveResult(submission, 2, READY_PHOTO, 'a1');
    const sent = await swept(minutesLater(3));
    expect(sent.text(submission)).toEqual([{ body: { settle: submission.id } }]);
  });

  it('ends a submission past its hour, naming what never came, and once', async () => {
    const submission = await begun();
    await submissions().saveResult(submission, 1, READY_TEXT, 'a1');
    await swept(minutesLater(61));
    expect((await submissions().read(submission.id))?.ended).toBeUndefined();
    await swept(minutesLater(62));
    expect((await submissions().read(submission.id))?.ended).toBe(
      'Expected foto.jpg before 2026-11-24T03:00:00.000Z but it never came.',
    );
    const open = await submissions().open(minutesLater(62));
    expect(open.map(({ id }) => id)).not.toContain(submission.id);
  });
});
