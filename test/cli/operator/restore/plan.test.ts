import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refused } from '../../../../cli/operator/refused.ts';
import { planRestore } from '../../../../cli/operator/restore/plan.ts';
import { planText } from '../../../../cli/operator/restore/told.ts';
import { eventKey } from '../../../../shared/aws/table-keys.ts';
import { type MemoryTable, memoryTable } from '../../../support/memory-table.ts';
import { newsroomForTests, type TestNewsroom } from '../../../support/newsroom.ts';
import { backedUp, folderPlace, type Place } from '../backup/newsroom.ts';
import { restored, type Target, target } from './target.ts';

const ID = 'samarinda';

let place: Place;
let table: MemoryTable;
let room: TestNewsroom;
/** The deployment that was backed up: its settings and one release. */
let source: Target;

beforeEach(async () => {
  place = await folderPlace();
  table = memoryTable();
  room = await newsroomForTests(table, ID);
  source = target(table, room.archive);
  await release('satu');
  await backedUp(room, place.store);
});
afterEach(() => place.close());

async function release(name: string): Promise<void> {
  await room.submit(name);
  await source.publishing.publishQueue.send({ body: { newsroom: ID } });
  await source.publishAll();
}

const plan = (at: Target) => planRestore(at.restoreDeps(place.store), ID);

test('a newsroom that was never restored and has gone on would lose what it has', async () => {
  await release('dua');
  await expect(plan(source)).rejects.toThrow(Refused);
  await expect(plan(source)).rejects.toThrow(
    'Expected a backup that has every event of the log for the restore of samarinda',
  );
});

test('one that was restored, and has lost events again since, is not taken for whole', async () => {
  await room.deps.newsrooms.raiseEpoch(ID, 1, 3);
  await release('dua');
  await release('tiga');
  expect((await plan(source)).target).toBe('whole');
  await table.delete(eventKey(ID, 4));
  await expect(plan(source)).rejects.toThrow(Refused);
});

test('a restore that ended but for its last call does not stand for that of a newer backup', async () => {
  const before = table.items();
  await release('dua');
  const behind = target(memoryTable(before), source.archive, source.site);
  const deps = behind.restoreDeps(place.store);
  const cut = { ...deps.table, done: () => Promise.reject(new Error('power cut')) };
  await expect(restored({ ...deps, table: cut }, ID)).rejects.toThrow('power cut');
  expect(await plan(behind)).toMatchObject({ target: 'whole', lacking: [] });
  await backedUp(room, place.store);
  expect(await plan(behind)).toMatchObject({ target: 'behind', lacking: [{ seq: 3 }] });
});

test('it is told which events are written', async () => {
  const items = memoryTable();
  const told = async () => planText(await plan(target(items)), 'the backup', 'the site');
  expect(await told()).toContain('\nLog         events 1 to 2 are written\n');
  for (const item of table.items()) if (item.sk === eventKey(ID, 1).sk) await items.put(item);
  expect(await told()).toContain('\nLog         event 2 is written\n');
  expect(planText(await plan(source), 'the backup', 'the site')).toContain(
    '\nLog         has every event\n',
  );
});
