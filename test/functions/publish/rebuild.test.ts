import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  MOST_IN_A_RUN,
  MOST_WITH_MEDIA,
  type PublishDeps,
} from '../../../functions/publish/deps.ts';
import { publish } from '../../../functions/publish/newsroom.ts';
import { rebuild } from '../../../functions/publish/rebuild.ts';
import { fencedSite } from '../../../shared/aws/site-bucket.ts';
import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import type { Table } from '../../../shared/aws/table.ts';
import {
  cardsKey,
  checkpointKey,
  DUE,
  rootKey,
  settingsKey,
} from '../../../shared/aws/table-keys.ts';
import { articlePath, siteKey } from '../../../shared/keys.ts';
import { drain } from '../../support/drain.ts';
import { gate } from '../../support/gate.ts';
import { type MemoryObjects, memoryObjects } from '../../support/memory-objects.ts';
import { newsroomForTests, type TestNewsroom } from '../../support/newsroom.ts';
import { publicFiles, statusOf } from '../../support/public-files.ts';
import { live, publishAll, rename, richNewsroom } from '../../support/rich-newsroom.ts';
import { stalledSite } from '../../support/stalled-site.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

const now = () => new Date('2026-11-25T00:00:00Z');

/** A site of which nothing is left, and what publishes into it. */
function emptySite({ deps, archive }: TestNewsroom): { site: MemoryObjects; deps: PublishDeps } {
  const site = memoryObjects('site', [archive]);
  return { site, deps: { ...deps, site: fencedSite(site, 'archive') } };
}

/** The root files show all newsrooms that the table holds, those of other tests too. */
function ofNewsroom(files: Map<string, string>, newsroom: string): Map<string, string> {
  return new Map([...files].filter(([key]) => key.startsWith(`${newsroom}/`)));
}

async function forgetDerived(newsroom: string): Promise<void> {
  for (const pk of [cardsKey(newsroom), DUE]) {
    for (const item of await table.query({ pk })) await table.delete(item);
  }
  await table.delete(settingsKey(newsroom));
  await table.delete(rootKey());
}

async function cardsOf(newsroom: string): Promise<unknown[]> {
  return await table.query({ pk: cardsKey(newsroom) });
}

describe('a change of settings', () => {
  it('renders every page anew, at its old address', async () => {
    const room = await newsroomForTests(table, 'ganti');
    const keys: string[] = [];
    for (const name of ['satu', 'dua']) {
      const { state } = await room.submit(name);
      keys.push(siteKey(articlePath(live(state))));
    }
    await publishAll(room);
    await rename(room, 'Warta Baru');
    await publishAll(room);
    for (const key of [...keys, 'ganti/index.html', 'ganti/feed.xml', 'index.html']) {
      expect(room.site.text(key), key).toContain('Warta Baru');
    }
    expect(await room.deps.checkpoints.read('ganti')).not.toHaveProperty('rebuild');
  });

  it('leaves media alone: each would cost a request', async () => {
    const { room } = await richNewsroom(table, 'hemat');
    const keys: string[] = [];
    const site: PublishDeps['site'] = {
      write: async (file) => {
        keys.push(file.key);
        return await room.deps.site.write(file);
      },
    };
    await rename(room, 'Warta Lagi');
    await publishAll(room, { ...room.deps, site });
    expect(keys.filter((key) => key.includes('/media/'))).toEqual([]);
    expect(keys.filter((key) => key.includes('/2026/')).length).toBeGreaterThanOrEqual(5);
  });

  it('has the edge forget all of the newsroom by one path', async () => {
    const room = await newsroomForTests(table, 'lupa');
    await room.submit('satu');
    await publishAll(room);
    room.invalidated.length = 0;
    await rename(room, 'Warta Baru');
    await publishAll(room);
    expect(room.invalidated.flatMap(({ items }) => items)).toContain('/lupa/*');
  });

  it('is no reason to rebuild where nothing was published before', async () => {
    const room = await newsroomForTests(table, 'baru');
    await room.submit('satu');
    await publish(room.deps, 'baru');
    expect(await room.deps.checkpoints.read('baru')).not.toHaveProperty('rebuild');
  });

  it('is rebuilt in parts, so that releases go out in between', async () => {
    const room = await newsroomForTests(table, 'panjang');
    for (let i = 1; i <= MOST_IN_A_RUN + 5; i += 1) await room.submit(`rilis${i}`);
    await publishAll(room);
    await rename(room, 'Warta Baru');
    await publish(room.deps, 'panjang');
    let released = false;
    const done = await drain(room.deps, room.publishQueue, async () => {
      const { rebuild: place } = await room.deps.checkpoints.read('panjang');
      if (!place?.after || released) return;
      released = true;
      room.clock.now = new Date('2026-11-24T03:00:00Z');
      const { state } = await room.submit('antara');
      await publish(room.deps, 'panjang');
      expect(room.site.text(siteKey(articlePath(live(state))))).toContain('Warta Baru');
      expect(room.site.text('panjang/feed.xml')?.includes('Rilis antara')).toBe(true);
    });
    expect(released).toBe(true);
    const steps = done.filter(({ body }) => JSON.stringify(body).includes('rebuild'));
    expect(new Set(steps.map(({ deduplication }) => deduplication)).size).toBe(3);
    const pages = [...room.site.stored.keys()].filter((key) => /\/2026\/.*\.html$/.test(key));
    expect(pages).toHaveLength(MOST_IN_A_RUN + 6);
    expect(pages.filter((key) => !room.site.text(key)?.includes('Warta Baru'))).toEqual([]);
    expect(await room.deps.checkpoints.read('panjang')).not.toHaveProperty('rebuild');
  });
});

