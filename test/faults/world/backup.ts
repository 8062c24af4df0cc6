import { backUp } from '../../../cli/operator/backup/back-up.ts';
import type { BackupStore } from '../../../cli/operator/backup/store.ts';
import { dynamoCheckpoints } from '../../../shared/aws/checkpoints.ts';
import { dynamoLogReader } from '../../../shared/aws/log-reader.ts';
import { restoreTable } from '../../../shared/aws/restore-table.ts';
import { MANIFEST } from '../../../shared/backup/names.ts';
import { sha256 } from '../../../shared/ids.ts';
import { listingOf } from '../../support/memory-listing.ts';
import type { World } from './world.ts';

/** `warta backup` of a newsroom, in the moment in which it is called: the world stands still for it. */
export async function backedUp(
  { cloud, scheduler }: World,
  newsroom: string,
): Promise<BackupStore> {
  const store = memoryStore();
  const deps = {
    store,
    log: dynamoLogReader(cloud.table),
    checkpoints: dynamoCheckpoints(cloud.table),
    restoring: restoreTable(cloud.table),
    archive: cloud.archive,
    listing: listingOf(cloud.archive),
    counter: { at: () => {}, end: () => {} },
    now: scheduler.now,
    version: '0.0.0',
    signal: new AbortController().signal,
  };
  await backUp(deps, newsroom);
  return store;
}

function memoryStore(): BackupStore {
  const files = new Map<string, Uint8Array>();
  const manifest = async () => {
    const bytes = files.get(MANIFEST);
    return bytes && { text: new TextDecoder().decode(bytes), stamp: sha256(bytes) };
  };
  return {
    place: 'memory',
    manifest,
    async *list() {
      for (const [name, { length }] of files) yield { name, size: length };
    },
    read: async (name) => files.get(name),
    hashOf: async (name) => {
      const bytes = files.get(name);
      return bytes && sha256(bytes);
    },
    write: async (name, bytes) => void files.set(name, bytes),
    remove: async (names) => {
      for (const name of names) files.delete(name);
    },
    replaceManifest: async (text, before) => {
      if ((await manifest())?.stamp !== before?.stamp) return false;
      files.set(MANIFEST, Buffer.from(text));
      return true;
    },
  };
}
