import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { BucketFolder } from './folder.ts';
import { Locks } from './locks.ts';
import {
  type DeleteMarker,
  type Described,
  isMarker,
  type KeyRecord,
  type Staged,
  type StoredObject,
  type Version,
} from './object.ts';
import type { Sequencer } from './sequencer.ts';
import { SortedKeys } from './sorted-keys.ts';
import { Uploads } from './uploads.ts';

/** Throws when what is stored now (or nothing) forbids the write. Called under the key's lock. */
export type Precondition = (current: Version | undefined) => void;

export interface BucketDeps {
  dir: string;
  sequencer: Sequencer;
  now: () => Date;
}

/** One bucket: an index in memory over the files of its folder, which are the truth. */
export class Bucket {
  readonly keys: SortedKeys;
  readonly folder: BucketFolder;
  readonly uploads: Uploads;
  private readonly records = new Map<string, KeyRecord>();
  private readonly locks = new Locks();

  constructor(
    readonly name: string,
    readonly versioned: boolean,
    private readonly deps: BucketDeps,
  ) {
    this.folder = new BucketFolder(join(deps.dir, name));
    this.uploads = new Uploads(join(deps.dir, name, 'uploads'), this.folder);
    for (const record of this.folder.load()) {
      this.records.set(record.key, record);
      for (const version of record.versions) {
        if (!isMarker(version)) deps.sequencer.seen(version.sequencer);
      }
    }
    const live = [...this.records.values()].filter(({ versions }) => isLive(versions));
    this.keys = new SortedKeys(live.map(({ key }) => key));
  }

  /** The newest version of a key, which may be a delete marker; undefined where there is none. */
  newest(key: string): Version | undefined {
    return this.records.get(key)?.versions[0];
  }

  version(key: string, versionId: string): Version | undefined {
    return this.versionsOf(key).find((version) => (version.versionId ?? 'null') === versionId);
  }

  versionsOf(key: string): readonly Version[] {
    return this.records.get(key)?.versions ?? [];
  }

  /** Every key that has a version of any kind, in S3's order. */
  allKeys(): SortedKeys {
    return new SortedKeys(this.records.keys());
  }

  /** An object that exists, in lists of live keys. */
  live(key: string): StoredObject | undefined {
    const version = this.newest(key);
    return version === undefined || isMarker(version) ? undefined : version;
  }

  /** Looks a version up and opens its data before anyone can remove it. */
  async open(
    key: string,
    find: () => StoredObject,
  ): Promise<{ object: StoredObject; handle: FileHandle }> {
    return this.locks.run(key, async () => {
      const object = find();
      return { object, handle: await this.folder.openData(object.data) };
    });
  }

  /** Looks a version up and gives its bytes a second name in the target bucket. */
  async share(
    key: string,
    find: () => StoredObject,
    target: Bucket,
  ): Promise<{ object: StoredObject; data: string }> {
    return this.locks.run(key, async () => {
      const object = find();
      return { object, data: await target.folder.adoptData(this.folder, object.data) };
    });
  }

  /** Makes staged bytes the key's newest version. When it may not, they are removed. */
  async commit(
    key: string,
    staged: Staged & Described,
    allowed: Precondition,
  ): Promise<StoredObject> {
    try {
      return await this.locks.run(key, async () => {
        allowed(this.newest(key));
        const object: StoredObject = {
          ...staged,
          ...(this.versioned ? { versionId: newVersionId() } : {}),
          lastModified: this.deps.now().toISOString(),
          sequencer: this.deps.sequencer.next(),
        };
        await this.replace(key, [object, ...(this.versioned ? this.versionsOf(key) : [])]);
        return object;
      });
    } catch (error) {
      await this.folder.removeData(staged.data);
      throw error;
    }
  }

  /** DELETE without a version: the object goes, or in a versioned bucket gets a marker on top. */
  async remove(key: string, allowed: Precondition): Promise<DeleteMarker | undefined> {
    return this.locks.run(key, async () => {
      allowed(this.newest(key));
      if (!this.versioned) {
        await this.replace(key, []);
        return undefined;
      }
      const marker: DeleteMarker = {
        deleteMarker: true,
        versionId: newVersionId(),
        lastModified: this.deps.now().toISOString(),
      };
      await this.replace(key, [marker, ...this.versionsOf(key)]);
      return marker;
    });
  }

  /** DELETE of one version for good. */
  async removeVersion(key: string, versionId: string): Promise<Version | undefined> {
    return this.locks.run(key, async () => {
      const gone = this.version(key, versionId);
      await this.replace(
        key,
        this.versionsOf(key).filter((version) => version !== gone),
      );
      return gone;
    });
  }

  /** First the record on disk, then the index, and last the data that nothing names any more. */
  private async replace(key: string, versions: Version[]): Promise<void> {
    const before = this.versionsOf(key);
    if (versions.length > 0) await this.folder.saveRecord({ key, versions });
    else if (before.length > 0) await this.folder.removeRecord(key);
    if (versions.length > 0) this.records.set(key, { key, versions });
    else this.records.delete(key);
    if (isLive(versions)) this.keys.add(key);
    else this.keys.remove(key);
    for (const version of before) {
      if (!versions.includes(version) && !isMarker(version)) {
        await this.folder.removeData(version.data);
      }
    }
  }
}

function isLive(versions: readonly Version[]): boolean {
  return versions[0] !== undefined && !isMarker(versions[0]);
}

function newVersionId(): string {
  return randomBytes(24).toString('base64url');
}
