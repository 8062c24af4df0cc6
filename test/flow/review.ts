import { beforeAll, describe, expect, test } from 'vitest';
import type { TestCloud } from '../support/cloud.ts';
import { eventually } from '../support/eventually.ts';
import { expectLive } from '../support/flow-expect.ts';
import { type FlowNewsroom, flowNewsroom, send } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import type { FlowFile } from '../support/flow-sender.ts';
import { lists, published } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';
import { sweep } from '../support/flow-time.ts';

/** Long enough for two releases to be read before their time has come, on a slow machine too. */
const AHEAD_MS = 9_000;

/** What must not be public yet. */
export function reviewFlows(cloud: () => TestCloud): void {
  describe('a release that waits', () => {
    let room: FlowNewsroom;
    let photo: FlowFile;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'tunggu');
      photo = await jpegPhoto('tunggu.jpg', 61);
    });

    test('for review: nothing of a reporter’s is public', async () => {
      const before = await published(room);
      const id = await send(room.reporter, [manuscript('Menunggu Penyunting'), photo]);
      await room.warta.cloud.idle();
      const { state, url, files } = await room.reporter.view(id);
      expect([state, url]).toEqual(['inReview', undefined]);
      expect(files.map((file) => file.state)).toEqual(['ready', 'ready']);
      expect(await published(room)).toEqual(before);
      expect((await lists(room)).rss).toEqual([]);
    });

    test('for its time: nothing is public before, all of it after', async () => {
      const before = await published(room);
      const publishAt = new Date(Date.now() + AHEAD_MS).toISOString();
      const inTurn = { publishAt, read: room.warta.cloud.idle };
      // Whichever file comes last takes the release to the log, and starts its timer.
      const ids = [
        await send(room.editor, [photo, manuscript('Naskah Terakhir')], inTurn),
        await send(room.editor, [manuscript('Foto Terakhir'), photo], inTurn),
      ];
      // Its round finds the schedules too, so the timer is told twice.
      await sweep(room);
      for (const id of ids) expect((await room.editor.view(id)).state).toBe('scheduled');
      expect(await published(room)).toEqual(before);
      expect((await lists(room)).rss).toEqual([]);
      expect(Date.now()).toBeLessThan(Date.parse(publishAt));

      await eventually('both in the feed', async () =>
        (await lists(room)).rss.length === 2 ? true : undefined,
      );
      expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(publishAt));
      for (const id of ids) await expectLive(room, id, 1);
    });
  });
}
