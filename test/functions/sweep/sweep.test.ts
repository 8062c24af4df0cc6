import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../../functions/publish/newsroom.ts';
import { sweepLogs } from '../../../functions/sweep/logs.ts';
import { sweepSchedules } from '../../../functions/sweep/schedules.ts';
import { sweepSubmissions } from '../../../functions/sweep/submissions.ts';
import { dynamoLogReader } from '../../../shared/aws/log-reader.ts';
import { dynamoSchedules } from '../../../shared/aws/schedules.ts';
import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import { dynamoSubmissions } from '../../../shared/aws/submissions.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { newSubmissionId } from '../../../shared/ids.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { uploadKey } from '../../../shared/upload-keys.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { newsroomForTests, recordedQueue } from '../../support/newsroom.ts';
import { recordedMeter, recordedNotes } from '../../support/notes.ts';
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
    const [notes, meter] = [recordedNotes(), recordedMeter()];
    await sweepLogs({ ...behind.deps, publishQueue, notes, meter }, minutesLater(2));
    expect(publishQueue.sent).toContainEqual({
      body: { newsroom: 'tertinggal' },
      group: 'tertinggal',
      deduplication: 'tertinggal:1:2026-11-24T02:02',
    });
    const groups = publishQueue.sent.filter(
      ({ body }) => !JSON.stringify(body).includes('rebuild'),
    );
    expect(groups.map(({ group }) => group)).not.toContain('terkini');
    const about = { newsroom: 'tertinggal', seq: 1, seconds: 120 };
    expect(notes.said).toContainEqual({ what: 'newsroom behind', about });
    expect(meter.measured).toEqual([['publishLag', 120]]);
  });

  it('looks at every newsroom, though one of them cannot be read', async () => {
    const behind = await newsroomForTests(table, 'zamrud');
    const broken = await newsroomForTests(table, 'rusak');
    const publishQueue = recordedQueue();
    const [notes, meter] = [recordedNotes(), recordedMeter()];
    const last = (newsroom: string) =>
      newsroom === broken.newsroom
        ? Promise.reject(new Error('throttled'))
        : behind.deps.log.last(newsroom);
    const log = { ...behind.deps.log, last };
    const swept = sweepLogs({ ...behind.deps, log, publishQueue, notes, meter }, minutesLater(2));
    await expect(swept).rejects.toThrow('1 of');
    expect(publishQueue.sent.map(({ group }) => group)).toContain('zamrud');
    expect(meter.measured).toEqual([['publishLag', 120]]);
  });

  it('goes on with a rebuild that stands still', async () => {
    const room = await newsroomForTests(table, 'mandek');
    await publish(room.deps, room.newsroom);
    await startRebuild({ ...room.deps, now: () => now }, room.newsroom);
    const publishQueue = recordedQueue();
    const told = { notes: recordedNotes(), meter: recordedMeter() };
    await sweepLogs({ ...room.deps, publishQueue, ...told }, now);
    expect(publishQueue.sent).toContainEqual({
      body: { rebuild: 'mandek' },
      group: 'mandek',
      deduplication: 'mandek:rebuild:2026-11-24T02:00:00.000Z:0:2026-11-24T02:00',
    });
  });
});

