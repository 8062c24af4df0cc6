import { isOfBackup, MANIFEST } from '../../../shared/backup/names.ts';
import { Refused } from '../refused.ts';
import type { BackupStore } from './store.ts';

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
