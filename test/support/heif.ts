/**
 * Writes HEIF files (ISO/IEC 14496-12, 23008-12) of pictures that were packed elsewhere: what phones
 * write and no encoder at hand does, and what nobody should write.
 */
import { boxesIn, boxOf } from '../../functions/ingest-photo/heif-boxes.ts';

export interface HeifItem {
  readonly id: number;
  /** `hvc1`, `grid`, `Exif` … */
  readonly type: string;
  /** of the type `mime`: what it holds */
  readonly contentType?: string;
  readonly data: Buffer;
  /** boxes, see below */
  readonly properties?: readonly Buffer[];
  /** no picture to look at by itself */
  readonly hidden?: boolean;
}

export interface HeifReference {
  /** `dimg`: is made of, `auxl`: belongs to, `cdsc`: describes */
  readonly type: string;
  readonly from: number;
  readonly to: readonly number[];
}

export interface HeifFile {
  readonly items: readonly HeifItem[];
  readonly references?: readonly HeifReference[];
  readonly primary: number;
  /** the main one first */
  readonly brands?: readonly string[];
}

export function u8(...values: readonly number[]): Buffer {
  return Buffer.from(values);
}

export function u16(...values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => u8(value >> 8, value & 255)));
}

export function u32(value: number): Buffer {
  return Buffer.concat([u16(value >>> 16), u16(value & 0xffff)]);
}

export function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
}

/** A box that has a version and flags. */
function fullBox(
  type: string,
  version: number,
  flags: number,
  ...parts: readonly Buffer[]
): Buffer {
  return box(type, u8(version, 0, 0, flags), ...parts);
}

export const size = (width: number, height: number) =>
  fullBox('ispe', 0, 0, u32(width), u32(height));
/** @param quarters anticlockwise */
export const turn = (quarters: number) => box('irot', u8(quarters));
/** @param axis 0 swaps top and bottom, 1 left and right */
export const mirror = (axis: number) => box('imir', u8(axis));
export const icc = (profile: Uint8Array) => box('colr', Buffer.from('prof'), Buffer.from(profile));
/** Colours by number: ISO/IEC 23091-2. */
export const nclx = (primaries: number, transfer: number, matrix = 6) =>
  box('colr', Buffer.from('nclx'), u16(primaries, transfer, matrix), u8(0x80));
export const auxiliary = (urn: string) => fullBox('auxC', 0, 0, Buffer.from(`${urn}\0`));

/** The one picture of a file: how it is packed (a box), and its data. */
export function packed(file: Buffer): { readonly config: Buffer; readonly data: Buffer } {
  const meta = boxesIn(boxOf(boxesIn(file), 'meta').subarray(4));
  const properties = boxesIn(boxOf(boxesIn(boxOf(meta, 'iprp')), 'ipco'));
  const config = properties.find(({ type }) => type === 'hvcC' || type === 'av1C');
  if (!config) throw new Error('no picture');
  return { config: box(config.type, config.body), data: boxOf(boxesIn(file), 'mdat') };
}

export function heif({ items, references = [], primary, brands = ['heic', 'mif1'] }: HeifFile) {
  const [brand = ''] = brands;
  const head = box('ftyp', Buffer.from(brand), u32(0), Buffer.from(brands.join('')));
  const metaAt = (dataAt: number) =>
    fullBox(
      ...(['meta', 0, 0] as const),
      fullBox('hdlr', 0, 0, u32(0), Buffer.from('pict'), Buffer.alloc(13)),
      fullBox('pitm', 0, 0, u16(primary)),
      locations(items, dataAt),
      fullBox('iinf', 0, 0, u16(items.length), ...items.map(information)),
      fullBox('iref', 0, 0, ...references.map(reference)),
      propertiesOf(items),
    );
  const dataAt = head.length + metaAt(0).length + 8;
  return Buffer.concat([head, metaAt(dataAt), box('mdat', ...items.map(({ data }) => data))]);
}

/** Where each item's data lies; addresses do not change how long that is. */
function locations(items: readonly HeifItem[], dataAt: number): Buffer {
  let at = dataAt;
  const entries = items.map(({ id, data }) => {
    const entry = Buffer.concat([u16(id, 0, 1), u32(at), u32(data.length)]);
    at += data.length;
    return entry;
  });
  return fullBox('iloc', 0, 0, u8(0x44, 0), u16(items.length), ...entries);
}

function information({ id, type, contentType, hidden }: HeifItem): Buffer {
  const name = `\0${contentType ? `${contentType}\0` : ''}`;
  return fullBox('infe', 2, hidden ? 1 : 0, u16(id, 0), Buffer.from(type), Buffer.from(name));
}

function reference({ type, from, to }: HeifReference): Buffer {
  return box(type, u16(from, to.length), u16(...to));
}

/** Each property once, and which item has which. */
function propertiesOf(items: readonly HeifItem[]): Buffer {
  const all: Buffer[] = [];
  const numberOf = (property: Buffer) => {
    const known = all.findIndex((other) => other.equals(property));
    return known < 0 ? all.push(property) : known + 1;
  };
  const associations = items.flatMap(({ id, properties = [] }) =>
    properties.length === 0
      ? []
      : [Buffer.concat([u16(id), u8(properties.length, ...properties.map(numberOf))])],
  );
  const entries = fullBox('ipma', 0, 0, u32(associations.length), ...associations);
  return box('iprp', box('ipco', ...all), entries);
}
