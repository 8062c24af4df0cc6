import { randomUUID } from 'node:crypto';
import { open, opendir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST, OBJECTS } from '../../../shared/backup/names.ts';
import { sha256 } from '../../../shared/ids.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { removeEmptyFolders } from './empty-folders.ts';
import { inFolder } from './folder-errors.ts';
import type { BackupStore } from './store.ts';
import { unlessAbsent } from './unless-absent.ts';

/** Where files are until they are whole, each run's in a folder of its own. */
const UNFINISHED = '.unfinished';
/** What is so old was left by a run that was cut off. Milliseconds. */
const ABANDONED = 24 * 3600 * 1000;

/** Personal data and what is not yet published: for the owner's eyes alone. */
const PRIVATE = 0o600;
const PRIVATE_FOLDER = 0o700;

/**
 * A backup in a folder of this machine, or of a disk that is mounted on it. Its methods throw
 * UsageError where that is no folder, or nobody may write there, and Refused where the disk is full.
 */
export function folderStore(root: string): BackupStore {
  const at = (name: string) => path.join(root, ...name.split('/'));
  const unfinished = path.join(root, UNFINISHED, randomUUID());

  async function read(name: string): Promise<Uint8Array | undefined> {
    return await inFolder(root, () => unlessAbsent(readFile(at(name))));
  }

  /** On the disk before it has its name: after a power cut a file is whole, or it is not there. */
  async function writeWhole(name: string, bytes: string | Uint8Array): Promise<void> {
    const whole = path.join(unfinished, randomUUID());
    makeFolder(unfinished, PRIVATE_FOLDER);
    const file = await open(whole, 'wx', PRIVATE);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    makeFolder(path.dirname(at(name)), PRIVATE_FOLDER);
    await rename(whole, at(name));
  }

  async function write(name: string, bytes: string | Uint8Array): Promise<void> {
    await inFolder(root, () => writeWhole(name, bytes));
  }

  async function* list(under = ''): ReturnType<BackupStore['list']> {
    const folder = await inFolder(root, () => unlessAbsent(opendir(at(under))));
    if (!folder) return;
    for await (const entry of folder) {
      const name = path.posix.join(under, entry.name);
      if (name === UNFINISHED) continue;
      if (entry.isDirectory()) yield* list(name);
      else yield { name, size: (await stat(at(name))).size };
    }
  }

  async function manifest() {
    const bytes = await read(MANIFEST);
    if (!bytes) return undefined;
    const text = new TextDecoder().decode(bytes);
    return { text, stamp: sha256(bytes) };
  }

  return {
    place: root,
    list: () => list(),
    read,
    write,
    manifest,

    async hashOf(name) {
      const bytes = await read(name);
      return bytes && sha256(bytes);
    },

    async remove(names) {
      for (const name of names) await rm(at(name), { force: true });
      await removeEmptyFolders(at(OBJECTS));
    },

    async replaceManifest(text, before) {
      if ((await manifest())?.stamp !== before?.stamp) return false;
      await write(MANIFEST, text);
      await rm(unfinished, { recursive: true, force: true });
      await removeAbandoned(path.join(root, UNFINISHED));
      return true;
    },
  };
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of (await unlessAbsent(readdir(folder))) ?? []) {
    const found = await unlessAbsent(stat(path.join(folder, name)));
    if (!found || Date.now() - found.mtimeMs < ABANDONED) continue;
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
