import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openPhoto } from '../../../functions/ingest-photo/open-photo.ts';
import { PhotoError } from '../../../functions/ingest-photo/photo-error.ts';
import { box, heif, nclx, packed, size } from '../../support/heif.ts';

const create = { width: 64, height: 64, channels: 3, background: '#d02020' } as const;
const FORMATS = 'Expected a JPEG, PNG, WebP, AVIF, TIFF or HEIC photo for x but received';

async function sentence(bytes: Uint8Array, type: 'image/jpeg' | 'image/tiff' = 'image/jpeg') {
  const refused = await openPhoto(bytes, { name: 'x', type }, 'x').catch((error: unknown) => error);
  if (refused instanceof PhotoError) return refused.message;
  throw new Error('the photo was not refused', { cause: refused });
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['GIF', 'GIF89a', 'a GIF picture sent as image/jpeg: save it as a PNG, or send the photo that'],
  ['SVG', '<svg>', 'an SVG drawing sent as image/jpeg: export it as a PNG, at least 1600 px wide'],
  ['raw', 'FUJIFILMCCD-RAW', 'the raw file of a camera sent as image/jpeg: send the JPEG that'],
  [
    'a Live Photo’s film',
    '\0\0\0\x14ftypqt  ',
    'a video sent as image/jpeg: send a photo, such as',
  ],
  ['PDF', '%PDF-1.7', 'a PDF document sent as image/jpeg: send the photos in it as JPEG files'],
  [
    'Word',
    'PK\x03\x04',
    'a Word document or another ZIP archive sent as image/jpeg: send the photos',
  ],
  ['JPEG XL', '\xFF\x0A', 'a JPEG XL picture sent as image/jpeg: export it as a JPEG'],
  ['JPEG 2000 in HEIF', '\0\0\0\x10ftypj2ki', 'a HEIF photo packed in a way that hardly any'],
  ['text', 'Rilis', 'a file of another kind sent as image/jpeg: export the photo as a JPEG'],
])('what is no photo is refused with what to send instead: %s', async (_what, start, received) => {
  expect(await sentence(latin1(start))).toContain(`${FORMATS} ${received}`);
});

const COMPRESSION = 259;
const LZW = 5;

/** sharp's own LZW, under the number of another packing. */
async function tiffPacked(as: number, bigtiff: boolean): Promise<Buffer> {
  const file = await sharp({ create }).tiff({ compression: 'lzw', bigtiff }).toBuffer();
  const entry = Buffer.alloc(bigtiff ? 14 : 10);
  entry.writeUInt16LE(COMPRESSION, 0);
  entry.writeUInt16LE(3, 2);
  entry.writeUInt8(1, 4);
  entry.writeUInt16LE(LZW, entry.length - 2);
  const at = file.indexOf(entry);
  if (at < 0) throw new Error('no such entry');
  file.writeUInt16LE(as, at + entry.length - 2);
  return file;
}

test.each([
  ['Zstandard', 50000, false],
  ['Zstandard', 50000, true],
  ['JPEG 2000', 34712, false],
  ['LERC', 34887, false],
])('a TIFF packed with %s is refused by name', async (name, number, bigtiff) => {
  const refused = await sentence(await tiffPacked(number, bigtiff), 'image/tiff');
  expect(refused).toBe(`${FORMATS} a TIFF packed with ${name}: save it with LZW or unpacked`);
  const lzw = await tiffPacked(LZW, bigtiff);
  await expect(openPhoto(lzw, { name: 'x', type: 'image/tiff' }, 'x')).resolves.toBeTruthy();
});

test('how a TIFF of the other byte order is packed is known, too', async () => {
  const start = latin1('MM\0*\0\0\0\x08\0\x01\x01\x03\0\x03\0\0\0\x01\xC3\x50\0\0\0\0\0\0');
  expect(await sentence(start, 'image/tiff')).toContain('a TIFF packed with Zstandard');
});

test.each([16, 18])('an AVIF of high dynamic range is refused: transfer %i', async (transfer) => {
  const { config, data } = packed(await sharp({ create }).avif({ effort: 0 }).toBuffer());
  const properties = [config, size(64, 64), nclx(9, transfer, 9), pixels()];
  const items = [{ id: 1, type: 'av01', data, properties }];
  const file = heif({ items, primary: 1, brands: ['avif', 'mif1', 'miaf'] });
  expect(await sharp(file).metadata()).toMatchObject({ format: 'heif', width: 64 });
  expect(await sentence(file)).toBe(`${FORMATS} an AVIF of high dynamic range: save it as a JPEG`);
});

/** Three channels of eight bits. */
function pixels(): Buffer {
  return box('pixi', Buffer.from([0, 0, 0, 0, 3, 8, 8, 8]));
}
