import { codeOf } from '../../../shared/errors.ts';

/** What a file or folder is read as; undefined where there is none of that name. */
export async function unlessAbsent<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
