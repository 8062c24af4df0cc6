import type { Listing } from '../../shared/aws/listing.ts';
import type { TopLevel } from '../../shared/aws/top-level.ts';
import type { MemoryObjects } from './memory-objects.ts';

/** A bucket in memory, as S3 lists it; of each key, the version that is there. */
export function listingOf({ stored }: MemoryObjects): Pick<Listing, 'list' | 'versions'> {
  return {
    async *versions(prefix) {
      for (const key of [...stored.keys()].sort())
        if (key.startsWith(prefix)) yield { key, versionId: 'null' };
    },

    async *list(prefix) {
      for (const [key, { bytes, etag }] of [...stored].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (key.startsWith(prefix)) yield { key, size: bytes.length, etag };
      }
    },
  };
}

/** As a listing with a delimiter tells it. */
export function topLevelOf({ stored }: MemoryObjects, folder = ''): TopLevel {
  const within = [...stored.keys()].filter((key) => key.startsWith(folder));
  const all = within.map((key) => key.slice(folder.length));
  const folders = all
    .filter((key) => key.includes('/'))
    .map((key) => key.slice(0, key.indexOf('/')));
  return { keys: all.filter((key) => !key.includes('/')), folders: [...new Set(folders)] };
}
