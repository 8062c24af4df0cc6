import sharp from 'sharp';
import { expect, test } from 'vitest';
import { PhotoError } from '../../../functions/ingest-photo/photo-error.ts';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';

const RED = '#d02020';
const square = () => sharp({ create: { width: 60, height: 40, channels: 3, background: RED } });
const deep = () => square().toColourspace('rgb16').withIccProfile('p3');
const RAW =
  'the raw file of a camera sent as image/tiff: send the JPEG that the camera or its program makes of it';
const file = { name: 'foto', type: 'image/tiff' } as const;

async function colourOf(bytes: Uint8Array): Promise<number[]> {
  const { files } = await makeRenditions(bytes, file);
  const jpeg = files.find(({ rendition }) => rendition.format === 'jpg');
  return [...(await sharp(jpeg?.body).raw().toBuffer()).subarray(0, 3)];
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await makeRenditions(bytes, file).catch((reason: unknown) => reason);
  if (error instanceof PhotoError) return error.received;
  throw new Error('the photo was not refused', { cause: error });
}

test.each([
  ['a TIFF', square().tiff()],
  ['a TIFF of 16 bits in a wide gamut', deep().tiff({ compression: 'deflate' })],
  ['a tiled TIFF in pyramids', square().tiff({ tile: true, pyramid: true })],
  ['a BigTIFF', square().tiff({ bigtiff: true })],
  ['an AVIF', square().avif()],
  ['an AVIF of 10 bits in a wide gamut', deep().avif({ bitdepth: 10 })],
  ['a PNG of 16 bits in a wide gamut', deep().png()],
])('%s comes out in its colours', async (_what, pipeline) => {
  const [red = 0, green = 0, blue = 0] = await colourOf(await pipeline.toBuffer());
  expect(Math.hypot(red - 0xd0, green - 0x20, blue - 0x20)).toBeLessThan(30);
});

test('a PNG of 16 bits without a profile keeps its numbers, which are sRGB', async () => {
  const png = await square().toColourspace('rgb16').png().toBuffer();
  const [red = 0, green = 0, blue = 0] = await colourOf(png);
  // JPEG moves them by a few
  expect(Math.hypot(red - 0xd0, green - 0x20, blue - 0x20)).toBeLessThan(6);
});

test('of a TIFF with several pictures the first is taken', async () => {
  const pages = await Promise.all([RED, '#2020d0'].map((background) => page(background)));
  const tiff = await sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer();
  const [red = 0, , blue = 255] = await colourOf(tiff);
  expect(red - blue).toBeGreaterThan(100);
});

test('a photo in CIELab is refused, as its colours would be others', async () => {
  const lab = await square()
    .pipelineColourspace('lab')
    .toColourspace('lab')
    .tiff({ compression: 'lzw' })
    .toBuffer();
  expect(await refusal(lab)).toBe('one in CIELab colours: save it in RGB');
});

const NUMBERS = 'one of 32 bits a channel, or of signed numbers: save it with 8 or 16 bits';

test.each([
  ['32 bits', { bits: 32, sign: 1 }, 0xd0000000],
  ['signed numbers of 16 bits', { bits: 16, sign: 2 }, 20000],
  ['signed numbers of 8 bits', { bits: 8, sign: 2 }, 100],
])('a TIFF of %s is refused, as its colours would be others', async (_what, depth, red) => {
  expect(await refusal(rawTiff(depth, [red, 0, 0]))).toBe(NUMBERS);
});

test('a TIFF of fractions is light: refused in grey, and taken in colours', async () => {
  const fractions = { bits: 32, sign: 3 } as const;
  expect(await refusal(rawTiff(fractions, [0.6]))).toBe(NUMBERS);
  const [red = 0, green = 255] = await colourOf(rawTiff(fractions, [0.6, 0.01, 0.01]));
  expect([red > 180, green < 60]).toEqual([true, true]);
});

