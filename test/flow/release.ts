import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { FEED_FORMATS, feedPath, frontPath } from '../../shared/keys.ts';
import type { TestCloud } from '../support/cloud.ts';
import { elementsNamed, textOf } from '../support/elements.ts';
import { eventually } from '../support/eventually.ts';
import { cloudFrontGate } from '../support/flow-gate.ts';
import { type FlowNewsroom, flowNewsroom, mustSend } from '../support/flow-newsroom.ts';
import { announcedWithHash } from '../support/flow-sender.ts';
import { lists, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

/** A text alone, the edge's memory, and two at once. */
export function releaseFlows(cloud: () => TestCloud): void {
  describe('a release', () => {
    let room: FlowNewsroom;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'rilis');
    });

    test('goes from upload to page and feeds, and its status tells each step', async () => {
      const { editor, warta, id } = room;
      const file = manuscript('Perpustakaan Keliling Menyapa Palaran');
      cloudFrontGate.shut();
      onTestFinished(() => cloudFrontGate.open());
      const { submission, uploads, statusUrl } = await editor.announce([
        await announcedWithHash(file),
      ]);
      expect(submission).toMatchObject({ state: 'open', files: [{ state: 'uploading' }] });
      expect(statusUrl).toBe(
        `${warta.cloud.apiUrl}/v1/newsrooms/${id}/submissions/${submission.id}`,
      );
      await mustSend(uploads[0], file.bytes);
      await eventually(
        'the invalidation to be asked for',
        async () => cloudFrontGate.held || undefined,
      );
      expect(await editor.view(submission.id)).toMatchObject({
        state: 'publishing',
        files: [{ state: 'ready' }],
      });
      cloudFrontGate.open();
      await warta.cloud.idle();
      const { state, url = '', article } = await editor.view(submission.id);
      expect(state).toBe('live');
      expect(url).toMatch(
        new RegExp(
          `^${warta.cloud.siteUrl}/rilis/\\d{4}/\\d{2}/perpustakaan-keliling-menyapa-palaran-${article}/$`,
        ),
      );

      const page = await read(warta, url);
      expect([page.status, page.headers.get('content-type')]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      expect(elementsNamed(page.text, 'h1').map(textOf)).toEqual([
        'Perpustakaan Keliling Menyapa Palaran',
      ]);
      expect(page.text).toContain('Isi rilis ini dua alinea.</p>');
      const { front, rss, json } = await lists(room);
      expect(front).toEqual([new URL(url).pathname]);
      const entry = { title: 'Perpustakaan Keliling Menyapa Palaran' };
      expect(rss).toEqual([expect.objectContaining({ ...entry, link: url })]);
      expect(json).toEqual([expect.objectContaining({ ...entry, url, id: rss[0]?.guid })]);
    });

    test('the edge serves the old lists until they are invalidated, and no longer', async () => {
      const { editor, warta, id } = room;
      const paths = [...FEED_FORMATS.map((format) => feedPath(id, format)), frontPath(id)];
      for (const path of paths) await read(warta, path);
      const before = await Promise.all(paths.map((path) => read(warta, path)));
      expect(before.map(cacheOutcome)).toEqual(paths.map(() => 'Hit from cloudfront'));

      cloudFrontGate.shut();
      onTestFinished(() => cloudFrontGate.open());
      const file = manuscript('Kabar yang Belum Diketahui Tepi');
      const { submission, uploads } = await editor.announce([await announcedWithHash(file)]);
      await mustSend(uploads[0], file.bytes);
      await eventually(
        'the invalidation to be asked for',
        async () => cloudFrontGate.held || undefined,
      );
      const meanwhile = await Promise.all(paths.map((path) => read(warta, path)));
      expect(meanwhile.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
      expect(meanwhile.map(cacheOutcome)).toEqual(paths.map(() => 'Hit from cloudfront'));

      cloudFrontGate.open();
      await warta.cloud.idle();
      const { url = '' } = await editor.view(submission.id);
      const after = await Promise.all(paths.map((path) => read(warta, path)));
      expect(after.map(cacheOutcome)).toEqual(paths.map(() => 'Miss from cloudfront'));
      for (const { text } of after) expect(text).toContain(new URL(url).pathname);
    });

    test('two at once are both live, each listed once', async () => {
      const files = ['Pagi di Pasar Segiri', 'Sore di Tepian Mahakam'].map((title) =>
        manuscript(title),
      );
      const views = await Promise.all(files.map((file) => room.publish([file])));
      expect(views.map(({ state }) => state)).toEqual(['live', 'live']);
      const urls = views.map(({ url = '' }) => url);
      for (const url of urls) expect((await read(room.warta, url)).status).toBe(200);
      const { front, rss, json } = await lists(room);
      const newest = (links: readonly string[]) => links.slice(0, 2).toSorted();
      expect(newest(rss.map(({ link }) => link))).toEqual(urls.toSorted());
      expect(newest(json.map(({ url }) => url))).toEqual(urls.toSorted());
      expect(newest(front)).toEqual(urls.map((url) => new URL(url).pathname).toSorted());
      expect(new Set(rss.map(({ link }) => link)).size).toBe(rss.length);
    });
  });
}

const cacheOutcome = ({ headers }: { headers: Headers }) => headers.get('x-cache');
