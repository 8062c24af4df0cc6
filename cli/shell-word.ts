import { printable } from './printable.ts';

/** A file's name as a shell takes it for one word: for commands that users copy. */
export function shellWord(name: string): string {
  const shown = printable(name);
  return /^[\w.,/@%+=:-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