it('the sweep asks for a rebuild that was put off once it is time, and none is under way', async () => {
  const room = await newsroomForTests(table, 'tunda');
  const again = minutesLater(20);
  await startRebuild({ ...room.deps, now: () => now }, room.newsroom, again);
  const { rebuild: _, ...checkpoint } = await room.deps.checkpoints.read('tunda');
  const asked = async (minutes: number) => {
    const publishQueue = recordedQueue();
    const told = { notes: recordedNotes(), meter: recordedMeter() };
    await sweepLogs({ ...room.deps, publishQueue, ...told }, minutesLater(minutes));
    return publishQueue.sent.filter(
      ({ group, body }) => group === 'tunda' && JSON.stringify(body).includes('again'),
    );
  };
  expect(await asked(20)).toEqual([]);
  await room.deps.checkpoints.advance('tunda', checkpoint, checkpoint);
  expect(await asked(19)).toEqual([]);
  const [first] = await asked(20);
  const [second] = await asked(21);
  expect(first?.body).toEqual({ rebuild: 'tunda', again: again.toISOString() });
  expect(second?.deduplication).not.toBe(first?.deduplication);
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
    await sweepSchedules({ schedules, timerQueue, notes: recordedNotes() }, now);
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

  const photoOf = ({ id }: Submission) =>
    ({ kind: 'photo', newsroom: 'kirim', submission: id, file: 2 }) as const;

  /** All of it was read, and nobody has decided it. */
  async function ready(): Promise<Submission> {
    const submission = await begun();
    await submissions().saveResult(submission, 1, READY_TEXT, 'a1');
    await submissions().saveResult(submission, 2, READY_PHOTO, 'a1');
    return submission;
  }

  async function swept(at: Date, uploads = memoryObjects('uploads')) {
    const ingestQueues = { text: recordedQueue(), photo: recordedQueue() };
    const log = dynamoLogReader(table);
    const deps = { submissions: submissions(), uploads, ingestQueues, log, notes: recordedNotes() };
    await sweepSubmissions(deps, at);
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
    const arrivedAt = uploads.stored.get(uploadKey(upload))?.lastModified.toISOString();
    const arrival = { upload, sequencer: '0', arrivedAt };
    expect(sent.photo(submission)).toEqual([{ body: { arrival } }]);
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

  it('takes an upload for the awaited one when it came within the second of its signature', async () => {
    const submission = await begun();
    await submissions().saveResult(submission, 2, REFUSED, 'a1');
    await submissions().awaitAnew(submission, 2, new Date(now.getTime() + 700));
    // S3 tells whole seconds.
    const uploads = memoryObjects('uploads', [], () => now);
    await uploads.put(uploadKey(photoOf(submission)), 'y', { contentType: 'image/jpeg' });
    expect((await swept(minutesLater(3), uploads)).photo(submission)).toHaveLength(1);
  });

  it('leaves a file alone that somebody began to read two minutes ago', async () => {
    const submission = await begun();
    const uploads = memoryObjects('uploads', [], () => now);
    await uploads.put(uploadKey(photoOf(submission)), 'y', { contentType: 'image/jpeg' });
    await submissions().markProcessing(submission, 2, 'a1', minutesLater(5));
    expect((await swept(minutesLater(6), uploads)).photo(submission)).toEqual([]);
    expect((await swept(minutesLater(7), uploads)).photo(submission)).toHaveLength(1);
  });

  it('has a submission settled whose files are all ready', async () => {
    const submission = await ready();
    const sent = await swept(minutesLater(3));
    expect(sent.text(submission)).toEqual([{ body: { settle: submission.id } }]);
  });

  it('asks for that until ten minutes past the hour, then ends what nobody can decide', async () => {
    const submission = await ready();
    for (const minute of [3, 30, 69]) {
      expect((await swept(minutesLater(minute))).text(submission)).toHaveLength(1);
    }
    expect((await swept(minutesLater(70))).text(submission)).toEqual([]);
    expect((await submissions().read(submission.id))?.ended).toBe(
      'Expected the newsroom to accept the release before 2026-11-24T03:00:00.000Z but taking it ' +
        'into the log failed each time, though its files had been read: send it anew, and tell ' +
        `whoever runs the newsroom of submission ${submission.id}.`,
    );
    expect((await swept(minutesLater(71))).text(submission)).toEqual([]);
  });

  it('asks for ten minutes at least, where nobody could ask within the hour', async () => {
    const submission = await ready();
    for (const minute of [180, 185, 189]) {
      expect((await swept(minutesLater(minute))).text(submission)).toHaveLength(1);
    }
    expect((await swept(minutesLater(190))).text(submission)).toEqual([]);
  });

  it('does not end what the log has taken, whatever failed after that', async () => {
    const room = await newsroomForTests(table, 'kirim');
    const { state } = await room.submit('diterima');
    const { id, newsroom } = { id: state.submission, newsroom: 'kirim' };
    const wanted = { id, newsroom, actor: 'A', role: 'editor', files: [MANUSCRIPT] } as const;
    const submission = await submissions().create(wanted, now);
    await submissions().saveResult(submission, 1, READY_TEXT, 'a1');
    for (const minute of [3, 70, 600]) {
      expect((await swept(minutesLater(minute))).text(submission)).toHaveLength(1);
    }
    expect((await submissions().read(id))?.ended).toBeUndefined();
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
