import { saysSomething } from './prose.ts';

/** What people read in a minute of news on a screen, rounded down. */
const WORDS_A_MINUTE = 200;

/**
 * Minutes that a text takes to read, rounded, at least one.
 *
 * @param text plain, of any length
 */
export function readingMinutesOf(text: string): number {
  const words = text.split(/\s+/u).filter(saysSomething).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
