import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { naiveHandouts, naiveScreen } from '../../../bench/photo/naive.ts';
import { encodeScreen, readyPixels, screenRenditions } from '../../../bench/photo/product.ts';
import { photo as drawnPhoto } from '../../../bench/spine/photos.ts';
import type { PhotoFile } from '../../../functions/ingest-photo/open-photo.ts';
import { makeRenditions, type Renditions } from '../../../functions/ingest-photo/renditions.ts';
import { HANDOUT_KINDS } from '../../../shared/handouts.ts';
import { sha256 } from '../../../shared/ids.ts';

const file: PhotoFile = { name: 'a.jpg', type: 'image/jpeg' };

const bodies = ({ files }: Renditions) => files.map(({ body }) => body);
/** Those of the ways that begin with the widest, in the order of the product's records. */
const narrowestFirst = (all: readonly Buffer[]) =>
  Array.from({ length: all.length / 3 }, (_, i) => all.slice(3 * i, 3 * i + 3))
    .reverse()
    .flat();
const hashes = (all: readonly Buffer[]) => all.map((body) => sha256(body));

describe('of a photo that is larger than its press picture', () => {
  let photo: Buffer;
  let made: Renditions;

  beforeAll(async () => {
    photo = await sharp(await drawnPhoto(1))
      .resize(4400)
      .jpeg()
      .toBuffer();
    made = await makeRenditions(photo, file);
  }, 60_000);

  test('the way that is measured makes the twelve files that the product makes', async () => {
    expect(made.files).toHaveLength(12);
    const measured = await screenRenditions(photo, file);
    expect(hashes(narrowestFirst(measured))).toEqual(hashes(bodies(made)));
  });

  test('and so does encoding of the pixels that are ready', async () => {
    const { screen, crops } = await readyPixels(photo, file);
    expect(hashes(narrowestFirst(await encodeScreen(screen)))).toEqual(hashes(bodies(made)));
    const sizes = made.blanks.slice(1).map(({ blank }) => [blank.width, blank.height]);
    expect(crops.map(({ width, height }) => [width, height])).toEqual(sizes);
  });

  test('the naive way makes as many files, of the same formats and sizes', async () => {
    const naive = [...(await naiveScreen(photo, file)), ...(await naiveHandouts(photo, file))];
    const ours = [...bodies(made), ...made.blanks.map(({ body }) => body)];
    expect(await Promise.all(naive.map(shape))).toEqual(await Promise.all(ours.map(shape)));
    expect(naive).toHaveLength(12 + HANDOUT_KINDS.length);
  });
});

test('the naive way encodes as the product does: of the same pixels come the same bytes', async () => {
  const png = await sharp(await drawnPhoto(2))
    .resize(300)
    .png()
    .toBuffer();
  const lossless: PhotoFile = { name: 'a.png', type: 'image/png' };
  const made = await makeRenditions(png, lossless);
  expect(hashes(await naiveScreen(png, lossless))).toEqual(hashes(bodies(made)));
  const [press = png, ...crops] = made.blanks.map(({ body }) => body);
  const [naivePress] = await naiveHandouts(png, lossless);
  expect(hashes([naivePress ?? png])).toEqual(hashes([press]));
  // The product cuts crops from the press picture.
  const [, ...naiveCrops] = await naiveHandouts(press, file);
  expect(hashes(naiveCrops)).toEqual(hashes(crops));
}, 60_000);

async function shape(body: Buffer) {
  const { format, width, height } = await sharp(body).metadata();
  return { format, width, height };
}
