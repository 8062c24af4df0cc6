import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backUp } from '../../../../cli/operator/backup/back-up.ts';
import type { BackUpDeps } from '../../../../cli/operator/backup/deps.ts';
import { folderStore } from '../../../../cli/operator/backup/folder-store.ts';
import { s3Store } from '../../../../cli/operator/backup/s3-store.ts';
import type { BackupStore } from '../../../../cli/operator/backup/store.ts';
import { verify } from '../../../../cli/operator/backup/verify.ts';
import { originalKey, renditionKey } from '../../../../shared/archive-keys.ts';
import { s3Listing } from '../../../../shared/aws/listing.ts';
import { s3Objects } from '../../../../shared/aws/objects.ts';
import { restoreTable } from '../../../../shared/aws/restore-table.ts';
import { sha256 } from '../../../../shared/ids.ts';
import { FORMATS, type Photo, RECIPE } from '../../../../shared/photos.ts';
import { openLocal } from '../../../local/s3/endpoint.ts';
import { listingOf } from '../../../support/memory-listing.ts';
import type { TestNewsroom } from '../../../support/newsroom.ts';

/** A place for a backup that is empty, and goes when it is closed. */
export interface Place {
  readonly store: BackupStore;
  close(): Promise<void>;
}

export async function folderPlace(): Promise<Place> {
  const root = await mkdtemp(path.join(tmpdir(), 'warta-backup-'));
  const store = folderStore(path.join(root, 'backup'));
  return { store, close: () => rm(root, { recursive: true }) };
}

export async function bucketPlace(): Promise<Place> {
  const { client, close } = await openLocal({ buckets: [{ name: 'backups', versioned: true }] });
  const objects = s3Objects(client, 'backups');
  return { store: s3Store(objects, s3Listing(client, 'backups'), 'samarinda/'), close };
}

/** What a backup of a newsroom for tests works with. */
export function backUpDeps(
  { deps, table, archive, clock }: TestNewsroom,
  store: BackupStore,
): BackUpDeps {
  return {
    log: deps.log,
    checkpoints: deps.checkpoints,
    restoring: restoreTable(table),
    archive,
    listing: listingOf(archive),
    store,
    counter: { at: () => undefined, end: () => undefined },
    now: () => clock.now,
    version: '0.0.0',
    signal: new AbortController().signal,
  };
}

/** Backs up, and finds every byte as it was. */
export async function backedUp(newsroom: TestNewsroom, store: BackupStore) {
  const deps = backUpDeps(newsroom, store);
  const done = await backUp(deps, newsroom.newsroom);
  const { problems } = await verify(deps);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return done;
}

/** A manuscript's original, as ingest leaves it behind. @returns its key */
export async function archivedManuscript(
  { archive, newsroom }: TestNewsroom,
  submission: string,
): Promise<string> {
  const bytes = Buffer.from(`the manuscript of ${submission}`);
  const upload = { kind: 'text', newsroom, submission, file: 1 } as const;
  const key = originalKey(upload, sha256(bytes));
  await archive.put(key, bytes, { contentType: 'text/plain' });
  return key;
}

/** A photo as ingest leaves it behind: its original and two renditions lie in the archive. */
export async function archivedPhoto(
  { archive, newsroom }: TestNewsroom,
  submission: string,
  name: string,
): Promise<Photo & { readonly name: string }> {
  const bytes = Buffer.from(`the original of ${name}`);
  const renditions = FORMATS.map((format) => ({ width: 320, height: 240, format, bytes: 40 }));
  const photo = { original: sha256(bytes), recipe: RECIPE, width: 400, height: 300, renditions };
  const upload = { kind: 'photo', newsroom, submission, file: 2 } as const;
  await archive.put(originalKey(upload, photo.original), bytes, { contentType: 'image/jpeg' });
  for (const rendition of renditions) {
    const body = `${rendition.format} of ${name}`.padEnd(rendition.bytes);
    const contentType = `image/${rendition.format}`;
    await archive.put(renditionKey(newsroom, photo, rendition), body, { contentType });
  }
  return { ...photo, name };
}
