import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive as its own header has it, and what the list of files says otherwise. */
export interface LyingEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** name in the central directory */
  readonly listed?: string;
  /** sizes in the central directory: what it inflates to, and what it is packed to */
  readonly inflated?: number;
  readonly packed?: number;
  /** checksum in the central directory */
  readonly crc?: number;
  /** another entry of the archive whose bytes this one is listed with */
  readonly at?: number;
  /** general purpose flags, in both headers */
  readonly flags?: number;
}

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;

/** An archive whose central directory says what it is told to. */
export function lyingZip(entries: readonly LyingEntry[]): Buffer {
  const files = entries.map(fileOf);
  const starts: number[] = [];
  let size = 0;
  for (const { local } of files) {
    starts.push(size);
    size += local.length;
  }
  const directory = Buffer.concat(
    files.map(({ packed, inflated, crc }, index) => {
      const entry = entries[index];
      if (!entry) throw new Error('no entry');
      return centralOf(entry, { packed, inflated, crc, at: starts[entry.at ?? index] ?? 0 });
    }),
  );
  return Buffer.concat([
    ...files.map(({ local }) => local),
    directory,
    endOf(entries.length, directory.length, size),
  ]);
}

function fileOf({ name, content, flags = 0 }: LyingEntry) {
  const bytes = Buffer.from(content as Uint8Array);
  const packed = deflateRawSync(bytes);
  const crc = crc32(bytes);
  const head = Buffer.alloc(LOCAL);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(bytes.length, 22);
  head.writeUInt16LE(Buffer.byteLength(name), 26);
  const local = Buffer.concat([head, Buffer.from(name), packed]);
  return { local, packed: packed.length, inflated: bytes.length, crc };
}

function centralOf(
  entry: LyingEntry,
  file: { packed: number; inflated: number; crc: number; at: number },
): Buffer {
  const name = Buffer.from(entry.listed ?? entry.name);
  const head = Buffer.alloc(CENTRAL);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(entry.flags ?? 0, 8);
  head.writeUInt16LE(8, 10);
  head.writeUInt32LE(entry.crc ?? file.crc, 16);
  head.writeUInt32LE(entry.packed ?? file.packed, 20);
  head.writeUInt32LE(entry.inflated ?? file.inflated, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(file.at, 42);
  return Buffer.concat([head, name]);
}

function endOf(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(END);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
