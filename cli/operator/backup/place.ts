import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isOfBackup, MANIFEST } from '../../../shared/backup/names.ts';
import { UsageError } from '../../errors.ts';
import { Refused } from '../refused.ts';
import type { BackupStore } from './store.ts';
import { unlessAbsent } from './unless-absent.ts';

/**
 * A backup gets a place of its own, so that a slip of the keyboard does not mix thousands of files
 * into somebody's documents.
 * @throws Refused for a place that holds other things and no backup
 */
export async function assertPlace(store: BackupStore): Promise<void> {
  for await (const { name } of store.list()) {
    if (name === MANIFEST || isOfBackup(name)) return;
    if (await store.manifest()) return;
    throw new Refused(
      `Expected an empty place or an earlier backup for the destination but received ${store.place}, ` +
        `which holds ${name}. Name a folder in it that is not there yet.`,
    );
  }
}

/**
 * Whoever starts a local newsroom anew deletes its data, and would delete the backup with them.
 * @param data the folder that a local newsroom has its data in, whether there is one or not
 * @throws UsageError for a place in it
 */
export async function assertOutside(data: string, { place }: Pick<BackupStore, 'place'>) {
  if (place.startsWith('s3://')) return;
  const way = path.relative(await real(data), await real(place));
  if (way.split(path.sep)[0] === '..' || path.isAbsolute(way)) return;
  throw new UsageError(
    `Expected a folder outside the local newsroom's own data (${data}) for the backup but received ` +
      `${place}: whoever deletes the data would delete the backup, too. Name another folder.`,
  );
}

/** Without links, also where its end is still to be made. */
async function real(folder: string): Promise<string> {
  const found = await unlessAbsent(realpath(folder));
  if (found !== undefined || path.dirname(folder) === folder) return found ?? folder;
  return path.join(await real(path.dirname(folder)), path.basename(folder));
}
