import type { Io } from '../io.ts';

/** Does the work; where the operator interrupts it, says what becomes of it then. */
export async function sayingIfCutOff<T>(
  io: Pick<Io, 'signal' | 'stderr'>,
  hint: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } finally {
    if (io.signal.aborted) io.stderr.write(`${hint}\n`);
  }
}
