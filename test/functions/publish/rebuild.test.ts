import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../../functions/publish/newsroom.ts';
import { doPublishWork } from '../../../functions/publish.ts';
import { isLive } from '../../../shared/articles.ts';
import { changeSettings } from '../../../shared/aws/change-settings.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { articlePath, siteKey } from '../../../shared/keys.ts';
import type { PublishWork } from '../../../shared/messages.ts';
import { newsroomForTests, type TestNewsroom } from '../../support/newsroom.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

/** Does what the publish queue holds, as it comes, until it is empty. */
async function drain({ deps, publishQueue }: TestNewsroom): Promise<void> {
  for (let next = publishQueue.sent.shift(); next; next = publishQueue.sent.shift()) {
    await doPublishWork(deps, next.body as PublishWork);
  }
}

async function rename(room: TestNewsroom, title: string): Promise<void> {
  const change = { newsroom: room.newsroom, values: { title }, actor: 'Admin', commandId: title };
  await changeSettings({ ...room.deps, log: room.log }, change);
}

describe('a change of settings', () => {
  it('renders every page anew, at its old address', async () => {
    const room = await newsroomForTests(table, 'ganti');
    const keys: string[] = [];
    for (const name of ['satu', 'dua']) {
      const { state } = await room.submit(name);
      if (isLive(state)) keys.push(siteKey(articlePath(state)));
    }
    await drain(room);
    await rename(room, 'Warta Baru');
    await drain(room);
    for (const key of [...keys, 'ganti/index.html', 'ganti/feed.xml', 'index.html']) {
      expect(room.site.text(key), key).toContain('Warta Baru');
    }
    expect(await room.deps.checkpoints.read('ganti')).not.toHaveProperty('rebuild');
  });

  it('has the edge forget all of the newsroom by one path', async () => {
    const room = await newsroomForTests(table, 'lupa');
    await room.submit('satu');
    await drain(room);
    room.invalidated.length = 0;
    await rename(room, 'Warta Baru');
    await drain(room);
    expect(room.invalidated.flatMap(({ items }) => items)).toContain('/lupa/*');
  });

  it('is rebuilt in parts, so that releases go out in between', async () => {
    const room = await newsroomForTests(table, 'panjang');
    for (let i = 1; i <= 205; i += 1) await room.submit(`rilis${i}`);
    await drain(room);
    await rename(room, 'Warta Baru');
    await publish(room.deps, room.newsroom);
    const rebuilds: unknown[] = [];
    const { publishQueue, deps } = room;
    for (let next = publishQueue.sent.shift(); next; next = publishQueue.sent.shift()) {
      if (JSON.stringify(next.body).includes('rebuild')) rebuilds.push(next.deduplication);
      await doPublishWork(deps, next.body as PublishWork);
    }
    expect(new Set(rebuilds).size).toBe(2);
    const pages = [...room.site.stored.keys()].filter((key) => key.includes('/2026/'));
    expect(pages).toHaveLength(205);
    expect(pages.filter((key) => !room.site.text(key)?.includes('Warta Baru'))).toEqual([]);
  });
});
