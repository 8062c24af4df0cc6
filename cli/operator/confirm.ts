import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';

/**
 * Whether the operator wants it, once they have been told what it will do.
 * @param yes whether the command line said so already
 * @throws UsageError where nobody can be asked
 */
export async function confirmed(io: Io, question: string, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!io.ask) throw nobodyToAsk(`“${question}”`);
  return /^y(es)?$/i.test((await io.ask(`${question} [y/N] `)).trim());
}

/** @param what is to be confirmed, as it may follow `for` */
export function nobodyToAsk(what: string): UsageError {
  return new UsageError(
    `Expected --yes, or a terminal to ask at, for ${what} but received neither`,
  );
}
