import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDue } from '../../functions/timer.ts';
import { CommandRefused } from '../../shared/article-log.ts';
import { dynamoSubmissions } from '../../shared/aws/submissions.ts';
import type { Table } from '../../shared/aws/table.ts';
import { newsroomForTests, recordedQueue } from '../support/newsroom.ts';
import { recordedNotes } from '../support/notes.ts';
import { tableForTests } from '../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

const publishAt = '2026-11-24T03:00:00.000Z';

async function scheduled(newsroom: string) {
  const room = await newsroomForTests(table, newsroom);
  const { state } = await room.submit('nanti', { publishAt });
  const work = { newsroom, article: state.id, publishAt };
  await room.deps.schedules.save(work);
  const publishQueue = recordedQueue();
  const submissions = dynamoSubmissions(table);
  const notes = recordedNotes();
  const deps = { ...room.deps, log: room.log, publishQueue, submissions, notes };
  return { room, work, deps, publishQueue };
}

describe('the timer', () => {
  it('releases an article when its time has come, and asks for publishing', async () => {
    const { room, work, deps, publishQueue } = await scheduled('tepat');
    room.clock.now = new Date(publishAt);
    await releaseDue(deps, work);
    expect(await room.log.newest('tepat', work.article)).toMatchObject({
      type: 'released',
      status: 'live',
    });
    expect(publishQueue.sent.map(({ body }) => body)).toEqual([{ newsroom: 'tepat' }]);
    const about = { newsroom: 'tepat', article: work.article, revision: 2, seq: 3 };
    expect(deps.notes.said).toEqual([{ what: 'timer released', about }]);
    expect(await room.deps.schedules.dueBefore(new Date(publishAt))).toEqual([]);
  });

  it('releases it once, however often the message comes', async () => {
    const { room, work, deps } = await scheduled('sekali');
    room.clock.now = new Date(publishAt);
    await releaseDue(deps, work);
    await releaseDue(deps, work);
    const types = (await room.log.readAfter('sekali', 0)).map(({ type }) => type);
    expect(types).toEqual(['settingsChanged', 'scheduled', 'released']);
  });

  it('tells the submission, and no late word of the schedule undoes that', async () => {
    const { room, work, deps } = await scheduled('kabar');
    const { submissions } = deps;
    const id = 'kabarnanti';
    const sent = { id, newsroom: 'kabar', actor: 'Redaksi', role: 'editor', files: [] } as const;
    const submission = await submissions.create(sent, room.clock.now);
    room.clock.now = new Date(publishAt);
    await releaseDue(deps, work);
    const released = { article: work.article, revision: 2, seq: 3, status: 'live' };
    const path = `/kabar/2026/11/rilis-nanti-${work.article}/`;
    expect((await submissions.read(id))?.decision).toEqual({ ...released, path });
    const earlier = { ...released, revision: 1, seq: 2, status: 'scheduled' } as const;
    await submissions.decided(submission, earlier);
    expect((await submissions.read(id))?.decision).toEqual({ ...released, path });
  });

  it('throws when the message came early, so that the queue brings it again', async () => {
    const { work, deps } = await scheduled('dini');
    await expect(releaseDue(deps, work)).rejects.toThrow(CommandRefused);
  });

  it('leaves an article alone that is scheduled no more, and forgets the schedule', async () => {
    const { room, deps } = await scheduled('batal');
    const { state } = await room.submit('langsung');
    const work = { newsroom: 'batal', article: state.id, publishAt };
    await deps.schedules.save(work);
    await releaseDue(deps, work);
    expect(await room.log.newest('batal', state.id)).toMatchObject({ revision: 1 });
    const due = await deps.schedules.dueBefore(new Date(publishAt));
    expect(due.map(({ article }) => article)).not.toContain(state.id);
  });
});
