import { UsageError } from '../../errors.ts';
import { Refused } from '../refused.ts';
import { codeOf } from './make-folder.ts';

/** The folder that was named cannot be one of a backup: a file, no rights, a disk that is read only. */
const NO_FOLDER = ['ENOTDIR', 'ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG', 'ELOOP'];
const FULL = ['ENOSPC', 'EDQUOT'];

/** What the operating system refused, in a sentence. @throws UsageError, Refused, or what it was given */
export async function inFolder<T>(root: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause) ?? '';
    const received = `${root} (${cause instanceof Error ? cause.message : code})`;
    if (NO_FOLDER.includes(code)) {
      throw new UsageError(
        `Expected a folder that can be read and written for the backup but received ${received}`,
        { cause },
      );
    }
    if (FULL.includes(code)) {
      throw new Refused(
        `Expected room for the backup but received ${received}. What was copied is kept: make ` +
          'room and run it again, or name a folder on a larger disk.',
        { cause },
      );
    }
    throw cause;
  }
}
