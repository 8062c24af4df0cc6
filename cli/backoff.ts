/** How often something that fails for the moment is tried in all. */
export const TRIES = 5;

const FIRST_MS = 500;
const LONGEST_MS = 8_000;

/** Milliseconds to wait after the given try (from 1): doubling, half of it jitter, at most 8 s. */
export function backoffMs(tried: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** (tried - 1));
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}
