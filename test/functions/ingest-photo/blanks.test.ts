import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { cropBlanks, pressBlank } from '../../../functions/ingest-photo/blanks.ts';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';
import { HANDOUT_KINDS } from '../../../shared/handouts.ts';

const WIDTH = 4500;
const HEIGHT = 3000;

/** Grey, with one small red sign near the lower right corner. */
async function sign(): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="#808890"/>
    <rect x="4000" y="2500" width="200" height="200" fill="#e01010"/></svg>`;
  return await sharp(Buffer.from(svg)).flatten().jpeg({ quality: 95 }).toBuffer();
}

/** Whether any of its pixels is red. */
async function showsSign(jpeg: Uint8Array): Promise<boolean> {
  const { channels } = await sharp(jpeg).stats();
  return (channels[0]?.max ?? 0) - 100 > (channels[1]?.min ?? 0) && (channels[1]?.min ?? 255) < 60;
}

describe('what handouts are made of', () => {
  let made: Awaited<ReturnType<typeof makeRenditions>>;
  beforeAll(async () => {
    made = await makeRenditions(await sign(), { name: 'papan.jpg', type: 'image/jpeg' });
  });

  test('is the whole picture within 4096 px, and four crops of it', async () => {
    const sizes = made.blanks.map(({ blank }) => [blank.kind, blank.width, blank.height]);
    expect(sizes).toEqual([
      ['press', 4096, 2731],
      ['card', 1200, 630],
      ['square', 1080, 1080],
      ['portrait', 1080, 1350],
      ['story', 1080, 1920],
    ]);
    expect(made.photo.blanks).toEqual(made.blanks.map(({ blank }) => blank));
    for (const { blank, body } of made.blanks) {
      const { format, width, height, exif, xmp, icc } = await sharp(body).metadata();
      expect({ format, width, height }).toEqual({
        format: 'jpeg',
        width: blank.width,
        height: blank.height,
      });
      expect([body.length, exif, xmp, icc]).toEqual([blank.bytes, ...Array(3).fill(undefined)]);
    }
  });

  test('shows what people look at first, wherever it is', async () => {
    for (const { blank, body } of made.blanks) {
      expect([blank.kind, await showsSign(body)]).toEqual([blank.kind, true]);
    }
  });

  test('is cut around a focus that is named, and comes out the same whenever it is', async () => {
    const [press] = made.blanks;
    if (!press) throw new Error('a press picture expected');
    const left = await cropBlanks(press.body, press.blank, { x: 0.1, y: 0.5 });
    expect(left.map(({ blank }) => blank.kind)).toEqual(HANDOUT_KINDS.slice(1));
    // The card is as wide as the picture.
    const shows = await Promise.all(left.slice(1).map(({ body }) => showsSign(body)));
    expect(shows).toEqual([false, false, false]);
    const file = { name: 'papan.jpg', type: 'image/jpeg' } as const;
    const named = await makeRenditions(await sign(), file, { x: 0.1, y: 0.5 });
    expect(named.photo.focus).toEqual({ x: 0.1, y: 0.5 });
    expect(named.blanks.map(({ body }) => body)).toEqual([
      press.body,
      ...left.map(({ body }) => body),
    ]);
  });
});

test('a photo that is small gives what is small', async () => {
  const data = Buffer.alloc(90 * 40 * 3, 120);
  const press = await pressBlank({ data, width: 90, height: 40, channels: 3 });
  const crops = await cropBlanks(press.body, press.blank, undefined);
  expect([press, ...crops].map(({ blank }) => [blank.width, blank.height])).toEqual([
    [90, 40],
    [76, 40],
    [40, 40],
    [32, 40],
    [23, 40],
  ]);
});
