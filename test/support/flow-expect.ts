import { expect } from 'vitest';
import type { FlowNewsroom } from './flow-newsroom.ts';
import { lists, read } from './flow-site.ts';

/**
 * When nothing more happens, a submission is live: its page is there, and front page and feeds list
 * it once, with so many photos, each of which can be had.
 */
export async function expectLive(room: FlowNewsroom, id: string, photos: number): Promise<void> {
  const { warta, editor } = room;
  await warta.cloud.idle();
  const { state, url = '' } = await editor.view(id);
  expect(state).toBe('live');
  expect((await read(warta, url)).status).toBe(200);
  const { front, rss, json } = await lists(room);
  expect(front.filter((path) => path === new URL(url).pathname)).toHaveLength(1);
  expect(rss.filter(({ link }) => link === url)).toHaveLength(1);
  const entries = json.filter((item) => item.url === url);
  expect(entries.map(({ attachments }) => attachments.length)).toEqual([photos]);
  for (const { url: at } of entries[0]?.attachments ?? []) {
    expect((await read(warta, at)).status).toBe(200);
  }
}
