import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../../../cli/errors.ts';
import { backUp } from '../../../../cli/operator/backup/back-up.ts';
import type { BackupStore } from '../../../../cli/operator/backup/store.ts';
import { missingText, onlyHereText } from '../../../../cli/operator/backup/summary.ts';
import { verify } from '../../../../cli/operator/backup/verify.ts';
import { Refused } from '../../../../cli/operator/refused.ts';
import { originalKey, renditionKey, stateKey } from '../../../../shared/archive-keys.ts';
import { EventUnknown } from '../../../../shared/aws/event-unknown.ts';
import { restoreTable } from '../../../../shared/aws/restore-table.ts';
import { eventKey } from '../../../../shared/aws/table-keys.ts';
import { isCopy, objectName } from '../../../../shared/backup/names.ts';
import { type MemoryTable, memoryTable } from '../../../support/memory-table.ts';
import { newsroomForTests, type TestNewsroom } from '../../../support/newsroom.ts';
import { publishAll } from '../../../support/rich-newsroom.ts';
import {
  archivedManuscript,
  archivedPhoto,
  backedUp,
  backUpDeps,
  bucketPlace,
  folderPlace,
  type Place,
} from './newsroom.ts';

let table: MemoryTable;
let rooms = 0;

describe.each([
  ['a folder', folderPlace],
  ['a bucket', bucketPlace],
])('into %s', (_what, openPlace) => {
  let place: Place;
  let room: TestNewsroom;
  beforeEach(async () => {
    rooms += 1;
    table = memoryTable();
    place = await openPlace();
    room = await newsroomForTests(table, `ruang${rooms}`);
    await release('satu');
  });
  afterEach(() => place.close());

  /** A release with one photo. */
  async function release(name: string) {
    const submission = `${room.newsroom}${name}`;
    const photo = await archivedPhoto(room, submission, `${name}.jpg`);
    const manuscript = await archivedManuscript(room, submission);
    return { photo, manuscript, ...(await room.submit(name, { photos: [photo] })) };
  }

  async function names(): Promise<string[]> {
    const found: string[] = [];
    for await (const { name } of place.store.list()) found.push(name);
    return found;
  }

  test('all of a newsroom is there, and again only what is new', async () => {
    const first = await backedUp(room, place.store);
    expect(first.manifest).toMatchObject({
      head: 2,
      counts: { states: 2, originals: 2, renditions: 3 },
      missingCount: 0,
      origin: 'https://berita.samarinda.example',
    });
    expect(first.copied.objects).toBe(7);
    expect(first.onlyHere).toEqual([]);
    expect((await backedUp(room, place.store)).copied).toEqual({ objects: 0, bytes: 0 });
    await release('dua');
    const third = await backedUp(room, place.store);
    expect([third.manifest.head, third.copied.objects, third.removed]).toEqual([3, 6, 0]);
    expect((await names()).filter((name) => !isCopy(name))).toHaveLength(3);
  });

  test.each([1, 4, 7, 8, 9])('cut off at write %i, it goes on where it was', async (at) => {
    const cut = cutAt(place.store, at);
    await expect(backUp(backUpDeps(room, cut), room.newsroom)).rejects.toThrow('power cut');
    expect(await place.store.manifest()).toBeUndefined();
    const { copied } = await backedUp(room, place.store);
    expect(copied.objects).toBe(Math.max(0, 8 - at));
  });

  test('cut off, a later backup leaves the one before as it was', async () => {
    const { manifest } = await backedUp(room, place.store);
    await release('dua');
    const cut = cutAt(place.store, 8);
    await expect(backUp(backUpDeps(room, cut), room.newsroom)).rejects.toThrow('power cut');
    expect(await verify(backUpDeps(room, place.store))).toEqual({ manifest, problems: [] });
  });

  test('what was spoilt is found, and copied anew where its length tells', async () => {
    const { photo } = await release('dua');
    await backedUp(room, place.store);
    const of = { newsroom: room.newsroom, submission: `${room.newsroom}dua`, file: 2 };
    const key = originalKey({ kind: 'photo', ...of }, photo.original);
    await place.store.write(objectName(key), Buffer.from('spoilt'), '0'.repeat(64));
    const { problems } = await verify(backUpDeps(room, place.store));
    expect(problems).toEqual([
      `Expected 23 bytes with SHA-256 ${photo.original.slice(0, 12)}… for objects/${key} but received 6 other bytes.`,
    ]);
    expect((await backedUp(room, place.store)).copied.objects).toBe(1);
  });

  test('a newsroom that lost events is no reason to forget them', async () => {
    await release('dua');
    await backedUp(room, place.store);
    await table.delete(eventKey(room.newsroom, 3));
    await expect(backedUp(room, place.store)).rejects.toThrow(
      /^Expected the log of ruang\d+ to hold event 3 \(published .*\), as the backup in .* does, but received a log of 2 events\. Restore that backup first/,
    );
    await room.submit('lain');
    await expect(backedUp(room, place.store)).rejects.toThrow(/but received event 3 \(published/);
    expect((await verify(backUpDeps(room, place.store))).problems).toEqual([]);
  });

  test('one whose log has lost its end is refused, though the backup would lose nothing', async () => {
    await publishAll(room);
    await table.delete(eventKey(room.newsroom, 2));
    for (const more of ['nothing', 'another event']) {
      if (more !== 'nothing') await room.submit('lain');
      const refused = backUp(backUpDeps(room, place.store), room.newsroom);
      await expect(refused).rejects.toThrow(EventUnknown);
      await expect(refused).rejects.toThrow(`if none has: warta doctor ${room.newsroom} --repair`);
      expect(await place.store.manifest()).toBeUndefined();
    }
  });

  test('a log with a gap is not backed up, and what is missing is named', async () => {
    await release('dua');
    await release('tiga');
    await table.delete(eventKey(room.newsroom, 2));
    const { newsroom } = room;
    const expected = `Expected a log without gaps for the backup of ${newsroom} but received one`;
    const advice = `restore a backup that has what is missing (warta restore ${newsroom} SOURCE).`;
    const refused = (why: string) =>
      expect(backedUp(room, place.store)).rejects.toThrow(new Refused(`${expected} ${why}`));
    await refused(`without event 2: ${advice}`);
    await table.delete(eventKey(newsroom, 3));
    await refused(`without event 2 and 1 more: ${advice}`);
    await restoreTable(table).close(newsroom, 1);
    await refused('that a restore was cut off in: run that restore again first.');
    expect(await names()).toEqual([]);
  });

  test('two newsrooms do not share a place', async () => {
    await backedUp(room, place.store);
    const other = await newsroomForTests(table, `lain${rooms}`);
    await expect(backedUp(other, place.store)).rejects.toThrow(
      'each newsroom needs a place of its own',
    );
  });

  test('a newsroom that nobody made is bad usage, and leaves nothing behind', async () => {
    const failed = backUp(backUpDeps(room, place.store), 'tiada');
    await expect(failed).rejects.toThrow(
      new UsageError(
        'Expected a newsroom that exists (see newsroom list) for its backup but received tiada',
      ),
    );
    await expect(failed).rejects.toThrow(UsageError);
    expect(await names()).toEqual([]);
  });

  test('of two backups at once the slower one gives way', async () => {
    const slow = {
      ...place.store,
      replaceManifest: async (...given: Parameters<BackupStore['replaceManifest']>) => {
        await backedUp(room, place.store);
        return await place.store.replaceManifest(...given);
      },
    };
    await expect(backUp(backUpDeps(room, slow), room.newsroom)).rejects.toThrow(
      'Expected no other backup into',
    );
    expect((await verify(backUpDeps(room, place.store))).problems).toEqual([]);
  });

  test('what the archive has lost stays in the backup; what it never held is told', async () => {
    await backedUp(room, place.store);
    const before = [...room.archive.stored.keys()];
    const { event } = await release('dua');
    for (const key of before) room.archive.lose(key);
    const state = stateKey(room.newsroom, event.article, event.revision, event.sha256);
    room.archive.lose(state);
    const done = await backUp(backUpDeps(room, place.store), room.newsroom);
    const { manifest, removed } = done;
    expect(manifest.missing).toEqual([state]);
    expect([manifest.counts, removed]).toEqual([{ states: 2, originals: 2, renditions: 3 }, 0]);
    expect([...done.onlyHere].sort()).toEqual(before.sort());
    expect(onlyHereText(done, 'DISK', 'warta')).toMatch(
      /^The archive lacks 7 objects .* this backup has them:\n {2}(.|\n)*Put them back:\n {2}warta restore ruang\d+ DISK\n$/,
    );
  });

  test('a manuscript that the archive has lost is told, unless the backup has it', async () => {
    await backedUp(room, place.store);
    const { manuscript } = await release('dua');
    for (const key of room.archive.stored.keys())
      if (key === manuscript || key.startsWith(`originals/${room.newsroom}/${room.newsroom}satu/`))
        room.archive.lose(key);
    const { manifest } = await backUp(backUpDeps(room, place.store), room.newsroom);
    expect(manifest.missing).toEqual([
      `originals/${room.newsroom}/${room.newsroom}dua/…, the manuscript`,
    ]);
    expect(missingText(manifest)).toContain('The archive lacks 1 object that the log names');
  });

  /** As an erasure does: the act comes to the log, and then the state and the photo go. */
  async function erase(
    name: string,
    { event, photo, manuscript }: Awaited<ReturnType<typeof release>>,
  ) {
    await room.erase(event.article);
    room.archive.lose(manuscript);
    room.archive.lose(stateKey(room.newsroom, event.article, event.revision, event.sha256));
    const of = { newsroom: room.newsroom, submission: `${room.newsroom}${name}`, file: 2 };
    room.archive.lose(originalKey({ kind: 'photo', ...of }, photo.original));
    for (const rendition of photo.renditions)
      room.archive.lose(renditionKey(room.newsroom, photo, rendition));
  }

  test('what was erased leaves the backup with its next run', async () => {
    const two = await release('dua');
    await backedUp(room, place.store);
    await erase('dua', two);
    const { manifest, removed } = await backedUp(room, place.store);
    expect([removed, manifest.missing, manifest.counts]).toEqual([
      6,
      [],
      { states: 3, originals: 2, renditions: 3 },
    ]);
    expect((await names()).filter((name) => name.includes(two.photo.original))).toEqual([]);
  });

  test('what is erased while a backup runs is not in it', async () => {
    const two = await release('dua');
    const deps = backUpDeps(room, place.store);
    let isErased = false;
    const get = async (key: string) => {
      if (!isErased && key.startsWith('renditions/')) {
        isErased = true;
        await erase('dua', two);
      }
      return await room.archive.get(key);
    };
    const { manifest } = await backUp({ ...deps, archive: { get } }, room.newsroom);
    expect([manifest.head, manifest.missing]).toEqual([4, []]);
    expect((await verify(deps)).problems).toEqual([]);
    expect((await names()).filter((name) => name.includes(two.photo.original))).toEqual([]);
  });
});

/** The store, until the power fails at so many writes. */
function cutAt(store: BackupStore, at: number): BackupStore {
  let writes = 0;
  return {
    ...store,
    write: async (...given) => {
      writes += 1;
      if (writes >= at) throw new Error('power cut');
      await store.write(...given);
    },
  };
}
