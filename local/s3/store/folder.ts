import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { isMarker, type KeyRecord } from './object.ts';

/**
 * A bucket's files. Data files are written once under a random name and never changed; a key's
 * record is put in place by a rename, which is the one act that makes an upload count. A process
 * killed before it leaves the old record with its old data, and a stray that the next start
 * removes. Record names are hashes of keys, so no key can reach outside the folder. The folders
 * are flat: ext4, APFS and NTFS all find names in large folders by tree.
 *
 * All calls are synchronous: nothing waits for the disk itself (no fsync), so each takes a few
 * microseconds, a tenth of its way through the thread pool; and a check with the write that it
 * guards is atomic without any lock.
 */
export class BucketFolder {
  private readonly data: string;
  private readonly records: string;
  private readonly tmp: string;

  constructor(dir: string) {
    this.data = join(dir, 'data');
    this.records = join(dir, 'records');
    this.tmp = join(dir, 'tmp');
    rmSync(this.tmp, { recursive: true, force: true });
    for (const folder of [this.data, this.records, this.tmp]) {
      mkdirSync(folder, { recursive: true });
    }
  }

  /** All records; removes data that none of them names. */
  load(): KeyRecord[] {
    const records = readdirSync(this.records).map(
      (name): KeyRecord => JSON.parse(readFileSync(join(this.records, name), 'utf8')),
    );
    const named = new Set(
      records.flatMap(({ versions }) => versions.map((v) => (isMarker(v) ? '' : v.data))),
    );
    for (const name of readdirSync(this.data)) {
      if (!named.has(name)) rmSync(join(this.data, name));
    }
    return records;
  }

  saveRecord(record: KeyRecord): void {
    const temporary = join(this.tmp, randomUUID());
    writeFileSync(temporary, JSON.stringify(record));
    renameSync(temporary, this.recordPath(record.key));
  }

  removeRecord(key: string): void {
    rmSync(this.recordPath(key));
  }

  /** Writes a data file to its end; when the source fails, the file goes and its error is thrown. */
  async writeData(source: AsyncIterable<Uint8Array>): Promise<string> {
    const name = randomUUID();
    const file = openSync(this.dataPath(name), 'wx');
    try {
      for await (const chunk of source) writeAll(file, chunk);
    } catch (error) {
      this.removeData(name);
      throw error;
    } finally {
      closeSync(file);
    }
    return name;
  }

  /** Another name for the same bytes, of another bucket maybe. */
  adoptData(from: BucketFolder, data: string): string {
    const name = randomUUID();
    const [source, target] = [from.dataPath(data), this.dataPath(name)];
    try {
      linkSync(source, target);
    } catch (error) {
      if (!cannotLink(error)) throw error;
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
    }
    return name;
  }

  removeData(name: string): void {
    rmSync(this.dataPath(name), { force: true });
  }

  dataPath(name: string): string {
    return join(this.data, name);
  }

  private recordPath(key: string): string {
    return join(this.records, `${createHash('sha256').update(key).digest('hex')}.json`);
  }
}

function writeAll(file: number, chunk: Uint8Array): void {
  let done = 0;
  while (done < chunk.length) done += writeSync(file, chunk, done);
}

/** File systems without hard links (exFAT, some network mounts), or with too many of one file. */
function cannotLink(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPERM' || code === 'ENOTSUP' || code === 'EMLINK' || code === 'EXDEV';
}
