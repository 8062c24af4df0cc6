import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and those that it lies in, for the owner's eyes alone. Node's own way (`recursive`)
 * never returns where a file system answers ENOENT to whatever is to be made in it, as /proc does.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await unlessThere(folder);
  } catch (error) {
    const parent = path.dirname(folder);
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent);
    await unlessThere(folder);
  }
}

async function unlessThere(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Of an error of the operating system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
