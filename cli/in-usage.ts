import { ExpectationError } from '../shared/errors.ts';
import { UsageError } from './errors.ts';
import { printable } from './printable.ts';

/** Does work in which what the domain expected and did not get is for the user to mend. */
export async function inUsage<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error;
    throw new UsageError(printable(error.message), { cause: error });
  }
}
