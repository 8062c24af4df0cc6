import type { Objects } from '../../../shared/aws/objects.ts';
import type { BackupObject } from '../../../shared/backup/inventory.ts';
import { isOfBackup, objectName } from '../../../shared/backup/names.ts';
import { sha256 } from '../../../shared/ids.ts';
import type { BackupStore } from './store.ts';

/** An object that must be in the backup, and what is known of it before it is read. */
export interface Wanted {
  readonly key: string;
  readonly size?: number;
  readonly sha256?: string;
}

interface There {
  readonly size: number;
  /** where an earlier manifest tells it */
  hash?: string;
}

/** What the backup's place holds of the archive, and what is added to it. */
export interface Copies {
  /** Undefined when the archive lacks it, or holds other bytes than the log knows. */
  keep(wanted: Wanted): Promise<BackupObject | undefined>;
  /** The same, and its bytes. */
  keepAndRead(wanted: Wanted): Promise<{ object: BackupObject; bytes: Uint8Array } | undefined>;
  /** What the place held before, of the archive's keys that begin so. */
  held(prefix: string): Iterable<{ readonly key: string; readonly size: number }>;
  /** How much was copied so far; what was there already does not count. */
  readonly copied: { readonly objects: number; readonly bytes: number };
  /** Names that the place held before and that are none of these, nor of any `kept`. */
  leftOver(kept: ReadonlySet<string>): string[];
}

/** @param before objects of the manifest that is there, if one is */
export async function openCopies(
  archive: Pick<Objects, 'get'>,
  store: BackupStore,
  before: AsyncIterable<BackupObject> | undefined,
): Promise<Copies> {
  const there = new Map<string, There>();
  for await (const { name, size } of store.list()) if (isOfBackup(name)) there.set(name, { size });
  for await (const { key, size, sha256: hash } of before ?? []) {
    const found = there.get(objectName(key));
    if (found?.size === size) found.hash = hash;
  }
  const copied = { objects: 0, bytes: 0 };

  async function standing({ key, size, sha256: hash }: Wanted): Promise<BackupObject | undefined> {
    const name = objectName(key);
    const found = there.get(name);
    if (!found || (size !== undefined && size !== found.size)) return undefined;
    const theirs = found.hash ?? (await store.hashOf(name));
    if (theirs === undefined || (hash !== undefined && hash !== theirs)) return undefined;
    return { key, size: found.size, sha256: theirs };
  }

  async function copy({ key, sha256: hash }: Wanted) {
    const bytes = await archive.get(key);
    const theirs = bytes && sha256(bytes);
    if (!bytes || !theirs || (hash !== undefined && hash !== theirs)) return undefined;
    await store.write(objectName(key), bytes, theirs);
    copied.objects += 1;
    copied.bytes += bytes.length;
    return { object: { key, size: bytes.length, sha256: theirs }, bytes };
  }

  return {
    copied,
    keep: async (wanted) => (await standing(wanted)) ?? (await copy(wanted))?.object,

    async keepAndRead(wanted) {
      const { key } = wanted;
      const bytes = there.has(objectName(key)) ? await store.read(objectName(key)) : undefined;
      if (!bytes || sha256(bytes) !== wanted.sha256) return await copy(wanted);
      return { object: { key, size: bytes.length, sha256: wanted.sha256 }, bytes };
    },

    *held(prefix) {
      const begin = objectName(prefix);
      for (const [name, { size }] of there)
        if (name.startsWith(begin)) yield { key: name.slice(objectName('').length), size };
    },

    leftOver: (kept) => [...there.keys()].filter((name) => !kept.has(name)),
  };
}
