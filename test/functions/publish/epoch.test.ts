import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishDeps } from '../../../functions/publish/deps.ts';
import { publish } from '../../../functions/publish/newsroom.ts';
import { rebuild } from '../../../functions/publish/rebuild.ts';
import { changeSettings } from '../../../shared/aws/change-settings.ts';
import type { Log } from '../../../shared/aws/log.ts';
import { fencedSite } from '../../../shared/aws/site-bucket.ts';
import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { cardsKey, checkpointKey, eventKey, settingsKey } from '../../../shared/aws/table-keys.ts';
import { articlePath, mediaPath, siteKey } from '../../../shared/keys.ts';
import { siteMarks } from '../../../shared/site-metadata.ts';
import { drain } from '../../support/drain.ts';
import { gate } from '../../support/gate.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { newsroomForTests, type TestNewsroom } from '../../support/newsroom.ts';
import { publicFiles, statusOf } from '../../support/public-files.ts';
import { live, publishAll, rename, withPhotos } from '../../support/rich-newsroom.ts';
import { stalledSite } from '../../support/stalled-site.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

const now = () => new Date('2026-11-25T00:00:00Z');

/** What a restoration from a backup of the first events comes to, before anything is published. */
async function restore(room: TestNewsroom, seq: number): Promise<void> {
  const { newsroom, log, deps } = room;
  for (const event of await log.readAfter(newsroom, seq)) {
    await table.delete(eventKey(newsroom, event.seq));
  }
  for (const item of await table.query({ pk: cardsKey(newsroom) })) await table.delete(item);
  await table.delete(settingsKey(newsroom));
  await table.delete(checkpointKey(newsroom));
  await deps.newsrooms.raiseEpoch(newsroom, 1);
}

async function publishRestored(room: TestNewsroom): Promise<void> {
  await startRebuild({ ...room.deps, now }, room.newsroom);
  await drain(room.deps, room.publishQueue);
}

/** What the log alone makes of the newsroom, without a past. */
async function fromNothing(room: TestNewsroom): Promise<Map<string, string>> {
  const site = memoryObjects('site', [room.archive]);
  const checkpoints: PublishDeps['checkpoints'] = {
    read: async () => ({ epoch: 1, seq: 0 }),
    advance: async () => true,
  };
  const fresh = { site: fencedSite(site, 'archive'), checkpoints };
  await publish({ ...room.deps, ...fresh }, room.newsroom);
  return publicFiles(site);
}

/** Of a newsroom: lists, and the files of one article. */
function filesOf(room: TestNewsroom, id: string, files = publicFiles(room.site)) {
  const lists = ['index.html', 'feed.xml', 'feed.json'].map((name) => `${room.newsroom}/${name}`);
  return new Map([...files].filter(([key]) => lists.includes(key) || key.includes(id)));
}

describe('a newsroom that was restored from a backup', () => {
  it('shows what the backup knew, media that were withdrawn since too, and lists no more', async () => {
    const room = await newsroomForTests(table, 'pulih');
    const article = await withPhotos(room, 'satu');
    await publishAll(room);
    await room.retract(article.id);
    const { state: lost } = await room.submit('dua');
    await rename(room, 'Nama Baru');
    await publishAll(room);
    const [photo] = article.photos;
    const [rendition] = photo?.renditions ?? [];
    if (!photo || !rendition) throw new Error('a photo expected');
    const media = siteKey(mediaPath(article, photo, rendition));
    expect(statusOf(room.site, media)).toBe(410);

    await restore(room, 2);
    await publishRestored(room);
    expect(statusOf(room.site, media)).toBe(200);
    expect(statusOf(room.site, siteKey(articlePath(article)))).toBe(200);
    expect(filesOf(room, article.id)).toEqual(filesOf(room, article.id, await fromNothing(room)));
    expect(room.site.text('pulih/feed.xml')).not.toContain(lost.id);
    expect(await room.deps.checkpoints.read('pulih')).toMatchObject({ epoch: 1, seq: 2 });
    expect(room.invalidated.flatMap(({ items }) => items)).toContain('/pulih/*');
  });

  it('has new events and new settings win over what the lost ones had left', async () => {
    const room = await newsroomForTests(table, 'lanjut');
    const { state } = await room.submit('satu');
    for (let i = 0; i < 5; i += 1) await room.submit(`hilang${i}`);
    await rename(room, 'Nama Hilang');
    await publishAll(room);
    await restore(room, 2);
    await publishRestored(room);
    await rename(room, 'Nama Baru');
    await room.retract(state.id);
    await publishAll(room);
    expect(statusOf(room.site, siteKey(articlePath(live(state))))).toBe(410);
    expect(room.site.text('lanjut/index.html')).toContain('Nama Baru');
    expect(room.site.text('lanjut/index.html')).not.toContain('hilang');
    expect(room.site.text('index.html')).toContain('Nama Baru');
  });
});

/** The same worker, which stalls before one kind of write. */
type Stalled = (room: TestNewsroom, pass: () => Promise<void>) => Partial<PublishDeps>;

function stalledPut(at: (key: string) => boolean): Stalled {
  return (room, pass) => ({ site: stalledSite(room, at, pass) });
}

