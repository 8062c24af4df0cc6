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
      'a file that is damaged or was cut off',
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
