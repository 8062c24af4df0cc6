import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';

/** A time for every file, so that the same folder packs to the same bytes; zip knows none before 1980. */
const MTIME = new Date('1980-01-02T00:00:00Z');

/** All of a folder, empty folders too: names that end with `/`. */
export function packFolder(dir: string): Uint8Array {
  const entries = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const isFolder = lstatSync(join(dir, name)).isDirectory();
      return isFolder ? [`${name}/`, new Uint8Array()] : [name, readFileSync(join(dir, name))];
    });
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: MTIME });
}

export function unpackFolder(zip: Uint8Array, dir: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const path = join(dir, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    // What it held was nobody else's to read, as the secret of all keys.
    if (!name.endsWith('/')) writeFileSync(path, bytes, { mode: 0o600 });
  }
}
