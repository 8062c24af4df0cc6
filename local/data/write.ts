import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file that nobody else may read, whole or not at all. */
export function writeFileAtomically(file: string, content: string): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, content, { mode: 0o600 });
  renameSync(unfinished, file);
}
