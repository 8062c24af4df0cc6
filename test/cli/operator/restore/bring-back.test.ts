import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp } from '../../../../cli/operator/backup/back-up.ts';
import type { BackupStore } from '../../../../cli/operator/backup/store.ts';
import type { RestoreDeps } from '../../../../cli/operator/restore/deps.ts';
import { stateKey } from '../../../../shared/archive-keys.ts';
import { articles } from '../../../../shared/article-log.ts';
import { eventItem } from '../../../../shared/aws/event-item.ts';
import { dynamoLog } from '../../../../shared/aws/log.ts';
import { archivedStates } from '../../../../shared/aws/states.ts';
import { eventKey, restoreKey, settingsKey } from '../../../../shared/aws/table-keys.ts';
import { objectName } from '../../../../shared/backup/names.ts';
import { articleIdOf } from '../../../../shared/ids.ts';
import { type MemoryTable, memoryTable } from '../../../support/memory-table.ts';
import { newsroomForTests, type TestNewsroom } from '../../../support/newsroom.ts';
import {
  archivedPhoto,
  backedUp,
  backUpDeps,
  folderPlace,
  type Place,
} from '../backup/newsroom.ts';
import { restored, type Target, target } from './target.ts';

const ID = 'samarinda';

let place: Place;
let table: MemoryTable;
let room: TestNewsroom;
/** The deployment that was backed up. */
let source: Target;

beforeEach(async () => {
  place = await folderPlace();
  table = memoryTable();
  room = await newsroomForTests(table, ID);
  source = target(table, room.archive);
  for (const name of ['satu', 'dua']) await release(name);
  await source.publishAll();
  await backedUp(room, place.store);
});
afterEach(() => place.close());

async function release(name: string) {
  const photo = await archivedPhoto(room, `${ID}${name}`, `${name}.jpg`);
  const appended = await room.submit(name, { photos: [photo] });
  await source.publishing.publishQueue.send({ body: { newsroom: ID } });
  return appended;
}

/** What readers get, and what the log and the archive hold. */
function holds({ archive, site }: Target, items: MemoryTable) {
  const bytes = (objects: Target['site']) =>
    Object.fromEntries([...objects.stored].map(([key, { text }]) => [key, text]).sort());
  const log = items.items().filter(({ sk }) => sk.startsWith('E#'));
  return { site: bytes(site), archive: bytes(archive), log };
}

test('an empty deployment comes to hold the same bytes', async () => {
  const items = memoryTable();
  const empty = target(items);
  const plan = await restored(empty.restoreDeps(place.store), ID);
  expect([plan.target, plan.epoch, empty.waits]).toEqual(['empty', 0, []]);
  await empty.publishAll();
  expect(holds(empty, items)).toEqual(holds(source, table));
  expect(await empty.publishing.newsrooms.list()).toEqual([ID]);
  expect(await items.get(restoreKey(ID))).toBeUndefined();
});

test('cut off at any call and run again, it comes to the same', async () => {
  for (let cut = 1; ; cut += 1) {
    const items = memoryTable();
    const empty = target(items);
    const deps = empty.restoreDeps(place.store);
    const calls = { left: cut };
    const ended = await restored(cutOff(deps, calls), ID).then(
      () => true,
      () => false,
    );
    if (ended) {
      expect(cut).toBeGreaterThan(20);
      break;
    }
    // Until the end nobody finds it, and whoever looks for what is half there finds no settings.
    if (!(await empty.publishing.newsrooms.list()).includes(ID))
      expect(await items.get(settingsKey(ID))).toBeUndefined();
    await restored(deps, ID);
    await empty.publishAll();
    expect(await deps.checkpoints.read(ID)).toMatchObject({ epoch: 0, seq: 3 });
    expect([cut, holds(empty, items)]).toEqual([cut, holds(source, table)]);
  }
});

test('a damaged copy is found before anything is written to the log', async () => {
  const { event } = await release('tiga');
  await backedUp(room, place.store);
  const name = objectName(stateKey(ID, event.article, event.revision, event.sha256));
  const spoilt = { ...place.store, read: spoiling(place.store, name) };
  const items = memoryTable();
  await expect(restored(target(items).restoreDeps(spoilt), ID)).rejects.toThrow(
    `Expected bytes with SHA-256 ${event.sha256.slice(0, 12)}… for ${name} in`,
  );
  expect(items.items()).toEqual([]);
});

function spoiling({ read }: BackupStore, spoilt: string): BackupStore['read'] {
  return async (name) => (name === spoilt ? Buffer.from('{}') : await read(name));
}

/** A deployment whose log was set back to before the release of tiga, which is backed up and public. */
async function behindBackup() {
  const before = table.items();
  await release('tiga');
  await source.publishAll();
  await backedUp(room, place.store);
  const items = memoryTable(before);
  const behind = target(items, source.archive, source.site);
  return { items, behind, deps: behind.restoreDeps(place.store) };
}

test('where the log lost events and the site did not, nobody writes until it has ended', async () => {
  const { items, behind, deps } = await behindBackup();
  const seen: unknown[] = [];
  const watching: RestoreDeps = {
    ...deps,
    table: {
      ...deps.table,
      insert: async (event, epoch) => {
        seen.push(await deps.newsrooms.list());
        return await deps.table.insert(event, epoch);
      },
    },
  };
  const plan = await restored(watching, ID);
  expect([plan.target, plan.epoch]).toEqual(['behind', 1]);
  expect(seen).toEqual([[]]);
  await behind.publishAll();
  expect(holds(behind, items).log).toHaveLength(4);
  expect(await deps.checkpoints.read(ID)).toMatchObject({ epoch: 1, seq: 4 });
  expect(behind.site.text(`${ID}/index.html`)).toContain('Rilis tiga');
});

