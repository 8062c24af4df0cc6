import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDue } from '../../functions/timer.ts';
import { CommandRefused } from '../../shared/article-log.ts';
import type { Table } from '../../shared/aws/table.ts';
import { newsroomForTests, recordedQueue } from '../support/newsroom.ts';
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
  return { room, work, deps: { ...room.deps, log: room.log, publishQueue }, publishQueue };
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
