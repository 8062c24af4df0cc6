import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isHdr } from '../../../functions/ingest-photo/hdr.ts';
import { box, type HeifItem, heif, nclx, packed, size, u8, u16 } from '../../support/heif.ts';

const [PQ, HLG, SRGB] = [16, 18, 13];
const create = { width: 64, height: 64, channels: 3, background: '#d02020' } as const;
const { config, data } = packed(await sharp({ create }).avif({ effort: 0 }).toBuffer());

function picture(id: number, ...colours: readonly Buffer[]): HeifItem {
  return { id, type: 'av01', data, properties: [config, size(64, 64), ...colours] };
}

function avif(items: readonly HeifItem[], primary: number, to: readonly number[] = []): Buffer {
  const references = to.length > 0 ? [{ type: 'dimg', from: primary, to }] : [];
  return heif({ items, primary, references, brands: ['avif', 'mif1'] });
}

test.each([
  ['PQ', PQ, true],
  ['HLG', HLG, true],
  ['sRGB', SRGB, false],
])('high dynamic range is seen by the transfer that an AVIF names: %s', (_name, transfer, isIt) => {
  expect(isHdr(avif([picture(1, nclx(9, transfer, 9))], 1))).toBe(isIt);
});

test('what another picture of the file is does not count', () => {
  const bright = picture(2, nclx(9, PQ, 9));
  expect(isHdr(avif([picture(1, nclx(1, SRGB)), bright], 1))).toBe(false);
  expect(isHdr(avif([picture(1, nclx(1, SRGB)), bright], 2))).toBe(true);
});

test('a picture made of tiles is of high dynamic range where they are', () => {
  const grid = { id: 3, type: 'grid', data: u8(0, 0, 0, 1, 0, 128, 0, 64) };
  const tiles = [picture(1, nclx(9, PQ, 9)), picture(2, nclx(9, PQ, 9))];
  expect(isHdr(avif([...tiles, { ...grid, properties: [size(128, 64)] }], 3, [1, 2]))).toBe(true);
});

test('bytes of the picture that look like a name of colours do not count', () => {
  const lookalike = Buffer.concat([avif([picture(1)], 1), nclx(9, PQ, 9)]);
  expect(isHdr(lookalike)).toBe(false);
  expect(isHdr(Buffer.concat([lookalike, box('meta', nclx(9, PQ, 9))]))).toBe(false);
});

test('what is cut off is none', () => {
  const whole = avif([picture(1, nclx(9, PQ, 9))], 1);
  for (let length = 0; length < whole.length - data.length; length += 1) {
    isHdr(whole.subarray(0, length));
  }
  expect(isHdr(whole.subarray(0, 60))).toBe(false);
  expect(isHdr(u16(...Array<number>(500).fill(0)))).toBe(false);
});
