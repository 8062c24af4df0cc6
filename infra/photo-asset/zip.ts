import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

// Field values are those of PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const VERSION = 20;
const MADE_BY_UNIX = (3 << 8) | VERSION;
const UTF8_NAMES = 1 << 11;
const DEFLATED = 8;
/** Midnight of 1 January 1980: the same files give the same archive, whenever it is made. */
const TIME = 0;
const DATE = (1 << 5) | 1;
/** A regular file that everyone may read, as Lambda requires. */
const MODE = 0o100644 * 2 ** 16;

/** A number and its width in bytes. */
type Field = readonly [width: 2 | 4, value: number];

/**
 * A folder as a zip archive of its regular files, sorted by name; links are left out. For no more
 * than 65,535 files and 4 GiB, of which Lambda takes 250 MB.
 */
export function zipFolder(folder: string): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const names = filesOf(folder);
  for (const name of names) {
    const { entry, listing } = zipFile(readFileSync(join(folder, name)), name, offset);
    entries.push(entry);
    directory.push(listing);
    offset += entry.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = names.length;
  const totals = numbers([2, count], [2, count], [4, size], [4, offset]);
  const end = [numbers([4, DIRECTORY_END], [4, 0]), totals, numbers([2, 0])];
  return Buffer.concat([...entries, ...directory, ...end]);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function zipFile(
  content: Buffer,
  name: string,
  offset: number,
): { readonly entry: Buffer; readonly listing: Buffer } {
  const packed = deflateRawSync(content);
  const path = Buffer.from(name.split(sep).join('/'));
  const sizes = [crc32(content), packed.length, content.length];
  const common = Buffer.concat([
    numbers([2, UTF8_NAMES], [2, DEFLATED], [2, TIME], [2, DATE]),
    numbers(...sizes.map((size): Field => [4, size]), [2, path.length], [2, 0]),
  ]);
  const local = numbers([4, LOCAL_HEADER], [2, VERSION]);
  const listed = numbers([4, DIRECTORY_HEADER], [2, MADE_BY_UNIX], [2, VERSION]);
  const attributes = numbers([2, 0], [2, 0], [2, 0], [4, MODE], [4, offset]);
  return {
    entry: Buffer.concat([local, common, path, packed]),
    listing: Buffer.concat([listed, common, attributes, path]),
  };
}

/** Little-endian, unsigned. */
function numbers(...fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}
