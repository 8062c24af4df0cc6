import { beforeAll, describe, expect, test } from 'vitest';
import type { TestCloud } from '../support/cloud.ts';
import { eventually } from '../support/eventually.ts';
import { type FlowNewsroom, flowNewsroom, mustSend } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { announcedWithHash, type FlowFile, type Sender } from '../support/flow-sender.ts';
import { lists, published, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';
import { sweep } from '../support/flow-time.ts';

/** Long enough for a release to be read before its time has come, on a slow machine too. */
const AHEAD_MS = 4000;

/** What must not be public yet. */
export function reviewFlows(cloud: () => TestCloud): void {
  describe('a release that waits', () => {
    let room: FlowNewsroom;
    let photo: FlowFile;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'tunggu');
      photo = await jpegPhoto('tunggu.jpg', 61);
    });

    async function send(
      sender: Sender,
      files: readonly FlowFile[],
      options: { readonly publishAt?: string; readonly last?: number } = {},
    ): Promise<string> {
      const announced = await Promise.all(files.map(announcedWithHash));
      const { submission, uploads } = await sender.announce(announced, options);
      const numbers = files.map((_, i) => i).filter((i) => i !== options.last);
      for (const i of [...numbers, ...(options.last === undefined ? [] : [options.last])]) {
        await mustSend(uploads[i], files[i]?.bytes ?? new Uint8Array());
        await room.warta.cloud.idle();
      }
      return submission.id;
    }

    test('for review: nothing of a reporter’s is public', async () => {
      const before = await published(room);
      const id = await send(room.reporter, [manuscript('Menunggu Penyunting'), photo]);
      const { state, url, files } = await room.reporter.view(id);
      expect([state, url]).toEqual(['inReview', undefined]);
      expect(files.map((file) => file.state)).toEqual(['ready', 'ready']);
      expect(await published(room)).toEqual(before);
      expect((await lists(room)).rss).toEqual([]);
    });

    test.each([
      ['manuscript', 0],
      ['photo', 1],
    ])(
      'for its time, the %s last: nothing is public before, all of it after',
      async (name, last) => {
        const before = await published(room);
        const feedBefore = await lists(room);
        const publishAt = new Date(Date.now() + AHEAD_MS).toISOString();
        const headline = `Terbit pada Waktunya, ${name}`;
        const id = await send(room.editor, [manuscript(headline), photo], { publishAt, last });
        // Its round finds the schedule too, so the timer is told twice.
        await sweep(room);
        expect((await room.editor.view(id)).state).toBe('scheduled');
        expect(await published(room)).toEqual(before);
        expect(await lists(room)).toEqual(feedBefore);
        expect(Date.now()).toBeLessThan(Date.parse(publishAt));

        const entry = await eventually(`${headline} in the feed`, async () =>
          (await lists(room)).json.find(({ title }) => title === headline),
        );
        expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(publishAt));
        await room.warta.cloud.idle();
        const page = await read(room.warta, entry.url);
        expect([page.status, page.text]).toEqual([200, expect.stringContaining(headline)]);
        expect((await read(room.warta, entry.image ?? '')).status).toBe(200);
        const { rss } = await lists(room);
        expect(rss.filter(({ title }) => title === headline)).toHaveLength(1);
      },
    );
  });
}