const STALLS: readonly (readonly [name: string, newsroom: string, stalled: Stalled])[] = [
  ['a page', 'halaman', stalledPut((key) => key.includes('rilis-satu'))],
  ['the RSS feed', 'umpan', stalledPut((key) => key.endsWith('feed.xml'))],
  ['the front page', 'muka', stalledPut((key) => /^[a-z]+\/index\.html$/.test(key))],
  [
    'a card',
    'kartu',
    ({ deps: { cards } }, pass) => ({
      cards: { ...cards, save: async (...args) => await pass().then(() => cards.save(...args)) },
    }),
  ],
  [
    'the settings’ record',
    'catatan',
    ({ deps: { newsrooms } }, pass) => ({
      newsrooms: {
        ...newsrooms,
        saveSettings: async (...args) => await pass().then(() => newsrooms.saveSettings(...args)),
      },
    }),
  ],
  [
    'the checkpoint',
    'tonggak',
    ({ deps: { checkpoints } }, pass) => ({
      checkpoints: {
        ...checkpoints,
        advance: async (...args) => await pass().then(() => checkpoints.advance(...args)),
      },
    }),
  ],
];

describe('a worker of the time before a restoration', () => {
  it.each(STALLS)(
    'that stalls before it writes %s loses, though its seqs are higher',
    async (_, newsroom, stalled) => {
      const room = await newsroomForTests(table, newsroom);
      const { state } = await room.submit('satu');
      await publishAll(room);
      for (let i = 0; i < 5; i += 1) await room.submit(`hilang${i}`);
      await room.retract(state.id);
      await rename(room, 'Nama Hilang');
      const stall = gate();
      const zombie = publish({ ...room.deps, ...stalled(room, stall.pass) }, room.newsroom);
      await stall.arrival;

      await restore(room, 2);
      await publishRestored(room);
      const restored = filesOf(room, state.id);
      const settings = await room.deps.newsrooms.settings(room.newsroom);
      const checkpoint = await room.deps.checkpoints.read(room.newsroom);
      stall.open();
      await zombie;
      expect(filesOf(room, state.id)).toEqual(restored);
      expect(await room.deps.newsrooms.settings(room.newsroom)).toEqual(settings);
      expect(await room.deps.checkpoints.read(room.newsroom)).toEqual(checkpoint);

      // What it wrote of the lost releases is in no list that is made from now on.
      await room.submit('lagi');
      await publishAll(room);
      expect(room.site.text(`${room.newsroom}/feed.xml`)).toContain('Rilis lagi');
      expect(room.site.text(`${room.newsroom}/feed.xml`)).not.toContain('hilang');
    },
  );

  it('changes no settings that were restored', async () => {
    const room = await newsroomForTests(table, 'setelan');
    await room.submit('satu');
    await publishAll(room);
    const stall = gate();
    const log: Log = {
      ...room.log,
      append: async (...args) => {
        const appended = await room.log.append(...args);
        await stall.pass();
        return appended;
      },
    };
    const change = { newsroom: 'setelan', values: { title: 'Nama Hilang' }, actor: 'Admin' };
    const late = changeSettings({ ...room.deps, log }, { ...change, commandId: 'x' });
    await stall.arrival;
    await restore(room, 2);
    await publishRestored(room);
    stall.open();
    await late;
    expect(await room.deps.newsrooms.settings('setelan')).toMatchObject({
      settings: { values: { title: 'Kominfonews' } },
      version: { epoch: 1, seq: 1 },
    });
  });

  it('wins nothing by settings that the restored newsroom has recorded already', async () => {
    const room = await newsroomForTests(table, 'campur');
    const { cards, newsrooms } = room.deps;
    const { state } = await room.submit('satu');
    await rename(room, 'Nama Baru');
    await publishAll(room);
    await room.retract(state.id);
    const late = gate();
    const zombie = publish(
      {
        ...room.deps,
        newsrooms: {
          ...newsrooms,
          settings: async (...args) => await late.pass().then(() => newsrooms.settings(...args)),
        },
      },
      'campur',
    );
    await late.arrival;
    await restore(room, 3);
    const first = gate();
    const restored = publish(
      {
        ...room.deps,
        cards: {
          ...cards,
          save: async (...args) => await first.pass().then(() => cards.save(...args)),
        },
      },
      'campur',
    );
    await first.arrival;
    late.open();
    await zombie;
    first.open();
    await restored;
    expect(statusOf(room.site, siteKey(articlePath(live(state))))).toBe(200);
    expect(filesOf(room, state.id)).toEqual(filesOf(room, state.id, await fromNothing(room)));
  });
});

// At the end: their archives are their own, and the root files of others above name all newsrooms.
describe('a worker that began before a restoration', () => {
  it.each([
    ['rebuilding', (deps: PublishDeps, newsroom: string) => rebuild(deps, newsroom)],
    ['publishing', (deps: PublishDeps, newsroom: string) => publish(deps, newsroom)],
  ])('begins anew when it is %s and finds a release that came after', async (name, work) => {
    const room = await newsroomForTests(table, `lewat-${name}`);
    await withPhotos(room, 'satu');
    await publish(room.deps, room.newsroom);
    await rename(room, 'Nama Hilang');
    await publish(room.deps, room.newsroom);
    const before = await room.deps.checkpoints.read(room.newsroom);
    expect(before.rebuild).toBeDefined();
    await restore(room, 2);
    const after = await withPhotos(room, 'baru');

    const known = [name === 'publishing' ? { ...before, seq: 2 } : before];
    const found: number[] = [];
    const checkpoints: PublishDeps['checkpoints'] = {
      ...room.deps.checkpoints,
      read: async (newsroom) => known.shift() ?? (await room.deps.checkpoints.read(newsroom)),
      advance: async (newsroom, from, to) => {
        found.push(from.epoch);
        return await room.deps.checkpoints.advance(newsroom, from, to);
      },
    };
    await work({ ...room.deps, checkpoints }, room.newsroom);
    expect(found).not.toContain(0);
    const page = room.site.stored.get(siteKey(articlePath(after)));
    const epoch = page && siteMarks(page.headers.metadata ?? {}).version?.epoch;
    expect(epoch).toBe(name === 'publishing' ? 1 : undefined);
  });
});
