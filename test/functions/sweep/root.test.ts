import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishRoot } from '../../../functions/publish/root.ts';
import { doPublishWork } from '../../../functions/publish.ts';
import { sweepRoot } from '../../../functions/sweep/root.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { rootKey, settingsKey } from '../../../shared/aws/table-keys.ts';
import { newsroomForTests, recordedQueue, type TestNewsroom } from '../../support/newsroom.ts';
import { rename } from '../../support/rich-newsroom.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

const now = new Date('2026-11-24T02:00:00Z');

async function swept({ deps }: TestNewsroom) {
  const publishQueue = recordedQueue();
  await sweepRoot({ ...deps, publishQueue }, now);
  return publishQueue.sent;
}

test('root files are asked for until they reflect every newsroom’s settings', async () => {
  const room = await newsroomForTests(table, 'akar');
  expect(await swept(room)).toEqual([
    { body: { root: true }, group: '.root', deduplication: '.root:akar:1:2026-11-24T02:00' },
  ]);
  await publishRoot(room.deps);
  expect(await swept(room)).toEqual([]);

  await rename(room, 'Warta Baru');
  expect(await swept(room)).toHaveLength(1);
  await publishRoot(room.deps);
  expect(room.site.text('index.html')).toContain('Warta Baru');
  expect(await swept(room)).toEqual([]);

  // Its record follows from the log, as all do, and may be lost.
  await table.delete(rootKey());
  expect(await swept(room)).toHaveLength(1);
});

test('a newsroom whose settings record was lost is named all the same', async () => {
  const room = await newsroomForTests(table, 'hilang');
  await rename(room, 'Warta Hilang');
  await table.delete(settingsKey('hilang'));
  await publishRoot(room.deps);
  expect(room.site.text('index.html')).toContain('Warta Hilang');
  expect((await room.deps.newsrooms.settings('hilang'))?.version).toEqual({ epoch: 0, seq: 2 });
});

test('a run that failed half way is asked for again', async () => {
  const room = await newsroomForTests(table, 'gagal');
  const cdn = {
    invalidate: async () => {
      throw new Error('CloudFront is not there');
    },
  };
  await expect(publishRoot({ ...room.deps, cdn })).rejects.toThrow('CloudFront');
  expect(await swept(room)).toHaveLength(1);
});

test('a newsroom of which no settings are known is no reason to ask for them', async () => {
  const room = await newsroomForTests(table, 'siap');
  await publishRoot(room.deps);
  await room.deps.newsrooms.register('baru-terdaftar');
  expect(await swept(room)).toEqual([]);
});

test('the edge forgets once for one wish, and again for the next: the version alone was there before', async () => {
  const room = await newsroomForTests(table, 'tepi');
  const wishes = [undefined, undefined, 'doctor-1', 'doctor-1', 'doctor-2'];
  for (const again of wishes)
    await doPublishWork(room.deps, { root: true, ...(again !== undefined && { again }) });
  const [first, repeated, ...wished] = room.invalidated.map(({ reference }) => reference);
  expect(repeated).toBe(first);
  expect(new Set([first, ...wished]).size).toBe(3);
  expect(wished[0]).toBe(wished[1]);
  // What another hand has put in their place bears no tag.
  expect(room.invalidated.map(({ items }) => items.includes('/'))).toEqual([
    ...[false, false],
    ...[true, true, true],
  ]);
});
