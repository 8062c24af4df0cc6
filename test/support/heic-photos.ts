/**
 * HEIC photos as phones write them, and hostile ones, all of one scene of 256 × 192 px: an F on a
 * sky, with red, green, blue and yellow in its corners. What is packed was packed by x265.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  auxiliary,
  box,
  type HeifItem,
  heif,
  icc,
  mirror,
  nclx,
  packed,
  size,
  turn,
  u8,
  u16,
  u32,
} from './heif.ts';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'heic');
const fixture = (name: string) => readFileSync(join(FOLDER, `${name}.heic`));

export const WIDTH = 256;
export const HEIGHT = 192;

/** As x265's files came. */
export const plain = fixture('scene');
export const tenBits = fixture('scene-10-bit');
/** Of a size that no block of HEVC divides. */
export const odd = fixture('scene-251x189');
/** Its right half is transparent. */
export const alpha = fixture('scene-alpha');

/** EXIF of who took it, which also says that it is to be turned by 90°, as iPhones do beside `irot`. */
const EXIF = Buffer.concat([
  ...[u32(6), Buffer.from('Exif\0\0MM\0*'), u32(8), u16(2)],
  ...[u16(0x0112, 3), u32(1), u16(6, 0)], // orientation
  ...[u16(0x013b, 2), u32(5), u32(38), u32(0)], // artist
  Buffer.from('Rina\0'),
]);

/** The scene as one item with these properties, and other items besides. */
export function scene(
  properties: readonly Buffer[],
  { brands, others = [] }: { brands?: readonly string[]; others?: readonly HeifItem[] } = {},
): Buffer {
  const { config, data } = packed(plain);
  const item = {
    id: 1,
    type: 'hvc1',
    data,
    properties: [config, size(WIDTH, HEIGHT), ...properties],
  };
  return heif({ items: [item, ...others], primary: 1, ...(brands && { brands }) });
}

/** As an iPhone holds it upright: pixels lying, `irot` turning them, EXIF saying the same once more. */
export function turned(quarters: number): Buffer {
  return describedByExif([turn(quarters)]);
}

export const mirrored = scene([mirror(1)]);

/** Upright as it is, and EXIF says otherwise. */
export const contradicted = describedByExif([]);

function describedByExif(properties: readonly Buffer[]): Buffer {
  const { config, data } = packed(plain);
  const picture = [config, size(WIDTH, HEIGHT), ...properties];
  return heif({
    items: [
      { id: 1, type: 'hvc1', data, properties: picture },
      { id: 2, type: 'Exif', data: EXIF, hidden: true },
    ],
    references: [{ type: 'cdsc', from: 2, to: [1] }],
    primary: 1,
  });
}

/** Four tiles, as every iPhone's photo has dozens, with a gain map and another picture before them. */
export function grid(...properties: readonly Buffer[]): Buffer {
  return tiled((tile) => tile, properties);
}

/** One of its tiles holds nothing that can be read. */
export const unreadableTile = tiled((tile, i) => (i === 3 ? Buffer.alloc(tile.length) : tile), []);

function tiled(dataOf: (tile: Buffer, i: number) => Buffer, properties: readonly Buffer[]): Buffer {
  const [decoy, gain] = [packed(fixture('decoy')), packed(fixture('gain-map'))];
  const tiles = ['nw', 'ne', 'sw', 'se'].map((corner, i): HeifItem => {
    const { config, data } = packed(fixture(`tile-${corner}`));
    const tile = [config, size(WIDTH / 2, HEIGHT / 2)];
    return { id: i + 2, type: 'hvc1', data: dataOf(data, i), properties: tile, hidden: true };
  });
  const gainMap = [gain.config, size(64, 64), auxiliary('urn:com:apple:photo:2020:aux:hdrgainmap')];
  return heif({
    items: [
      { id: 1, type: 'hvc1', data: decoy.data, properties: [decoy.config, size(64, 64)] },
      ...tiles,
      { id: 6, type: 'grid', data: gridOf(2, 2), properties: [size(WIDTH, HEIGHT), ...properties] },
      { id: 7, type: 'hvc1', data: gain.data, properties: gainMap, hidden: true },
    ],
    references: [
      { type: 'dimg', from: 6, to: [2, 3, 4, 5] },
      { type: 'auxl', from: 7, to: [6] },
    ],
    primary: 6,
  });
}

function gridOf(rows: number, columns: number, width = WIDTH, height = HEIGHT): Buffer {
  return Buffer.concat([u8(0, 0, rows - 1, columns - 1), u16(width, height)]);
}

export const withProfile = (profile: Uint8Array) => scene([icc(profile)]);
/** Display P3 by number, as Android writes it. */
export const p3ByNumber = scene([nclx(12, 13)]);
export const pq = scene([nclx(9, 16, 9)]);
export const hlg = scene([nclx(9, 18, 9)]);
export const bt2020 = scene([nclx(9, 14, 9)]);

/** A burst or a Live Photo's pictures, with one that stands for them. */
export const burst = scene([], { brands: ['hevc', 'msf1', 'mif1', 'heic'] });
/** And without: a film alone. */
export const film = Buffer.concat([
  box('ftyp', Buffer.from('hevc'), u32(0), Buffer.from('hevcmsf1')),
  box('moov', Buffer.alloc(100)),
]);

/** An item whose data only another decoder could read. @param box that says how it is packed */
export function ofCodec(type: string, configuration: string): Buffer {
  const { data } = packed(plain);
  const properties = [box(configuration, Buffer.alloc(34)), size(WIDTH, HEIGHT)];
  const items = [{ id: 1, type, data, properties }];
  return heif({ items, primary: 1, brands: ['mif1', 'miaf'] });
}

export const truncated = plain.subarray(0, plain.length - 200);

/** Says that it is tiny, so as to be decoded. */
export const lying = (() => {
  const { config, data } = packed(plain);
  const properties = [config, size(16, 16)];
  return heif({ items: [{ id: 1, type: 'hvc1', data, properties }], primary: 1 });
})();

/** One tile, 65,535 times. */
export const manyReferences = gridOfOneTile(256, 65_535, { width: 65_535, height: 65_535 });

/** Says that it has 64 million pixels. */
export const huge = gridOfOneTile(1, 1, { width: 8000, height: 8000 });

function gridOfOneTile(
  side: number,
  references: number,
  { width, height }: { width: number; height: number },
): Buffer {
  const { config, data } = packed(plain);
  const tile = [config, size(WIDTH, HEIGHT)];
  const whole = { type: 'grid', data: gridOf(side, side, width, height) };
  return heif({
    items: [
      { id: 1, type: 'hvc1', data, properties: tile, hidden: true },
      { id: 2, ...whole, properties: [size(width, height)] },
    ],
    references: [{ type: 'dimg', from: 2, to: Array.from({ length: references }, () => 1) }],
    primary: 2,
  });
}

/** A byte of its packed data is another. @param at from the beginning of that, in bytes */
export function damagedAt(at: number): Buffer {
  const file = Buffer.from(plain);
  const { data } = packed(file);
  data[at] = (data[at] ?? 0) ^ 0x5a;
  return file;
}
