import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SharedFile {
  /** beside the checkout, e.g. `corpus/photos/assorted/check.svg` */
  readonly path: string;
  readonly bytes: Buffer;
}

/** A JSON file beside the checkout, e.g. `corpus/strings/blns.json`; undefined where it is absent. */
export function sharedJson(path: string): unknown {
  const file = pathOf(path);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  console.warn(`skipped: ../shared/${path} is absent`);
  return undefined;
}

/** Every file of a folder beside the checkout and of those below it; none where it is absent. */
export function sharedFiles(folder: string): SharedFile[] {
  const root = pathOf(folder);
  if (!existsSync(root)) {
    console.warn(`skipped: ../shared/${folder} is absent`);
    return [];
  }
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  return paths.sort().map((path) => ({
    path: join(folder, path.slice(root.length)),
    bytes: readFileSync(path),
  }));
}

function pathOf(path: string): string {
  return fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
}
