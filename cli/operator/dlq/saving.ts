import { appendFile, open } from 'node:fs/promises';
import path from 'node:path';
import type { DeadLetter } from '../../../shared/aws/dead-letters.ts';
import type { WorkQueueName } from '../../../shared/message-meaning.ts';
import { UsageError } from '../../errors.ts';
import type { Io } from '../../io.ts';

/** Keeps what is about to be deleted, a line of JSON each. */
export type SaveLetter = (queue: WorkQueueName, letter: DeadLetter) => Promise<void>;

/**
 * Onto the end of a file that nobody else may read, or, without one, to stdout.
 * @throws UsageError where the file cannot be written, before anything is deleted
 */
export async function savingTo(file: string | undefined, io: Io): Promise<SaveLetter> {
  if (file === undefined) {
    return async (queue, letter) => io.stdout.write(lineOf(queue, letter));
  }
  const target = path.resolve(io.cwd, file);
  await assertWritable(target, file);
  return async (queue, letter) => await appendFile(target, lineOf(queue, letter), { flush: true });
}

async function assertWritable(target: string, given: string): Promise<void> {
  try {
    await (await open(target, 'a', 0o600)).close();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(
      `Expected a file that can be written for --save but received ${given}: ${reason}`,
      { cause },
    );
  }
}

function lineOf(queue: WorkQueueName, { receipt: _, ...letter }: DeadLetter): string {
  return `${JSON.stringify({ queue, ...letter })}\n`;
}
