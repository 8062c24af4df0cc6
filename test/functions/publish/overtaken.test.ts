import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishDeps } from '../../../functions/publish/deps.ts';
import { newestArticles } from '../../../functions/publish/lists.ts';
import { publish } from '../../../functions/publish/newsroom.ts';
import { Overtaken, unlessOvertaken } from '../../../functions/publish/overtaken.ts';
import { rebuild } from '../../../functions/publish/rebuild.ts';
import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import { archivedStates } from '../../../shared/aws/states.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { newsroomForTests, type TestNewsroom } from '../../support/newsroom.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

/** Something happens just before the checkpoint is advanced for the first time. */
function before({ deps }: TestNewsroom, happens: () => Promise<unknown>): PublishDeps {
  let isFirst = true;
  const advance: PublishDeps['checkpoints']['advance'] = async (...asked) => {
    if (isFirst) {
      isFirst = false;
      await happens();
    }
    return await deps.checkpoints.advance(...asked);
  };
  return { ...deps, checkpoints: { ...deps.checkpoints, advance } };
}

const now = () => new Date('2026-11-25T00:00:00Z');
const checkpointOf = ({ deps, newsroom }: TestNewsroom) => deps.checkpoints.read(newsroom);

describe('a worker whose checkpoint moves while it works', () => {
  it('publishes again, and notes it', async () => {
    const room = await newsroomForTests(table, 'disusul');
    await publish(room.deps, room.newsroom);
    const { event } = await room.submit('satu');
    const deps = before(room, () => startRebuild({ ...room.deps, now }, room.newsroom));
    await publish(deps, room.newsroom);
    expect((await checkpointOf(room)).seq).toBe(event.seq);
  });

  it('rebuilds again, and notes it', async () => {
    const room = await newsroomForTests(table, 'dibangun');
    await room.submit('satu');
    await publish(room.deps, room.newsroom);
    await startRebuild({ ...room.deps, now }, room.newsroom);
    const deps = before(room, async () => {
      await room.submit('dua');
      await publish(room.deps, room.newsroom);
    });
    await rebuild(deps, room.newsroom);
    expect((await checkpointOf(room)).rebuild).toBeUndefined();
  });

  it('gives up in the end, so that its message comes again', async () => {
    let tried = 0;
    const always = unlessOvertaken('publishing', async () => {
      tried += 1;
      throw new Overtaken('once more');
    });
    await expect(always).rejects.toThrow(Overtaken);
    await expect(always).rejects.toThrow('overtaken 5 times, at last as once more');
    expect(tried).toBe(5);
  });
});

it('a list of which an article has been erased since is made again', async () => {
  const room = await newsroomForTests(table, 'terhapus');
  const { event, state } = await room.submit('satu');
  await publish(room.deps, room.newsroom);
  await room.erase(state.id);
  const states = archivedStates(memoryObjects('empty'));
  const head = { epoch: 0, seq: event.seq };
  const lists = newestArticles({ ...room.deps, states }, room.newsroom, head);
  await expect(lists).rejects.toThrow(Overtaken);
});
