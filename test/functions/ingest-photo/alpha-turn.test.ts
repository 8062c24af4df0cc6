import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isAlphaTurnedOtherwise } from '../../../functions/ingest-photo/alpha-turn.ts';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';
import { auxiliary, heif, mirror, packed, size, turn } from '../../support/heif.ts';

const [WIDTH, HEIGHT] = [120, 80];
const AVIF_ALPHA = 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha';
const DEPTH = 'urn:mpeg:mpegB:cicp:systems:auxiliary:depth';

/** Of pixels that follow from whether they are in the left half, and in the upper one. */
async function picture(of: (isLeft: boolean, isUpper: boolean) => readonly number[]) {
  const data = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let i = 0; i < WIDTH * HEIGHT; i += 1) {
    data.set(of(i % WIDTH < WIDTH / 2, i < (WIDTH * HEIGHT) / 2), i * 3);
  }
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
  return packed(await sharp(data, { raw }).avif({ effort: 0, quality: 90 }).toBuffer());
}

const colours = await picture((isLeft) => (isLeft ? [255, 0, 0] : [0, 0, 255]));
const alpha = await picture((_, isUpper) => (isUpper ? [255, 255, 255] : [0, 0, 0]));

function avif(ofPicture: readonly Buffer[], ofAlpha: readonly Buffer[], urn = AVIF_ALPHA): Buffer {
  const [whole, av01] = [size(WIDTH, HEIGHT), { type: 'av01' }];
  const own = { ...av01, id: 1, data: colours.data };
  const aux = { ...av01, id: 2, data: alpha.data, hidden: true };
  return heif({
    items: [
      { ...own, properties: [colours.config, whole, ...ofPicture] },
      { ...aux, properties: [alpha.config, whole, auxiliary(urn), ...ofAlpha] },
    ],
    references: [{ type: 'auxl', from: 2, to: [1] }],
    ...{ primary: 1, brands: ['avif', 'mif1'] },
  });
}

const file = { name: 'foto.avif', type: 'image/avif' } as const;

test.each([
  ['turned', [turn(1)], []],
  ['mirrored', [mirror(0)], []],
  ['turned otherwise', [turn(1)], [turn(3)]],
])('a picture that is %s while its transparency is not is refused', async (_what, own, its) => {
  await expect(makeRenditions(avif(own, its), file)).rejects.toMatchObject({
    code: 'wrongFormat',
    received: 'one that is turned while its transparency is not: save it as a PNG',
  });
});

test('one that is turned with its transparency comes out upright, and white where it is', async () => {
  const { photo, files } = await makeRenditions(avif([turn(1)], [turn(1)]), file);
  expect([photo.width, photo.height]).toEqual([HEIGHT, WIDTH]);
  const jpeg = files.find(({ rendition }) => rendition.format === 'jpg');
  const pixels = await sharp(jpeg?.body).raw().toBuffer();
  const [upperLeft, upperRight] = [10, HEIGHT - 10].map((x) => (10 * HEIGHT + x) * 3);
  expect([pixels[upperLeft ?? 0], pixels[(upperLeft ?? 0) + 2]].map((n = 0) => n > 200)).toEqual([
    false,
    true,
  ]);
  expect([...pixels.subarray(upperRight, (upperRight ?? 0) + 3)].every((n) => n > 240)).toBe(true);
});

test('what else belongs to a picture may lie as it likes', () => {
  expect(isAlphaTurnedOtherwise(avif([turn(1)], [], DEPTH))).toBe(false);
  expect(isAlphaTurnedOtherwise(avif([], []))).toBe(false);
  expect(isAlphaTurnedOtherwise(Buffer.from('no boxes'))).toBe(false);
});
