import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readFields } from '../../../functions/ingest-photo/fields/read-fields.ts';
import { decodeInWorker } from '../../../functions/ingest-photo/heic/in-worker.ts';
import { openPhoto } from '../../../functions/ingest-photo/open-photo.ts';
import { PhotoError } from '../../../functions/ingest-photo/photo-error.ts';
import { decode } from '../../../functions/ingest-photo/pixels.ts';
import * as photos from '../../support/heic-photos.ts';
import { turn } from '../../support/heif.ts';

const open = (bytes: Uint8Array) =>
  openPhoto(bytes, { name: 'IMG_0001.HEIC', type: 'image/heic' }, 'IMG_0001.HEIC');

const RED = [208, 32, 32];
const GREEN = [32, 160, 32];
const BLUE = [32, 64, 208];
const YELLOW = [224, 208, 32];
const WHITE = [255, 255, 255];

const UPRIGHT = [RED, GREEN, BLUE, YELLOW];

/** px from its edges: inside the squares in the scene's corners */
const INSIDE = 24;

/** What stands in the corners: top left, top right, bottom left, bottom right. */
async function corners(bytes: Uint8Array): Promise<number[][]> {
  const opened = await open(bytes);
  const { width, height } = opened.header.upright;
  const { data, channels } = await decode(opened.bytes, opened.header, opened.header.upright);
  const at = (x: number, y: number) => {
    const first = (y * width + x) * channels;
    return [...data.subarray(first, first + 3)];
  };
  const [right, bottom] = [width - INSIDE, height - INSIDE];
  return [at(INSIDE, INSIDE), at(right, INSIDE), at(INSIDE, bottom), at(right, bottom)];
}

/** Levels of 255 by which a channel may be off: of x265's packing. */
const NEAR = 6;

function expectNear(found: readonly number[][], expected: readonly number[][]): void {
  const off = found.map((colour, i) => colour.map((v, c) => Math.abs(v - (expected[i]?.[c] ?? 0))));
  expect(Math.max(...off.flat()), JSON.stringify(found)).toBeLessThanOrEqual(NEAR);
}

test.each([
  ['as it is', photos.plain, UPRIGHT],
  ['of ten bits', photos.tenBits, UPRIGHT],
  ['of an odd size', photos.odd, UPRIGHT],
  ['of four tiles, after another picture', photos.grid(), UPRIGHT],
  ['of four tiles, turned', photos.grid(turn(1)), [GREEN, YELLOW, RED, BLUE]],
  ['turned to the left', photos.turned(1), [GREEN, YELLOW, RED, BLUE]],
  ['turned to the right', photos.turned(3), [BLUE, RED, YELLOW, GREEN]],
  ['mirrored', photos.mirrored, [GREEN, RED, YELLOW, BLUE]],
  ['upright, of which EXIF says that it is not', photos.contradicted, UPRIGHT],
  ['in a burst', photos.burst, UPRIGHT],
  ['half transparent, on white', photos.alpha, [RED, WHITE, BLUE, WHITE]],
  ['with bytes after its end', Buffer.concat([photos.plain, Buffer.alloc(5000, 'x')]), UPRIGHT],
])('a HEIC photo comes out upright, in its colours: %s', async (_what, bytes, expected) => {
  expectNear(await corners(bytes), expected);
});

test('its size is that of the upright picture', async () => {
  const { header } = await open(photos.turned(1));
  expect(header.upright).toEqual({ width: photos.HEIGHT, height: photos.WIDTH });
});

describe('wide gamut', () => {
  // By the matrices of CSS Color 4; what sRGB cannot hold is cut off.
  const IN_SRGB = [
    [227, 0, 8],
    [0, 163, 0],
    [18, 65, 216],
    [227, 207, 0],
  ];

  test('is converted by the file’s own profile', async () => {
    expectNear(await corners(photos.withProfile(await profile('p3'))), IN_SRGB);
  });

  test('is converted where the file names it by number', async () => {
    expectNear(await corners(photos.p3ByNumber), IN_SRGB);
  });

  test('no profile is believed but one that fits', async () => {
    const grey = await profile('p3');
    grey.write('GRAY', 16);
    expectNear(await corners(photos.withProfile(grey)), UPRIGHT);
    expectNear(await corners(photos.withProfile(Buffer.alloc(20))), UPRIGHT);
  });
});

test('what its file says of it is read from the file', async () => {
  expect(readFields(photos.contradicted)).toEqual({ creator: 'Rina' });
});

const refused = (bytes: Uint8Array) => open(bytes).catch((error: unknown) => error);

test.each([
  ['cut off', photos.truncated, 'damaged', 'a file that is damaged or was cut off'],
  ['cut off in its first bytes', photos.plain.subarray(0, 40), 'damaged', 'cut off'],
  ['of spoilt data', photos.damagedAt(5), 'damaged', 'damaged'],
  ['of four tiles, one of which is unreadable', photos.unreadableTile, 'damaged', 'damaged'],
  ['larger than it says', photos.lying, 'damaged', 'damaged'],
  ['one tile, 65,535 times', photos.manyReferences, 'damaged', 'damaged'],
  ['of 64 megapixels', photos.huge, 'tooManyPixels', 'one of 64 (8000 × 8000 px): scale it down'],
  ['in PQ', photos.pq, 'wrongFormat', 'of high dynamic range: export it as a JPEG'],
  ['in HLG', photos.hlg, 'wrongFormat', 'of high dynamic range: export it as a JPEG'],
  ['in BT.2020', photos.bt2020, 'wrongFormat', 'in BT.2020 colours: export it as a JPEG'],
  ['a film alone', photos.film, 'wrongFormat', 'a series of HEIC pictures: export one of them'],
  ['of VVC', photos.ofCodec('vvc1', 'vvcC'), 'wrongFormat', 'not packed in HEVC: export it'],
  ['of JPEG', photos.ofCodec('jpeg', 'free'), 'wrongFormat', 'not packed in HEVC: export it'],
  ['of AVC', photos.ofCodec('avc1', 'avcC'), 'wrongFormat', 'not packed in HEVC: export it'],
])('a HEIC photo is refused in a sentence: %s', async (_what, bytes, code, received) => {
  const error = await refused(bytes);
  expect(error).toBeInstanceOf(PhotoError);
  expect(error).toMatchObject({ code, received: expect.stringContaining(received) });
  expect((error as Error).message).toMatch(
    /^Expected a .*photo.* for IMG_0001\.HEIC but received /,
  );
});

test('decoding that takes too long is ended, and its thread with it', async () => {
  const job = { bytes: photos.plain, mostPixels: 50_000_000, p3: new Uint8Array() };
  // Loading libheif alone takes longer.
  expect(await decodeInWorker(job, 20)).toBeUndefined();
  expect(process.getActiveResourcesInfo()).not.toContain('MessagePort');
  expect(await decodeInWorker(job)).toHaveProperty('tiff');
});

async function profile(name: string): Promise<Buffer> {
  const create = { width: 1, height: 1, channels: 3, background: 'red' } as const;
  const png = await sharp({ create }).withIccProfile(name).png().toBuffer();
  const { icc } = await sharp(png).metadata();
  return Buffer.from(icc ?? []);
}
