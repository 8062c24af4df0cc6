import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DataFolder } from './data-folder.ts';
import { Journal } from './journal.ts';
import {
  type DeleteMarker,
  type Described,
  isObject,
  type KeyRecord,
  type Staged,
  type StoredObject,
  type Version,
} from './object.ts';
import type { Sequencer } from './sequencer.ts';
import { SortedKeys } from './sorted-keys.ts';
import { Uploads } from './uploads.ts';

/** Throws when what is stored now (or nothing) forbids the write. */
export type Precondition = (current: Version | undefined) => void;

export interface BucketDeps {
  dir: string;
  sequencer: Sequencer;
  now: () => Date;
}

/** One bucket: an index in memory over the files of its folder, which are the truth. */
export class Bucket {
  readonly keys: SortedKeys;
  readonly data: DataFolder;
  readonly uploads: Uploads;
  private readonly records: Map<string, KeyRecord>;
  private readonly journal: Journal;

  constructor(
    readonly name: string,
    readonly versioned: boolean,
    private readonly deps: BucketDeps,
  ) {
    const dir = join(deps.dir, name);
    this.data = new DataFolder(join(dir, 'data'));
    this.uploads = new Uploads(join(dir, 'uploads'), this.data);
    ({ journal: this.journal, records: this.records } = Journal.open(join(dir, 'keys.jsonl')));
    const records = [...this.records.values()];
    const objects = records.flatMap(({ versions }) => versions.filter(isObject));
    for (const { sequencer } of objects) deps.sequencer.seen(sequencer);
    this.data.removeAllBut(new Set(objects.map(({ data }) => data)));
    this.keys = new SortedKeys(
      records.filter(({ versions }) => isLive(versions)).map(({ key }) => key),
    );
  }

  close(): void {
    this.journal.close();
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
    return version !== undefined && isObject(version) ? version : undefined;
  }

  /** Makes staged bytes the key's newest version. When it may not, they are removed. */
  commit(key: string, staged: Staged & Described, allowed: Precondition): StoredObject {
    try {
      allowed(this.newest(key));
    } catch (error) {
      this.data.remove(staged.data);
      throw error;
    }
    const object: StoredObject = {
      ...staged,
      ...(this.versioned ? { versionId: newVersionId() } : {}),
      lastModified: this.deps.now().toISOString(),
      sequencer: this.deps.sequencer.next(),
    };
    this.replace(key, [object, ...(this.versioned ? this.versionsOf(key) : [])]);
    return object;
  }

  /** DELETE without a version: the object goes, or in a versioned bucket gets a marker on top. */
  remove(key: string, allowed: Precondition): DeleteMarker | undefined {
    allowed(this.newest(key));
    if (!this.versioned) {
      this.replace(key, []);
      return undefined;
    }
    const marker: DeleteMarker = {
      deleteMarker: true,
      versionId: newVersionId(),
      lastModified: this.deps.now().toISOString(),
    };
    this.replace(key, [marker, ...this.versionsOf(key)]);
    return marker;
  }

  /** DELETE of one version for good. */
  removeVersion(key: string, versionId: string): Version | undefined {
    const gone = this.version(key, versionId);
    const kept = this.versionsOf(key).filter((version) => version !== gone);
    this.replace(key, kept);
    return gone;
  }

  /** First the line in the journal, then the index, and last the data that nothing names now. */
  private replace(key: string, versions: Version[]): void {
    const before = this.versionsOf(key);
    if (before.length === 0 && versions.length === 0) return;
    const record = { key, versions };
    this.journal.append(record);
    if (versions.length > 0) this.records.set(key, record);
    else this.records.delete(key);
    if (isLive(versions)) this.keys.add(key);
    else this.keys.remove(key);
    for (const version of before) {
      if (!versions.includes(version) && isObject(version)) this.data.remove(version.data);
    }
  }
}

function isLive(versions: readonly Version[]): boolean {
  return versions[0] !== undefined && isObject(versions[0]);
}

function newVersionId(): string {
  return randomBytes(24).toString('base64url');
}
