import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_IN_A_RUN } from '../../../functions/publish/deps.ts';
import { publish } from '../../../functions/publish/newsroom.ts';
import { doPublishWork } from '../../../functions/publish.ts';
import { type ArticleState, isLive } from '../../../shared/articles.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { articlePath, FEED_FORMATS, feedPath, frontPath, siteKey } from '../../../shared/keys.ts';
import { newsroomForTests } from '../../support/newsroom.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

function pageKey(article: ArticleState): string {
  if (!isLive(article)) throw new Error(`${article.id} is ${article.status}`);
  return siteKey(articlePath(article));
}

describe('publish', () => {
  it('writes page, feeds and front page of a release, and moves the checkpoint', async () => {
    const room = await newsroomForTests(table, 'lengkap');
    const { state, event } = await room.submit('satu');
    await publish(room.deps, room.newsroom);

    for (const key of [
      pageKey(state),
      ...FEED_FORMATS.map((format) => siteKey(feedPath(room.newsroom, format))),
      siteKey(frontPath(room.newsroom)),
    ]) {
      expect(room.site.text(key), key).toContain('Rilis satu');
    }
    expect(await room.deps.checkpoints.read(room.newsroom)).toMatchObject({ seq: event.seq });
  });

  it('reports what it published, and nothing when there was nothing to do', async () => {
    const room = await newsroomForTests(table, 'lapor');
    const { state, event } = await room.submit('satu');
    const work = { newsroom: room.newsroom };
    const report = { kind: 'newsroom', newsroom: 'lapor', seq: event.seq };
    expect(await doPublishWork(room.deps, work)).toEqual({
      ...report,
      changes: [{ event, article: state }],
    });
    expect(await doPublishWork(room.deps, work)).toEqual({ ...report, changes: [] });
  });

  it('tells the edge to forget the lists, by one tag', async () => {
    const room = await newsroomForTests(table, 'tanda');
    await publish(room.deps, room.newsroom);
    room.invalidated.length = 0;
    await room.submit('satu');
    await publish(room.deps, room.newsroom);
    expect(room.invalidated.map(({ items }) => items)).toEqual([['#n-tanda']]);
  });

  it('writes nothing when it is called again', async () => {
    const room = await newsroomForTests(table, 'lagi');
    await room.submit('satu');
    await publish(room.deps, room.newsroom);
    const before = new Map(room.site.stored);
    await publish(room.deps, room.newsroom);
    expect(new Map(room.site.stored)).toEqual(before);
  });

  it('shows nothing of a release that waits for review', async () => {
    const room = await newsroomForTests(table, 'tunggu');
    await room.submit('rahasia', { mayPublish: false });
    await publish(room.deps, room.newsroom);
    const everything = [...room.site.stored.keys()].map((key) => room.site.text(key)).join('');
    expect(everything).not.toContain('rahasia');
  });

  it('makes the same bytes in one run as in many', async () => {
    const many = await newsroomForTests(table, 'banyak');
    for (const name of ['satu', 'dua', 'tiga']) {
      await many.submit(name);
      await publish(many.deps, many.newsroom);
    }
    const atOnce = new Map([...many.site.stored].map(([key]) => [key, many.site.text(key)]));

    // The same log published by a worker that starts from nothing, into an empty site.
    const empty = await newsroomForTests(table, 'kosong');
    const fresh = {
      ...many.deps,
      site: empty.deps.site,
      checkpoints: { read: async () => ({ epoch: 0, seq: 0 }), advance: async () => true },
    };
    await publish(fresh, many.newsroom);
    const again = new Map([...empty.site.stored].map(([key]) => [key, empty.site.text(key)]));
    expect(again).toEqual(atOnce);
  });

  it('writes the lists after a backlog of exactly as many events as one run takes', async () => {
    const room = await newsroomForTests(table, 'pas');
    for (let i = 1; i < MOST_IN_A_RUN; i += 1) await room.submit(`rilis${i}`);
    await publish(room.deps, room.newsroom);
    expect(room.site.text('pas/feed.xml')?.match(/<item>/g)).toHaveLength(50);
    expect(await room.deps.checkpoints.read('pas')).not.toHaveProperty('pendingLists');
  });

  it('notes when a scheduled article is due, and shows nothing of it', async () => {
    const room = await newsroomForTests(table, 'jadwal');
    const publishAt = '2026-11-24T09:00:00.000Z';
    const { state } = await room.submit('sore', { publishAt });
    await publish(room.deps, room.newsroom);
    const due = await room.deps.schedules.dueBefore(new Date('2026-11-25T00:00:00Z'));
    expect(due).toContainEqual(
      expect.objectContaining({ newsroom: room.newsroom, article: state.id, publishAt }),
    );
    expect([...room.site.stored.keys()].join()).not.toContain(state.id);
  });
});