test('a TIFF in CMYK is red where it is red', async () => {
  const [red = 0, green = 255, blue = 255] = await colourOf(
    await square().toColourspace('cmyk').tiff().toBuffer(),
  );
  expect(red - Math.max(green, blue)).toBeGreaterThan(100);
});

test.each([
  ['little', 'II'],
  ['big', 'MM'],
])(
  'a raw file, which is a TIFF with a small copy first, is refused: %s endian',
  async (_name, order) => {
    expect(await refusal(tiffWith(order, { 254: 1, 330: 8 }))).toBe(RAW);
    expect(await refusal(tiffWith(order, { 50706: 0x01040000 }))).toBe(RAW);
    expect(await refusal(tiffWith(order, { 256: 1 }))).toBe(
      'a file that is damaged or was cut off: copy it from the camera anew, or have it sent again as a document',
    );
  },
);

async function page(background: string): Promise<Buffer> {
  const create = { width: 60, height: 40, channels: 3, background } as const;
  return await sharp({ create }).png().toBuffer();
}

/** A TIFF of one directory that holds these tags, each a number of four bytes. */
function tiffWith(order: string, tags: Readonly<Record<number, number>>): Uint8Array {
  const little = order === 'II';
  const entries = Object.entries(tags);
  const view = new DataView(new ArrayBuffer(10 + entries.length * 12 + 4));
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, entries.length, little);
  for (const [i, [tag, value]] of entries.entries()) {
    const at = 10 + i * 12;
    view.setUint16(at, Number(tag), little);
    view.setUint16(at + 2, 4, little);
    view.setUint32(at + 4, 1, little);
    view.setUint32(at + 8, value, little);
  }
  return new Uint8Array(view.buffer);
}

/** An uncompressed TIFF of 60 × 40 px of one colour. @param sign as SampleFormat has it: 1, 2, or 3 for fractions */
function rawTiff(
  { bits, sign }: { readonly bits: number; readonly sign: number },
  colour: readonly number[],
): Uint8Array {
  const [count, bytes, pixels] = [colour.length, bits / 8, 60 * 40];
  // What does not fit into an entry lies behind the directory, and pixels after it.
  const [bitsAt, signAt] = [146, 146 + count * 2];
  const pixelsAt = signAt + count * 2;
  const view = new DataView(new ArrayBuffer(pixelsAt + pixels * count * bytes));
  view.setUint32(0, 0x49492a00);
  view.setUint32(4, 8, true);
  const entries = [
    ...[
      [256, 60],
      [257, 40],
      [258, count > 1 ? bitsAt : bits, count],
      [259, 1],
    ],
    ...[
      [262, count > 1 ? 2 : 1],
      [273, pixelsAt],
      [277, count],
      [278, 40],
    ],
    ...[
      [279, pixels * count * bytes],
      [284, 1],
      [339, count > 1 ? signAt : sign, count],
    ],
  ];
  view.setUint16(8, entries.length, true);
  for (const [i, [tag = 0, value = 0, values = 1]] of entries.entries()) {
    view.setUint16(10 + i * 12, tag, true);
    view.setUint16(12 + i * 12, tag === 258 || tag === 339 ? 3 : 4, true);
    view.setUint32(14 + i * 12, values, true);
    view.setUint32(18 + i * 12, value, true);
  }
  for (let channel = 0; channel < count; channel += 1) {
    view.setUint16(bitsAt + channel * 2, bits, true);
    view.setUint16(signAt + channel * 2, sign, true);
  }
  for (let i = 0; i < pixels * count; i += 1) {
    const [at, value] = [pixelsAt + i * bytes, colour[i % count] ?? 0];
    if (sign === 3) view.setFloat32(at, value, true);
    else if (bits === 32) view.setUint32(at, value, true);
    else if (bits === 16) view.setUint16(at, value, true);
    else view.setUint8(at, value);
  }
  return new Uint8Array(view.buffer);
}
