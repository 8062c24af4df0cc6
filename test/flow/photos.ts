import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../shared/ids.ts';
import type { TestCloud } from '../support/cloud.ts';
import { eventually } from '../support/eventually.ts';
import { type FlowNewsroom, flowNewsroom, mustSend } from '../support/flow-newsroom.ts';
import { fivePhotos, setOf } from '../support/flow-photos.ts';
import { pictures, shadeAt, typeOf } from '../support/flow-pictures.ts';
import { announcedWithHash, type FlowFile } from '../support/flow-sender.ts';
import { lists, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

/** File numbers in the order in which they arrive; the manuscript is number 1. */
const ORDERS: readonly (readonly [name: string, numbers: readonly number[]])[] = [
  ['manuscript first', [1, 2, 3, 4, 5, 6]],
  ['manuscript last', [2, 3, 4, 5, 6, 1]],
  ['manuscript in the middle', [2, 3, 4, 1, 5, 6]],
  ['photos reversed', [1, 6, 5, 4, 3, 2]],
];

/** Which of the five was taken with the telephone upright. */
const TURNED = 2;

/** A release with five photos, whatever comes first. */
export function photoFlows(cloud: () => TestCloud): void {
  describe('a release with five photos', () => {
    let room: FlowNewsroom;
    let photos: readonly FlowFile[];
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'foto');
      photos = await fivePhotos();
    });

    async function begin(headline: string) {
      const files = [manuscript(headline), ...photos];
      const announced = await Promise.all(files.map(announcedWithHash));
      const { submission, uploads } = await room.editor.announce(announced);
      const send = async (number: number) => {
        const bytes = files[number - 1]?.bytes ?? new Uint8Array();
        await mustSend(uploads[number - 1], bytes);
      };
      return { id: submission.id, send };
    }

    test.each(ORDERS)('%s: each file is read before the next one comes', async (name, numbers) => {
      const { id, send } = await begin(`Lima Foto, ${name}`);
      for (const number of numbers) {
        await send(number);
        if (number === numbers.at(-1)) break;
        await eventually(`file ${number} to be ready`, async () => {
          const { state, files } = await room.editor.view(id);
          expect(state).toBe('open');
          return files[number - 1]?.state === 'ready' || undefined;
        });
      }
      await expectWhole(room, id, photos);
    });

    test('all at once', async () => {
      const { id, send } = await begin('Lima Foto Sekaligus');
      await Promise.all([6, 5, 4, 3, 2, 1].map(send));
      await expectWhole(room, id, photos);
    });

    test('what readers get is upright and tells nothing of the telephone', async () => {
      const original = await sharp(photos[TURNED]?.bytes).metadata();
      expect([original.orientation, original.exif?.includes('Rahasia 5')]).toEqual([6, true]);
      const [item] = (await lists(room)).json;
      const page = await read(room.warta, item?.url ?? '');
      const images = await Promise.all(
        pictures(page)
          .flat()
          .map((url) => read(room.warta, url)),
      );
      for (const { bytes } of images) {
        const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
        expect({ exif, xmp, iptc, orientation }).toEqual({});
      }
      for (const url of pictures(page)[TURNED] ?? []) {
        const { bytes } = await read(room.warta, url);
        const { width, height } = await sharp(bytes).metadata();
        expect(width).toBeLessThan(height);
        expect(await shadeAt(bytes, 0.25)).toBe('red');
        expect(await shadeAt(bytes, 0.75)).toBe('blue');
      }
    });

    test('a manuscript that comes last names what no crop of a photo may lose', async () => {
      const text = `---
judul: Titik yang Dijaga
foto: { foto-1.jpg: { fokus: 10 80 } }
---
SAMARINDA, KOMINFONEWS – Isi rilis ini satu alinea.
`;
      const [photo] = photos;
      if (!photo) throw new Error('five photos were asked for');
      const about = { name: 'rilis.md', type: 'text/markdown', bytes: Buffer.from(text) };
      const { submission, uploads } = await room.editor.announce(
        await Promise.all([about, photo].map(announcedWithHash)),
      );
      for (const [i, { bytes }] of [[1, photo] as const, [0, about] as const]) {
        await mustSend(uploads[i], bytes);
        await room.warta.cloud.idle();
      }
      const { state, url = '' } = await room.editor.view(submission.id);
      expect(state).toBe('live');
      const { text: page } = await read(room.warta, url);
      // Cut otherwise, it has another set than the same photo of which nothing is said.
      const [, set = ''] = /\/media\/\w+\/(\w+)\/[\w-]+-1-press\.jpg/.exec(page) ?? [];
      expect([set.length, set === setOf(photo)]).toEqual([12, false]);
    });
  });
}

/** The release is live, and every photo of it is where page and feeds say, in the announced order. */
async function expectWhole(
  { warta, id: newsroom, editor }: FlowNewsroom,
  id: string,
  photos: readonly FlowFile[],
) {
  await warta.cloud.idle();
  const { state, url = '', article } = await editor.view(id);
  expect(state).toBe('live');
  const page = await read(warta, url);
  const shown = pictures(page);
  expect(shown.map(([first = '']) => first.split('/')[4])).toEqual(photos.map(setOf));

  const { rss, json } = await lists({ warta, id: newsroom });
  expect(rss.filter(({ link }) => link === url)).toHaveLength(1);
  const item = rss.find(({ link }) => link === url);
  const feedUrls = item?.['media:content']?.map((media) => media.url) ?? [];
  const places = feedUrls.map((each) => new URL(each).pathname.split('/').slice(4));
  const slug = new URL(url).pathname.split('/')[4]?.replace(`-${article}`, '');
  expect(places).toEqual(photos.map((photo, i) => [setOf(photo), `${slug}-${i + 1}-press.jpg`]));
  const entry = json.find((each) => each.url === url);
  expect(entry?.attachments.map((each) => each.url)).toEqual(feedUrls);

  for (const each of new Set([...shown.flat(), ...feedUrls])) {
    const media = await read(warta, each);
    expect([media.status, each]).toEqual([200, each]);
    expect(media.headers.get('content-type')).toBe(typeOf(each));
    expect(each).toContain(`/${newsroom}/media/${article}/`);
  }
  const lead = await read(warta, item?.enclosure?.url ?? '');
  expect(item?.enclosure).toEqual({
    url: feedUrls[0],
    length: String(lead.bytes.length),
    type: lead.headers.get('content-type'),
  });
  for (const { url: at, size_in_bytes, _warta: told } of entry?.attachments ?? []) {
    const { bytes } = await read(warta, at);
    const { width, height } = await sharp(bytes).metadata();
    const { credit: _, alt: __, ...ofFile } = told;
    expect([bytes.length, { width, height, sha256: sha256(bytes) }]).toEqual([
      size_in_bytes,
      ofFile,
    ]);
  }
}
