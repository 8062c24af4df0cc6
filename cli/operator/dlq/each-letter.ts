import type { DeadLetter, DeadLetters } from '../../../shared/aws/dead-letters.ts';
import { inParallel } from '../../../shared/in-parallel.ts';

/** What a walk through one queue's dead letters needs. */
export interface Walk {
  readonly letters: DeadLetters;
  readonly signal: AbortSignal;
  /** told how many were received so far */
  progress(received: number): void;
}

/** Seconds that a message is out of others' sight while it is looked at: time for some thousands. */
export const HELD_SECONDS = 300;

/** SQS now and then answers emptily though there is something. */
const EMPTY_ANSWERS = 2;

const AT_ONCE = 10;

/**
 * Receives dead letters until nothing new comes, or it is enough. What `handle` does not make away
 * with stays out of sight until the end, so that others come, and is then given back: also when
 * something fails, or the user interrupts.
 * @param handle resolves to whether the letter is gone
 */
export async function eachLetter(
  { letters, signal, progress }: Walk,
  handle: (letter: DeadLetter) => Promise<boolean>,
  isEnough: () => boolean = () => false,
): Promise<void> {
  const held = new Map<string, DeadLetter>();
  let received = 0;
  try {
    for (let empty = 0; empty < EMPTY_ANSWERS && !isEnough(); ) {
      signal.throwIfAborted();
      const batch = await letters.receive(HELD_SECONDS);
      const fresh = batch.filter(({ id }) => !held.has(id));
      // Also for one that came again: only its newest receipt counts.
      for (const letter of batch) held.set(letter.id, letter);
      for (const letter of fresh) if (await handle(letter)) held.delete(letter.id);
      received += fresh.length;
      progress(received);
      empty = fresh.length === 0 ? empty + 1 : 0;
    }
  } finally {
    // The last first: whoever puts them back in front keeps their order so.
    await inParallel([...held.values()].reverse(), AT_ONCE, letters.giveBack);
  }
}
