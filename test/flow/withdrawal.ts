import { beforeAll, describe, expect, test } from 'vitest';
import { type ArticleCommand, articles } from '../../shared/article-log.ts';
import { publishMessage } from '../../shared/messages.ts';
import type { TestCloud } from '../support/cloud.ts';
import { elementsNamed, textOf } from '../support/elements.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';
import { settingsDeps } from '../support/flow-operator.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { lists, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

/** What has to go: from the site, from its lists and from the edge's memory. */
export function withdrawalFlows(cloud: () => TestCloud): void {
  describe('a release that has to go', () => {
    let room: FlowNewsroom;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'tarik');
    });

    /** A live release with two photos; readers have been to its page and its media. */
    async function seen(headline: string) {
      const photos = [await jpegPhoto('satu.jpg', 81), await jpegPhoto('dua.jpg', 82)];
      const { url = '', article: id = '' } = await room.publish([manuscript(headline), ...photos]);
      const page = new URL(url).pathname;
      const { text } = await read(cloud(), page);
      const named = new Set(text.match(/\/tarik\/media\/[\w./-]+/g));
      const sets = [...new Set([...named].map(setOf))];
      const media = sets.map((set) => [...named].filter((path) => setOf(path) === set));
      const paths = [page, ...media.flat()];
      for (const path of [...paths, ...paths]) await read(cloud(), path);
      expect(await outcomes(paths)).toEqual(paths.map(() => '200 Hit from cloudfront'));
      return { id, paths, media, sets };
    }

    const setOf = (path: string) => path.split('/').at(-2) ?? '';

    async function outcomes(paths: readonly string[]): Promise<string[]> {
      const served = await Promise.all(paths.map((path) => read(cloud(), path)));
      return served.map(({ status, headers }) => `${status} ${headers.get('x-cache')}`);
    }

    async function append(command: ArticleCommand): Promise<void> {
      const { log, publishQueue } = settingsDeps(cloud());
      const { event } = await log.append(room.id, command.article, articles, command);
      await publishQueue.send(publishMessage(room.id, event.seq));
      await cloud().cloud.idle();
    }

    test('as it was wrong: page and media answer 410, and the lists know nothing of it', async () => {
      const { id, paths } = await seen('Rilis yang Keliru');
      const [page = '', ...media] = paths;
      const reason = 'Angka <pengunjung> keliru.';
      const by = { article: id, actor: 'Redaksi', commandId: `tarik-${id}` };
      await append({ ...by, type: 'retract', reason });

      expect(await outcomes(paths)).toEqual(paths.map(() => '410 Miss from cloudfront'));
      const { headers, text } = await read(cloud(), page);
      expect(elementsNamed(text, 'h1').map(textOf)).toEqual(['Rilis ini telah ditarik.']);
      expect(elementsNamed(text, 'p').map(textOf)).toContain(`Alasan: ${reason}`);
      expect(text).not.toContain('Rilis yang Keliru');
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect([...headers.keys()].filter((name) => name.startsWith('x-amz-meta'))).toEqual([]);
      for (const path of media) {
        expect((await read(cloud(), path)).text).toContain('Foto ini telah ditarik.');
      }
      const { front, rss, json } = await lists(room);
      expect([front, rss, json]).toEqual([[], [], []]);
    });

    test('in part: one photo answers 410, and the page goes on without it', async () => {
      const { id, paths, media, sets } = await seen('Rilis dengan Foto Terlarang');
      const [erased = [], kept = []] = media;
      const by = { article: id, actor: 'Operator', commandId: `hapus-${id}` };
      await append({ ...by, type: 'erase', target: { photo: sets[0] ?? '' } });

      expect(await outcomes(erased)).toEqual(erased.map(() => '410 Miss from cloudfront'));
      expect(await outcomes(kept)).toEqual(kept.map(() => '200 Miss from cloudfront'));
      const { status, text } = await read(cloud(), paths[0] ?? '');
      expect([status, elementsNamed(text, 'img').length]).toEqual([200, 1]);
      expect(text).not.toContain(sets[0]);
    });

    test('for ever: nothing of it is left, and its address says so', async () => {
      const { id, paths } = await seen('Rilis tentang Seseorang');
      const by = { article: id, actor: 'Operator', commandId: `hapus-${id}` };
      await append({ ...by, type: 'erase', target: 'article' });
      expect(await outcomes(paths)).toEqual(paths.map(() => '410 Miss from cloudfront'));
      const { text } = await read(cloud(), paths[0] ?? '');
      expect(elementsNamed(text, 'h1').map(textOf)).toEqual(['Rilis ini telah dihapus.']);
      expect(text).not.toContain('Seseorang');
    });
  });
}
