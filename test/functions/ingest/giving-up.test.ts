import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../functions/ingest/ingest.ts';
import { NO_SEQUENCER } from '../../../shared/aws/submissions.ts';
import { arrivalMessage } from '../../../shared/messages.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { viewOf } from '../../../shared/submissions/view.ts';
import {
  IMAGE,
  type IngestRoom,
  ingestRoom,
  readPhoto,
  refuse,
  TEXT,
} from '../../support/ingest.ts';
import { memoryTable } from '../../support/memory-table.ts';

let room: IngestRoom;
let submission: Submission;
beforeEach(async () => {
  room = await ingestRoom(memoryTable(), 'racun');
  submission = await room.begin([TEXT, IMAGE]);
});

const TOLD =
  'Expected a photo that can be read for foto.jpg but received one that could not be read in 5 ' +
  'tries: export it anew and send it again.';

/** As a function that is killed while it reads: nothing comes after that. */
const dies: ReadFile = async () => {
  throw new Error('killed');
};

function pass(seconds: number): void {
  room.clock.now = new Date(room.clock.now.getTime() + seconds * 1000);
}

/** The last delivery of a photo's event, which its function does not survive. */
async function poison(how = {}): Promise<void> {
  const last = room.arrive(submission, 2, dies, { ...how, last: true });
  await expect(last).rejects.toThrow('killed');
}

/** What the sweep sends for the photo that lies there now. */
function sweepsMessage() {
  const upload = room.uploadOf(submission, 2);
  return arrivalMessage(upload, NO_SEQUENCER, room.clock.now.toISOString()).body;
}

describe('a file whose reading kills its function', () => {
  it('is being read until its last delivery, and refused before that is tried', async () => {
    await expect(room.arrive(submission, 2, dies)).rejects.toThrow('killed');
    expect(await room.resultOf(submission, 2)).toMatchObject({ state: 'processing' });
    await poison();
    const given = { at: room.clock.now.toISOString(), arrivedAt: room.clock.now.toISOString() };
    expect(await room.resultOf(submission, 2)).toEqual({
      state: 'rejected',
      reason: TOLD,
      givenUp: given,
    });
    const about = { newsroom: 'racun', submission: submission.id, file: 2 };
    expect(room.meter.measured).toEqual([['filesGivenUp', 1, about]]);
    expect(room.notes.said).toEqual([
      { what: 'file given up unless its last try succeeds', about },
    ]);
  });

  it('holds its release back, like every refused file, and its neighbours are read', async () => {
    await room.arrive(submission, 1, room.readText);
    await poison();
    const found = await room.submissions.read(submission.id);
    expect(viewOf(found ?? submission, { seq: 0, origin: '' })).toMatchObject({
      state: 'rejected',
      reason: 'foto.jpg was refused: send it anew, or finish without it.',
      files: [{ state: 'ready' }, { state: 'rejected', reason: TOLD }],
    });
  });

  it('is named a manuscript where it is one', async () => {
    const last = room.arrive(submission, 1, dies, { last: true });
    await expect(last).rejects.toThrow('killed');
    expect(await room.resultOf(submission, 1)).toMatchObject({
      reason: expect.stringMatching(
        /^Expected a manuscript that can be read for rilis.txt .* save it/,
      ),
    });
  });

  it('is ready after all when its last try succeeds', async () => {
    await room.arrive(submission, 1, room.readText);
    await room.arrive(submission, 2, readPhoto, { last: true });
    expect(await room.decisionOf(submission)).toMatchObject({ status: 'live' });
  });
});

describe('results that giving up leaves as they are', () => {
  it.each([
    ['of a newer upload', readPhoto, 'A2', 'A1'],
    ['of a newer upload that was refused', refuse, 'A2', 'A1'],
    ['of the same upload, from another delivery', readPhoto, 'A1', 'A1'],
    ['of the same upload, which was refused', refuse, 'A1', 'A1'],
    ['of an older upload that was accepted', readPhoto, 'A1', 'A2'],
  ])('%s', async (_what, read, first, poisoned) => {
    await room.arrive(submission, 2, read, { sequencer: first });
    const result = await room.resultOf(submission, 2);
    await poison({ sequencer: poisoned });
    expect(await room.resultOf(submission, 2)).toEqual(result);
    expect(room.meter.measured).toEqual([]);
  });
});

describe('other messages of an upload that was given up', () => {
  it('are done, where they had been sent before', async () => {
    const sentAt = room.clock.now;
    pass(90);
    await poison({ sentAt });
    const [result, body] = [await room.resultOf(submission, 2), sweepsMessage()];
    pass(60);
    await room.handle(readPhoto, body, { sentAt });
    expect(await room.resultOf(submission, 2)).toEqual(result);
  });

  it('are tried where an operator sends them again', async () => {
    const body = await room.upload(submission, 2);
    await expect(room.handle(dies, body, { last: true })).rejects.toThrow('killed');
    pass(3600);
    await room.handle(readPhoto, body);
    expect(await room.resultOf(submission, 2)).toMatchObject({ state: 'ready' });
  });

  it('are none of a new upload by the old signature', async () => {
    await poison();
    pass(1);
    await room.arrive(submission, 2, readPhoto, { sequencer: 'A2' });
    expect(await room.resultOf(submission, 2)).toMatchObject({ state: 'ready' });
  });

  it('are none of another upload that came while the first was tried', async () => {
    const given = room.clock.now;
    const first = await room.upload(submission, 2);
    pass(5);
    const sentAt = room.clock.now;
    const second = await room.upload(submission, 2, { sequencer: 'A2' });
    pass(30);
    const last = room.handle(dies, first, { last: true, sentAt: given });
    await expect(last).rejects.toThrow('killed');
    pass(1);
    await room.handle(readPhoto, second, { sentAt });
    expect(await room.resultOf(submission, 2)).toMatchObject({ state: 'ready' });
  });
});

describe('a file that was signed anew', () => {
  it('is not taken for the upload before, however late its messages come', async () => {
    const body = await room.upload(submission, 2);
    await expect(room.handle(dies, body, { last: true })).rejects.toThrow('killed');
    pass(60);
    await room.submissions.awaitAnew(submission, 2, room.clock.now);
    await room.handle(readPhoto, body);
    expect(await room.resultOf(submission, 2)).toMatchObject({ state: 'waiting' });
  });

  it('is read when it comes, also where two clocks differ a little', async () => {
    await poison();
    pass(60);
    const signedAt = new Date(room.clock.now.getTime() + 1500);
    await room.submissions.awaitAnew(submission, 2, signedAt);
    await room.arrive(submission, 2, readPhoto, { sequencer: 'A2' });
    expect(await room.resultOf(submission, 2)).toMatchObject({ state: 'ready' });
  });

  it('is read by a message of an earlier release, which does not tell its time', async () => {
    await poison();
    await room.submissions.awaitAnew(submission, 2, room.clock.now);
    await room.handle(readPhoto, arrivalMessage(room.uploadOf(submission, 2), NO_SEQUENCER).body);
    expect(await room.resultOf(submission, 2)).toMatchObject({ state: 'ready' });
  });
});
