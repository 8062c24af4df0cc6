import { readdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../../shared/errors.ts';
import { unlessAbsent } from './unless-absent.ts';

/** Removes a folder, and those in it, as far as they hold no file: their names tell hashes of photos. */
export async function removeEmptyFolders(folder: string): Promise<void> {
  const entries = (await unlessAbsent(readdir(folder, { withFileTypes: true }))) ?? [];
  for (const entry of entries)
    if (entry.isDirectory()) await removeEmptyFolders(path.join(folder, entry.name));
  if (entries.every((entry) => entry.isDirectory())) await removeIfEmpty(folder);
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    // POSIX lets a system say either where something is left in it.
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error))) throw error;
  }
}
