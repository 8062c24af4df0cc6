import { ARCHIVE_PREFIXES } from '../../../shared/archive-keys.ts';
import type { Listing } from '../../../shared/aws/listing.ts';
import { BACKED_UP, type BackupObject } from '../../../shared/backup/inventory.ts';

/**
 * Keys of what a backup holds and the archive has lost, or has in another length: the backup may be
 * all that is left of it. Listings alone are read.
 */
export async function onlyHere(
  listing: Pick<Listing, 'list'>,
  newsroom: string,
  objects: readonly BackupObject[],
): Promise<string[]> {
  const lost = new Map(objects.map(({ key, size }) => [key, size]));
  for (const kind of BACKED_UP)
    for await (const { key, size } of listing.list(`${ARCHIVE_PREFIXES[kind]}${newsroom}/`))
      if (lost.get(key) === size) lost.delete(key);
  return [...lost.keys()];
}
