import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readFields } from '../../../functions/ingest-photo/fields/read-fields.ts';
import { withoutTexts } from '../../../functions/ingest-photo/png-text.ts';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';
import { xmpPacket } from '../../../shared/photo-metadata/xmp.ts';
import {
  packedTextChunk,
  packedXmpChunk,
  pngChunk,
  rawXmp,
  withChunks,
} from '../../support/png.ts';

const create = { width: 60, height: 40, channels: 3, background: '#d02020' } as const;
const png = await sharp({ create }).png().toBuffer();
const file = { name: 'foto.png', type: 'image/png' } as const;
const said = { creator: 'Ani', caption: 'Māori, 漢, بلدية' };
const xmp = xmpPacket(said) ?? '';

const BOMB = 'A'.repeat(7_000_000);

test.each([
  ['packed International text', packedXmpChunk(xmp)],
  ['the packed text of older programs', packedTextChunk('Raw profile type xmp', rawXmp(xmp))],
  ['their plain text', pngChunk('tEXt', 'Raw profile type xmp\0', rawXmp(xmp))],
])('XMP of a PNG is read from %s', (_what, chunk) => {
  expect(readFields(withChunks(png, chunk))).toEqual(said);
});

test.each([
  ['is no packed data', pngChunk('iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0', 'no zlib')],
  ['unpacks to too much', packedXmpChunk(BOMB)],
  ['has no end of its keyword', pngChunk('zTXt', 'Raw profile type xmp')],
  ['is of another profile', packedTextChunk('Raw profile type xmp', rawXmp(xmp).slice(4))],
])('XMP that %s says nothing, and the photo is taken', async (_what, chunk) => {
  const { photo } = await makeRenditions(withChunks(png, chunk), file);
  expect(photo).not.toHaveProperty('fields');
});

test('packed texts cost nothing, however many', async () => {
  const text = packedTextChunk('Comment', BOMB);
  const texts = Array.from({ length: 60 }, () => text);
  const begun = process.memoryUsage().rss;
  const { photo } = await makeRenditions(withChunks(png, ...texts), file);
  expect(photo.width).toBe(60);
  // Unpacked they are 400 MB, and libvips has each more than once.
  expect(process.memoryUsage().rss - begun).toBeLessThan(300e6);
});

test('a PNG without texts is the same file, and what was cut off or appended stays so', () => {
  expect(withoutTexts(png)).toBe(png);
  const text = packedTextChunk('Comment', 'a');
  const appended = Buffer.from('after the end');
  expect(withoutTexts(Buffer.concat([withChunks(png, text), appended]))).toEqual(
    Buffer.concat([png, appended]),
  );
  expect(withoutTexts(withChunks(png, text).subarray(0, -20))).toEqual(png.subarray(0, -20));
  const jpeg = Buffer.from([0xff, 0xd8, 0xff]);
  expect(withoutTexts(jpeg)).toBe(jpeg);
});
