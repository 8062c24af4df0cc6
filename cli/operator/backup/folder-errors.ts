import { codeOf } from '../../../shared/errors.ts';
import { UsageError } from '../../errors.ts';
import { Refused } from '../refused.ts';

/** Why the folder that was named cannot be one of a backup, by what the operating system answers. */
const NO_FOLDER: Readonly<Record<string, string>> = {
  ENOTDIR: 'it is a file, or lies in one',
  EEXIST: 'it is a file, or lies in one',
  ENOENT: 'no folder can be made there',
  EACCES: 'you may not read or write there',
  EPERM: 'you may not read or write there',
  EROFS: 'it lies on a disk that cannot be written to',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
};

const FULL: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
};

/** What the operating system refused, in a sentence. @throws UsageError, Refused, or what it was given */
export async function inFolder<T>(root: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    const [noFolder, full] = [NO_FOLDER[code], FULL[code]];
    if (noFolder) {
      throw new UsageError(
        `Expected a folder that can be read and written for the backup but received ${root}: ` +
          `${noFolder}. Name another folder.`,
        { cause },
      );
    }
    if (full) {
      throw new Refused(
        `Expected room for the backup in ${root} but received none: ${full}. What was copied is ` +
          'kept: make room and run it again, or name a folder on a larger disk.',
        { cause },
      );
    }
    throw cause;
  }
}
