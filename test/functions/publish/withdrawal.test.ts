import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishDeps } from '../../../functions/publish/deps.ts';
import { publish } from '../../../functions/publish/newsroom.ts';
import type { LiveArticle } from '../../../shared/articles.ts';
import type { Checkpoints } from '../../../shared/aws/checkpoints.ts';
import type { Objects } from '../../../shared/aws/objects.ts';
import { fencedSite } from '../../../shared/aws/site-bucket.ts';
import { StateMissing } from '../../../shared/aws/states.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { articlePath, mediaPath, siteKey, socialPath } from '../../../shared/keys.ts';
import { LISTED } from '../../../shared/site.ts';
import { gate } from '../../support/gate.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { newsroomForTests, type TestNewsroom } from '../../support/newsroom.ts';
import { publicFiles, statusOf } from '../../support/public-files.ts';
import { withPhotos } from '../../support/rich-newsroom.ts';
import { stalledSite } from '../../support/stalled-site.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

function mediaKeys(article: LiveArticle): string[] {
  return article.photos.flatMap((photo) =>
    photo.renditions.map((rendition) => siteKey(mediaPath(article, photo, rendition))),
  );
}

const pageKey = (article: LiveArticle) => siteKey(articlePath(article));

const listKeys = ({ newsroom }: TestNewsroom) =>
  ['index.html', 'feed.xml', 'atom.xml', 'feed.json'].map((name) => `${newsroom}/${name}`);

const FROM_NOTHING: Checkpoints = {
  read: async () => ({ epoch: 0, seq: 0 }),
  advance: async () => true,
};

class Crash extends Error {}

/** Everything that a run writes, until it dies with a call, which may still have had its effect. */
function crashing(room: TestNewsroom, calls: number, isApplied: boolean): Partial<PublishDeps> {
  let left = calls;
  async function alive<T>(write: () => Promise<T>): Promise<T> {
    left -= 1;
    if (left >= 0) return await write();
    if (isApplied) await write();
    throw new Crash();
  }
  const { site, deps } = room;
  const { cards, cdn, checkpoints } = deps;
  const bucket: Objects = {
    ...site,
    put: (...args) => alive(() => site.put(...args)),
    copy: (...args) => alive(() => site.copy(...args)),
  };
  return {
    site: fencedSite(bucket, 'archive'),
    cards: { ...cards, save: (...args) => alive(() => cards.save(...args)) },
    cdn: { invalidate: (...args) => alive(() => cdn.invalidate(...args)) },
    checkpoints: {
      ...checkpoints,
      advance: (...args) => alive(() => checkpoints.advance(...args)),
    },
  };
}

describe('a retraction', () => {
  it('leaves tombstones in the place of page and media, and in lists that it was withdrawn', async () => {
    const room = await newsroomForTests(table, 'tarik');
    const article = await withPhotos(room, 'satu');
    await room.submit('dua');
    await publish(room.deps, room.newsroom);
    const keys = [pageKey(article), ...mediaKeys(article)];
    expect(keys.map((key) => statusOf(room.site, key))).toEqual([200, 200, 200]);
    room.invalidated.length = 0;

    await room.retract(article.id, 'Angkanya keliru.');
    await publish(room.deps, room.newsroom);
    expect(keys.map((key) => statusOf(room.site, key))).toEqual([410, 410, 410]);
    expect(room.site.text(pageKey(article))).toContain('Angkanya keliru.');
    for (const key of mediaKeys(article)) expect(room.site.text(key)).not.toContain('pixels');
    for (const key of listKeys(room)) {
      expect(room.site.text(key), key).not.toContain(article.headline);
      expect(room.site.text(key), key).not.toContain(`${article.slug}-${article.id}`);
      expect(room.site.text(key), key).toContain('Rilis dua');
    }
    for (const feed of ['atom.xml', 'feed.json'])
      expect(room.site.text(`tarik/${feed}`), feed).toContain('Angkanya keliru.');
    expect(room.invalidated.flatMap(({ items }) => items)).toEqual([
      '#n-tarik',
      `#a-${article.id}`,
    ]);
  });

  it('of what was never published, because both came at once, leaves the same', async () => {
    const room = await newsroomForTests(table, 'sekejap');
    const article = await withPhotos(room, 'satu');
    await room.retract(article.id);
    await publish(room.deps, room.newsroom);
    const keys = [pageKey(article), ...mediaKeys(article)];
    expect(keys.map((key) => statusOf(room.site, key))).toEqual([410, 410, 410]);
  });

  it('takes nothing away while a list still names it', async () => {
    const room = await newsroomForTests(table, 'urutan');
    const article = await withPhotos(room, 'satu');
    await publish(room.deps, room.newsroom);
    await room.retract(article.id);
    const written: string[] = [];
    const site: Objects = {
      ...room.site,
      put: async (key, ...rest) => {
        written.push(key);
        return await room.site.put(key, ...rest);
      },
    };
    await publish({ ...room.deps, site: fencedSite(site, 'archive') }, room.newsroom);
    const lists = listKeys(room).sort();
    expect(written.slice(0, lists.length).sort()).toEqual(lists);
    const gone = [pageKey(article), siteKey(socialPath(article)), ...mediaKeys(article)];
    expect(written.slice(lists.length).sort()).toEqual(gone.sort());
  });

  it.each([
    ['before a write', false],
    ['after a write', true],
  ])(
    'comes to the same bytes though it is interrupted %s, again and again',
    async (_, isApplied) => {
      const id = isApplied ? 'putus' : 'gagal';
      const room = await newsroomForTests(table, id);
      const article = await withPhotos(room, 'satu');
      await publish(room.deps, id);
      await room.retract(article.id);
      const site = memoryObjects('site', [room.archive]);
      const fresh = { site: fencedSite(site, 'archive'), checkpoints: FROM_NOTHING };
      await publish({ ...room.deps, ...fresh }, id);

      let crashes = 0;
      for (let calls = 0; ; calls += 1) {
        try {
          await publish({ ...room.deps, ...crashing(room, calls, isApplied) }, id);
          break;
        } catch (error) {
          expect(error).toBeInstanceOf(Crash);
          crashes += 1;
        }
      }
      expect(crashes).toBeGreaterThan(2);
      expect(publicFiles(room.site)).toEqual(publicFiles(site));
    },
  );

  it('leaves the lists as long as they were, as far as there are articles', async () => {
    const room = await newsroomForTests(table, 'penuh');
    const ids: string[] = [];
    for (let i = 1; i <= LISTED + 3; i += 1) {
      room.clock.now = new Date(room.clock.now.getTime() + 60_000);
      const { state } = await room.submit(`rilis${i}`);
      ids.push(state.id);
    }
    for (const id of ids.slice(-2)) await room.retract(id);
    await publish(room.deps, room.newsroom);
    const feed = room.site.text('penuh/feed.xml') ?? '';
    expect(feed.match(/<item>/g)).toHaveLength(LISTED);
    expect(feed).toContain('Rilis rilis2]');
    expect(feed).not.toContain('Rilis rilis1]');
  });

  it('is not undone by a worker that wakes up late', async () => {
    const room = await newsroomForTests(table, 'telat');
    const article = await withPhotos(room, 'satu');
    const [first = ''] = mediaKeys(article);
    const stall = gate();
    // It has read the release, and stalls before it copies a photo that is nowhere yet.
    const site = stalledSite(room, (key) => key === first, stall.pass);
    const late = publish({ ...room.deps, site }, room.newsroom);
    await stall.arrival;
    await room.retract(article.id);
    await publish(room.deps, room.newsroom);
    const after = publicFiles(room.site);
    stall.open();
    await late;
    expect(publicFiles(room.site)).toEqual(after);
    expect(statusOf(room.site, first)).toBe(410);
  });
});

