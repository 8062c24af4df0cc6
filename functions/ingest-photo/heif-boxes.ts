/**
 * ISO/IEC 14496-12 and 23008-12: how AVIF and HEIC files are built. Read here is only what tells one
 * kind from another; pictures are libheif's.
 */

/** A box: its type, and what is in it. */
export interface Box {
  readonly type: string;
  readonly body: Buffer;
}

/** Bytes of version and flags before what a box holds, where its type has them (a full box). */
export const VERSIONED = 4;

/** A file has a handful at the top, a directory of properties some hundreds. */
const MOST_BOXES = 5000;

/** The boxes that lie in these bytes one after another; up to the first that is cut off. */
export function boxesIn(bytes: Buffer): Box[] {
  const found: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length && found.length < MOST_BOXES; ) {
    const size = bytes.readUInt32BE(at);
    const isLong = size === 1 && at + 16 <= bytes.length;
    const head = isLong ? 16 : 8;
    const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : size || bytes.length - at;
    if (length < head || at + length > bytes.length) break;
    const type = bytes.toString('latin1', at + 4, at + 8);
    found.push({ type, body: bytes.subarray(at + head, at + length) });
    at += length;
  }
  return found;
}

/** What the first box of that type holds; nothing where there is none. */
export function boxOf(boxes: readonly Box[], type: string): Buffer {
  return boxes.find((box) => box.type === type)?.body ?? Buffer.alloc(0);
}

/** The brands of a file, lower-case, its main one first; none where it does not begin with them. */
export function brandsOf(bytes: Buffer): string[] {
  if (bytes.length < 12 || bytes.toString('latin1', 4, 8) !== 'ftyp') return [];
  const end = Math.min(bytes.readUInt32BE(0), bytes.length);
  const names = [bytes.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) names.push(bytes.toString('latin1', at, at + 4));
  return names;
}

/** Reads whole numbers one after another, the highest byte first; zeros where the bytes have ended. */
export class Numbers {
  constructor(
    readonly bytes: Buffer,
    private at = 0,
  ) {}

  get left(): number {
    return Math.max(0, this.bytes.length - this.at);
  }

  /** @param size bytes, at most 4 */
  next(size: number): number {
    const value = this.left < size ? 0 : this.bytes.readUIntBE(this.at, size);
    this.at += size;
    return value;
  }
}
