import { setTimeout } from 'node:timers/promises';

/** Rarely enough for the API, which takes twenty requests a second from all callers together. */
const POLL_MS = 100;

/**
 * Looks again and again until there is something to see.
 * @returns the first answer that is not undefined
 * @throws when there was none for `seconds`, saying what was looked for
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined>,
  seconds = 20,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > deadline) throw new Error(`Expected ${what} within ${seconds} s`);
    await setTimeout(POLL_MS);
  }
}