describe('a rebuild', () => {
  it('of everything that was deleted but the checkpoint gives the same bytes and cards', async () => {
    const { room, scheduled } = await richNewsroom(table, 'hilang');
    const cards = await cardsOf('hilang');
    await forgetDerived('hilang');
    const { site, deps } = emptySite(room);
    await startRebuild({ ...deps, now }, 'hilang');
    await drain(deps, room.publishQueue);

    const before = ofNewsroom(publicFiles(room.site), 'hilang');
    expect(before.size).toBeGreaterThan(15);
    expect(ofNewsroom(publicFiles(site), 'hilang')).toEqual(before);
    expect(await cardsOf('hilang')).toEqual(cards);
    expect(site.text('index.html')).toContain('href="/hilang/"');
    const due = await deps.schedules.dueBefore(new Date('2027-01-01T00:00:00Z'));
    expect(due.map(({ article }) => article)).toContain(scheduled.id);
    expect(await deps.newsrooms.settings('hilang')).toMatchObject({
      settings: { values: { title: 'Warta Baru' } },
    });
    expect(await deps.checkpoints.read('hilang')).not.toHaveProperty('rebuild');
  });

  it('of everything, the checkpoint too, is publishing from the first event', async () => {
    const { room } = await richNewsroom(table, 'habis');
    const cards = await cardsOf('habis');
    await forgetDerived('habis');
    await table.delete(checkpointKey('habis'));
    const { site, deps } = emptySite(room);
    await publishAll(room, deps);
    expect(ofNewsroom(publicFiles(site), 'habis')).toEqual(
      ofNewsroom(publicFiles(room.site), 'habis'),
    );
    expect(await cardsOf('habis')).toEqual(cards);
  });

  it('goes in steps of fewer events, since it does media, and comes to the same', async () => {
    const room = await newsroomForTests(table, 'langkah');
    for (let i = 1; i <= MOST_WITH_MEDIA + 5; i += 1) await room.submit(`rilis${i}`);
    await publishAll(room);
    const before = ofNewsroom(publicFiles(room.site), 'langkah');
    await forgetDerived('langkah');
    const { site, deps } = emptySite(room);
    await startRebuild({ ...deps, now }, 'langkah');
    const done = await drain(deps, room.publishQueue);
    expect(done.filter(({ body }) => JSON.stringify(body).includes('rebuild'))).toHaveLength(2);
    expect(ofNewsroom(publicFiles(site), 'langkah')).toEqual(before);
  });

  it('mends what somebody else has written', async () => {
    const { room, kept, retracted } = await richNewsroom(table, 'rusak');
    const before = publicFiles(room.site);
    const media = [...before.keys()].filter((key) => key.includes(`/media/${retracted.id}/`));
    for (const key of [siteKey(articlePath(kept)), ...media]) {
      await room.site.put(key, 'intruder', { contentType: 'text/html' });
    }
    await startRebuild({ ...room.deps, now }, 'rusak');
    await drain(room.deps, room.publishQueue);
    expect(ofNewsroom(publicFiles(room.site), 'rusak')).toEqual(ofNewsroom(before, 'rusak'));
  });

  it('goes on where it stood when a part of it failed', async () => {
    const { room } = await richNewsroom(table, 'gagal');
    const before = ofNewsroom(publicFiles(room.site), 'gagal');
    await forgetDerived('gagal');
    const { site, deps } = emptySite(room);
    await startRebuild({ ...deps, now }, 'gagal');
    room.publishQueue.sent.length = 0;
    let failures = 0;
    for (let calls = 0; ; calls += 1) {
      let left = calls;
      const dying: PublishDeps['site'] = {
        write: async (file) => {
          left -= 1;
          if (left < 0) throw new Error('died');
          return await deps.site.write(file);
        },
      };
      try {
        await rebuild({ ...deps, site: dying }, 'gagal');
        break;
      } catch {
        failures += 1;
      }
    }
    expect(failures).toBeGreaterThan(15);
    expect(ofNewsroom(publicFiles(site), 'gagal')).toEqual(before);
  });

  it('invalidates anew each time that it is asked for, and once for each', async () => {
    const { room } = await richNewsroom(table, 'tepi');
    room.invalidated.length = 0;
    for (const second of ['01', '02']) {
      const time = () => new Date(`2026-11-25T00:00:${second}Z`);
      await startRebuild({ ...room.deps, now: time }, 'tepi');
      await drain(room.deps, room.publishQueue);
    }
    const whole = room.invalidated.filter(({ items }) => items.includes('/tepi/*'));
    expect(new Set(whole.map(({ reference }) => reference)).size).toBe(2);
    expect(whole).toHaveLength(2);
  });

  it('has the last word on lists, though a worker with too few cards wakes up late', async () => {
    const { room } = await richNewsroom(table, 'kurang');
    await forgetDerived('kurang');
    await startRebuild({ ...room.deps, now }, 'kurang');
    await room.submit('antara');
    const stall = gate();
    const site = stalledSite(room, (key) => key === 'kurang/feed.xml', stall.pass);
    const late = publish({ ...room.deps, site }, 'kurang');
    await stall.arrival;
    await publishAll(room);
    expect(await room.deps.checkpoints.read('kurang')).not.toHaveProperty('rebuild');
    const feed = room.site.text('kurang/feed.xml');
    expect(feed?.match(/<item>/g)).toHaveLength(4);
    stall.open();
    await late;
    expect(room.site.text('kurang/feed.xml')).toBe(feed);
  });

  it('that comes to the checkpoint before publishing comes to the head waits, and is asked again', async () => {
    const { room } = await richNewsroom(table, 'tunggu');
    await forgetDerived('tunggu');
    const { site, deps } = emptySite(room);
    await startRebuild({ ...deps, now }, 'tunggu');
    room.publishQueue.sent.length = 0;
    const { state } = await room.submit('terbaru');
    await rebuild(deps, 'tunggu');
    expect(site.stored.has('tunggu/feed.xml')).toBe(false);
    expect(room.publishQueue.sent).toEqual([]);

    await publishAll(room, deps);
    expect(await deps.checkpoints.read('tunggu')).not.toHaveProperty('rebuild');
    expect(site.text('tunggu/feed.xml')).toContain('Rilis terbaru');
    expect(statusOf(site, siteKey(articlePath(live(state))))).toBe(200);
    await table.delete(checkpointKey('tunggu'));
    const other = emptySite(room);
    await publishAll(room, other.deps);
    expect(ofNewsroom(publicFiles(site), 'tunggu')).toEqual(
      ofNewsroom(publicFiles(other.site), 'tunggu'),
    );
  });

  it('that settings overtake starts over, and still does media', async () => {
    const { room } = await richNewsroom(table, 'susul');
    await startRebuild({ ...room.deps, now }, 'susul');
    await rename(room, 'Warta Terbaru');
    await publish(room.deps, 'susul');
    expect(await room.deps.checkpoints.read('susul')).toMatchObject({
      rebuild: { after: 0, media: true },
    });
  });

  it('that is put off begins when it is asked for by its time, and not by another', async () => {
    const { room, kept } = await richNewsroom(table, 'nanti');
    const again = new Date('2026-11-25T00:20:00Z');
    await startRebuild({ ...room.deps, now }, 'nanti', again);
    await publishAll(room);
    await drain(room.deps, room.publishQueue);
    const iso = again.toISOString();
    const { rebuild: done, again: left } = await room.deps.checkpoints.read('nanti');
    expect([done, left]).toEqual([undefined, iso]);
    const page = siteKey(articlePath(kept));
    const before = room.site.text(page);
    await room.site.put(page, 'late', { contentType: 'text/html' });

    await rebuild(room.deps, 'nanti');
    await rebuild(room.deps, 'nanti', '2026-11-25T00:19:00.000Z');
    expect(room.site.text(page)).toBe('late');
    await rebuild(room.deps, 'nanti', iso);
    await drain(room.deps, room.publishQueue);
    expect(room.site.text(page)).toBe(before);
    const after = await room.deps.checkpoints.read('nanti');
    expect(after).not.toHaveProperty('again');
    expect(after).not.toHaveProperty('rebuild');
  });

  it('that is put off stays so while releases go out', async () => {
    const room = await newsroomForTests(table, 'sela');
    const again = new Date('2026-11-25T00:20:00Z');
    await startRebuild({ ...room.deps, now }, 'sela', again);
    await room.submit('satu');
    await publishAll(room);
    await drain(room.deps, room.publishQueue);
    expect(await room.deps.checkpoints.read('sela')).toMatchObject({
      seq: 2,
      again: again.toISOString(),
    });
  });

  it('of nothing that was asked for does nothing', async () => {
    const room = await newsroomForTests(table, 'diam');
    await publish(room.deps, 'diam');
    room.invalidated.length = 0;
    await rebuild(room.deps, 'diam');
    expect(room.invalidated).toEqual([]);
  });
});

describe('a long log that is published from its beginning', () => {
  it('shows nothing on its way that is over: no retracted article, no old name', async () => {
    const room = await newsroomForTests(table, 'ulang');
    const { state } = await room.submit('ditarik');
    const others: string[] = [];
    for (let i = 1; i <= MOST_IN_A_RUN; i += 1) {
      others.push(siteKey(articlePath(live((await room.submit(`rilis${i}`)).state))));
    }
    await room.retract(state.id);
    await rename(room, 'Warta Baru');
    await table.delete(checkpointKey('ulang'));

    const first = await publish(room.deps, 'ulang');
    const page = siteKey(articlePath(live(state)));
    expect(first.seq).toBe(MOST_IN_A_RUN);
    expect(room.site.stored.has(page)).toBe(false);
    expect(room.site.text(others[0] ?? '')).toContain('Warta Baru');
    expect(room.site.stored.has('ulang/feed.xml')).toBe(false);

    await drain(room.deps, room.publishQueue);
    expect(statusOf(room.site, page)).toBe(410);
    expect(room.site.text('ulang/feed.xml')).toContain('Warta Baru');
  });
});
