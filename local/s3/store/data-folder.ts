import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../../shared/errors.ts';

/**
 * The files that hold objects' bytes. Each is written once, under a random name, so that no key
 * can reach outside the folder; what a key's bytes are is for the journal to say. The folder is
 * flat: ext4, APFS and NTFS all find names in large folders by tree.
 *
 * Calls are synchronous: nothing waits for the disk itself (no fsync), so most take microseconds,
 * a tenth of the way through the thread pool; and a check together with the write that it guards
 * is atomic without any lock.
 */
export class DataFolder {
  constructor(private readonly dir: string) {
    mkdirSync(dir, { recursive: true });
  }

  /** Removes what an earlier process left behind when it was killed. */
  removeAllBut(names: ReadonlySet<string>): void {
    for (const name of readdirSync(this.dir)) if (!names.has(name)) this.remove(name);
  }

  /** Writes a file to its end; when the source fails, the file goes and its error is thrown. */
  async write(source: AsyncIterable<Uint8Array>): Promise<string> {
    const name = randomUUID();
    const file = openSync(this.path(name), 'wx');
    try {
      for await (const chunk of source) writeAll(file, chunk);
    } catch (error) {
      this.remove(name);
      throw error;
    } finally {
      closeSync(file);
    }
    return name;
  }

  /** Gives the bytes of a file, of another bucket maybe, a second name here. */
  adopt(from: DataFolder, original: string): string {
    const name = randomUUID();
    const [source, target] = [from.path(original), this.path(name)];
    try {
      linkSync(source, target);
    } catch (error) {
      if (!cannotLink(error)) throw error;
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
    }
    return name;
  }

  remove(name: string): void {
    rmSync(this.path(name), { force: true });
  }

  path(name: string): string {
    return join(this.dir, name);
  }
}

function writeAll(file: number, chunk: Uint8Array): void {
  let done = 0;
  while (done < chunk.length) done += writeSync(file, chunk, done);
}

/** File systems without hard links (exFAT, some network mounts), or with too many of one file. */
function cannotLink(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'EPERM' || code === 'ENOTSUP' || code === 'EMLINK' || code === 'EXDEV';
}