test.each([
  ['that lost events', 2],
  ['that somebody has written', 3],
])('a checkpoint ahead of a log %s is undone', async (_, head) => {
  const { checkpoints, log } = source.publishing;
  const before = holds(source, table);
  const { sha256: _hash, ...from } = await checkpoints.read(ID);
  if (head < 3) await table.delete(eventKey(ID, 3));
  else await checkpoints.advance(ID, from, { ...from, seq: 9 });
  expect((await restored(source.restoreDeps(place.store), ID)).target).toBe('behind');
  await source.publishAll();
  expect(await checkpoints.read(ID)).toMatchObject({ epoch: 1, seq: 3 });
  expect((await log.last(ID))?.seq).toBe(3);
  expect(Object.keys(holds(source, table).site)).toEqual(Object.keys(before.site));
});

test('what somebody appends while the newsroom closes is not lost', async () => {
  const before = table.items();
  const lost = await release('tiga');
  await backedUp(room, place.store);
  const items = memoryTable(before);
  const behind = target(items, source.archive, source.site);
  const deps = behind.restoreDeps(place.store);
  const settings = await deps.newsrooms.settings(ID);
  const late: RestoreDeps = {
    ...deps,
    table: {
      ...deps.table,
      close: async (newsroom, epoch) => {
        await items.put(eventItem({ ...lost.event, actor: 'Sul' }, 0));
        await deps.table.close(newsroom, epoch);
      },
    },
  };
  await expect(restored(late, ID)).rejects.toThrow(
    /in the place of event 4 \(published \w+, \S+, Sul\)/,
  );
  expect(await deps.newsrooms.list()).toEqual([ID]);
  expect(await deps.newsrooms.settings(ID)).toEqual(settings);
  expect((await restored(target(memoryTable()).restoreDeps(place.store), ID)).target).toBe('empty');
});

test('what late workers spoil is mended by another rebuild, once nobody can be late', async () => {
  const behind = target(memoryTable(table.items()), source.archive, source.site);
  await release('tiga');
  await source.publishAll();
  await restored(behind.restoreDeps(place.store), ID);
  const { rebuild, again } = await behind.publishing.checkpoints.read(ID);
  expect(rebuild).toMatchObject({ after: 0, media: true });
  expect(again).toBe('1970-01-01T00:20:00.000Z');
});

test('done, but for an answer that was lost, it may be run again though the newsroom has gone on', async () => {
  const { behind, deps } = await behindBackup();
  await restored(deps, ID);
  await behind.publishAll();
  await retracted(behind, 'tiga');
  const plan = await restored(deps, ID);
  expect([plan.target, plan.lacking, plan.epoch]).toEqual(['whole', [], 1]);
  await behind.publishAll();
  expect(behind.site.text(`${ID}/index.html`)).not.toContain('Rilis tiga');
});

async function retracted({ table, archive, publishing }: Target, name: string): Promise<void> {
  const [states, now] = [archivedStates(archive), () => new Date('2026-11-25T03:00:00Z')];
  const log = dynamoLog({ table, states, now, random: () => 0, wait: async () => undefined });
  const article = articleIdOf(`${ID}${name}`);
  const command = { commandId: 'tarik', actor: 'Ani', article, reason: 'Rilis ini keliru.' };
  await log.append(ID, article, articles, { type: 'retract', ...command });
  await publishing.publishQueue.send({ body: { newsroom: ID } });
}

test('an archive that lost objects gets them back, and nothing else changes', async () => {
  const state = [...room.archive.stored.keys()].filter((key) => !key.startsWith('manuscripts/'));
  const before = holds(source, table);
  for (const key of state) room.archive.lose(key);
  const plan = await restored(source.restoreDeps(place.store), ID);
  expect([plan.target, plan.objects.length]).toEqual(['whole', state.length]);
  await source.publishAll();
  expect(holds(source, table)).toEqual(before);
});

test('without the state of a page neither here nor there, it does not begin', async () => {
  const { event } = await release('tiga');
  const key = stateKey(ID, event.article, event.revision, event.sha256);
  room.archive.lose(key);
  await place.store.remove([objectName(key)]);
  await backUp(backUpDeps(room, place.store), ID);
  const items = memoryTable();
  await expect(restored(target(items).restoreDeps(place.store), ID)).rejects.toThrow(
    `but both lack\n  ${key}\n`,
  );
  expect(items.items()).toEqual([]);
});

/** All that the restore reaches, until the power fails at so many calls. */
function cutOff(deps: RestoreDeps, calls: { left: number }): RestoreDeps {
  const cut = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(from, name, receiver) {
        const value: unknown = Reflect.get(from, name, receiver);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          calls.left -= 1;
          if (calls.left <= 0) throw new Error('power cut');
          return Reflect.apply(value, from, given);
        };
      },
    });
  const { table, newsrooms, checkpoints, archive, publishQueue } = deps;
  return {
    ...deps,
    table: cut(table),
    newsrooms: cut(newsrooms),
    checkpoints: cut(checkpoints),
    archive: cut(archive),
    publishQueue: cut(publishQueue),
  };
}