describe('an erasure', () => {
  it('of an article leaves tombstones that say so, and nothing of it anywhere', async () => {
    const room = await newsroomForTests(table, 'hapus');
    const article = await withPhotos(room, 'rahasia');
    await publish(room.deps, room.newsroom);
    room.invalidated.length = 0;
    await room.erase(article.id);
    await publish(room.deps, room.newsroom);

    const keys = [pageKey(article), ...mediaKeys(article)];
    expect(keys.map((key) => statusOf(room.site, key))).toEqual([410, 410, 410]);
    expect(room.site.text(pageKey(article))).toContain('Rilis ini telah dihapus.');
    const everything = [...room.site.stored.values()].map(({ text }) => text).join('');
    expect(everything).not.toContain('Isi rahasia');
    expect(everything).not.toContain('Rilis rahasia');
    expect(room.invalidated.flatMap(({ items }) => items)).toContain(`#a-${article.id}`);
  });

  it('of a photo renders the page anew without it, and leaves the others', async () => {
    const room = await newsroomForTests(table, 'foto');
    const article = await withPhotos(room, 'satu');
    await publish(room.deps, room.newsroom);
    const [erased, kept] = article.photos;
    if (!erased || !kept) throw new Error('two photos expected');
    await room.erase(article.id, { photo: erased.set });
    await publish(room.deps, room.newsroom);

    const page = room.site.text(pageKey(article));
    expect([page?.includes(erased.set), page?.includes(kept.set)]).toEqual([false, true]);
    expect(page).toContain('Rilis satu');
    for (const key of mediaKeys(article)) {
      expect(statusOf(room.site, key), key).toBe(key.includes(erased.set) ? 410 : 200);
    }
    for (const key of listKeys(room)) expect(room.site.text(key), key).not.toContain(erased.set);
  });

  it('of an article that nobody has seen leaves nothing on the site', async () => {
    const room = await newsroomForTests(table, 'draf');
    const { state } = await room.submit('draf', { mayPublish: false });
    await room.erase(state.id);
    await publish(room.deps, room.newsroom);
    expect([...room.site.stored.keys()].join()).not.toContain(state.id);
  });

  it('takes states away that publishing has not read yet, and publishing goes on', async () => {
    const room = await newsroomForTests(table, 'hilang');
    const article = await withPhotos(room, 'satu');
    // The log is read, and only then does the erasure come and take the state.
    const states: PublishDeps['states'] = {
      ...room.deps.states,
      get: async <S>(event: Parameters<PublishDeps['states']['get']>[0]) => {
        if (event.article === article.id && event.revision === 1) {
          await room.erase(article.id);
          throw new StateMissing(event);
        }
        return await room.deps.states.get<S>(event);
      },
    };
    const report = await publish({ ...room.deps, states }, room.newsroom);
    expect(report.changes).toEqual([]);
    expect(room.site.stored.has(pageKey(article))).toBe(false);
    await publish(room.deps, room.newsroom);
    expect(statusOf(room.site, pageKey(article))).toBe(410);
  });

  it('is no excuse for a state that nothing has superseded', async () => {
    const room = await newsroomForTests(table, 'bolong');
    await room.submit('satu');
    const states: PublishDeps['states'] = {
      ...room.deps.states,
      get: async <S>(event: Parameters<PublishDeps['states']['get']>[0]) => {
        if (event.article !== 'settings') throw new StateMissing(event);
        return await room.deps.states.get<S>(event);
      },
    };
    await expect(publish({ ...room.deps, states }, room.newsroom)).rejects.toThrow(StateMissing);
  });
});
