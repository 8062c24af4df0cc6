import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { isHdr, isHdrProfile } from '../../../functions/ingest-photo/hdr.ts';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';
import { box, type HeifItem, heif, nclx, packed, size, u8, u16, u32 } from '../../support/heif.ts';
import { pngChunk, withChunks } from '../../support/png.ts';

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

/** A profile of P3 that names its colours by number, too: in one more tag, the last of its table. */
async function profile(transfer: number): Promise<Buffer> {
  const p3 = await sharp({ create }).withIccProfile('p3').png().toBuffer();
  const { icc = Buffer.alloc(0) } = await sharp(p3).metadata();
  const count = icc.readUInt32BE(128);
  const [table, rest] = [icc.subarray(132, 132 + count * 12), icc.subarray(132 + count * 12)];
  const entries = Array.from({ length: count }, (_, i) => {
    const entry = table.subarray(i * 12, i * 12 + 12);
    return [entry.subarray(0, 4), u32(entry.readUInt32BE(4) + 12), entry.subarray(8)];
  });
  const own = [Buffer.from('cicp'), u32(icc.length + 12), u32(12)];
  const tag = [Buffer.from('cicp'), u32(0), u8(9, transfer, 0, 1)];
  const head = [icc.subarray(0, 128), u32(count + 1)];
  const made = Buffer.concat([...head, ...entries.flat(), ...own, rest, ...tag]);
  made.writeUInt32BE(made.length);
  return made;
}

async function withProfile(format: 'jpeg' | 'png' | 'webp', transfer: number): Promise<Buffer> {
  const path = join(mkdtempSync(join(tmpdir(), 'warta-icc-')), 'a.icc');
  onTestFinished(() => rmSync(dirname(path), { recursive: true }));
  writeFileSync(path, await profile(transfer));
  return await sharp({ create }).withIccProfile(path)[format]().toBuffer();
}

const png = await sharp({ create }).png().toBuffer();
const cicp = (transfer: number) => withChunks(png, pngChunk('cICP', u8(9, transfer, 0, 1)));
const file = { name: 'foto', type: 'image/png' } as const;

test.each<[string, (transfer: number) => Buffer | Promise<Buffer>]>([
  ['a PNG that names its colours by number', cicp],
  ['a PNG with such a profile', (transfer) => withProfile('png', transfer)],
  ['a JPEG with such a profile', (transfer) => withProfile('jpeg', transfer)],
  ['a WebP with such a profile', (transfer) => withProfile('webp', transfer)],
])('%s of high dynamic range is refused with what to send', async (_what, make) => {
  for (const transfer of [PQ, HLG]) {
    await expect(makeRenditions(await make(transfer), file)).rejects.toMatchObject({
      code: 'wrongFormat',
      received: 'one of high dynamic range (PQ or HLG): save it in sRGB, as a JPEG',
    });
  }
  expect((await makeRenditions(await make(SRGB), file)).photo.width).toBe(64);
});

test('a profile that is cut off is none of high dynamic range', async () => {
  const whole = await profile(PQ);
  expect(isHdrProfile(whole)).toBe(true);
  for (let length = 0; length < whole.length - 3; length += 1)
    expect(isHdrProfile(whole.subarray(0, length))).toBe(false);
});
