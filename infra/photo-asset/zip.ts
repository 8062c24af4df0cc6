import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The first moment that a zip can name: the same files give the same archive, whenever it is made. */
const TIME = new Date(1980, 0, 1);
/** Unix, by which `attrs` is read (PKWARE's APPNOTE.TXT 4.4.2). */
const UNIX = 3;
/** A regular file that everyone may read, as Lambda requires. */
const MODE = 0o100644 * 2 ** 16;

/** A folder as a zip archive of its regular files, sorted by name; links are left out. */
export function zipFolder(folder: string): Uint8Array {
  const files: Zippable = {};
  for (const name of filesOf(folder)) {
    const content = readFileSync(join(folder, name));
    files[name.split(sep).join('/')] = [content, { mtime: TIME, os: UNIX, attrs: MODE }];
  }
  return zipSync(files);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
