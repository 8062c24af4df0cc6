import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../../../functions/publish/newsroom.ts';
import type { Checkpoints } from '../../../shared/aws/checkpoints.ts';
import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { newsroomForTests } from '../../support/newsroom.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

const now = () => new Date('2026-11-24T05:00:00Z');

test('it notes a rebuild of everything, media too, and asks for all that it needs', async () => {
  const room = await newsroomForTests(table, 'bangun');
  await publish(room.deps, 'bangun');
  room.publishQueue.sent.length = 0;
  await startRebuild({ ...room.deps, now }, 'bangun');
  expect(await room.deps.checkpoints.read('bangun')).toMatchObject({
    seq: 1,
    rebuild: { after: 0, media: true },
  });
  expect(room.publishQueue.sent.map(({ body }) => body)).toEqual([
    { newsroom: 'bangun' },
    { rebuild: 'bangun' },
    // Its own id, or CloudFront would take this for what it was told of these root files before.
    { root: true, again: now().toISOString() },
  ]);
});

test('it asks again within five minutes under other ids, or SQS would swallow them', async () => {
  const room = await newsroomForTests(table, 'dua');
  room.publishQueue.sent.length = 0;
  await startRebuild({ ...room.deps, now }, 'dua');
  await startRebuild({ ...room.deps, now: () => new Date('2026-11-24T05:00:01Z') }, 'dua');
  const ids = room.publishQueue.sent.map(({ deduplication }) => deduplication);
  expect(new Set(ids).size).toBe(6);
});

test('it works where nothing was ever published', async () => {
  const room = await newsroomForTests(table, 'belum');
  await startRebuild({ ...room.deps, now }, 'belum');
  expect(await room.deps.checkpoints.read('belum')).toMatchObject({
    seq: 0,
    rebuild: { after: 0, media: true },
  });
});

test('it is refused where there is no log, and notes nothing', async () => {
  const room = await newsroomForTests(table, 'ada');
  await expect(startRebuild({ ...room.deps, now }, 'tiada')).rejects.toThrow(
    'Expected a newsroom that has a log for tiada but received no event',
  );
  expect(await room.deps.checkpoints.read('tiada')).not.toHaveProperty('rebuild');
});

test('it looks again where publishing has moved the checkpoint meanwhile', async () => {
  const room = await newsroomForTests(table, 'ramai');
  let moves = 3;
  const checkpoints: Checkpoints = {
    ...room.deps.checkpoints,
    advance: async (...args) =>
      moves-- > 0 ? false : await room.deps.checkpoints.advance(...args),
  };
  await startRebuild({ ...room.deps, checkpoints, now }, 'ramai');
  expect(await room.deps.checkpoints.read('ramai')).toHaveProperty('rebuild');

  const always: Checkpoints = { ...room.deps.checkpoints, advance: async () => false };
  await expect(startRebuild({ ...room.deps, checkpoints: always, now }, 'ramai')).rejects.toThrow(
    'Expected a checkpoint that stands still for ramai but received one that moved 10 times',
  );
});
