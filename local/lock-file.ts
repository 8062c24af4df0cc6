import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf } from '../shared/errors.ts';

/** A lock that was taken, or the process that has it. */
export type LockAttempt =
  | { readonly taken: true; release(): void }
  | { readonly taken: false; readonly holder: number };

/**
 * Takes a lock for this process, by a file that names it. One that a killed process has left is taken
 * over.
 */
export function tryLock(file: string): LockAttempt {
  while (!created(file)) {
    const content = readIfThere(file);
    const holder = Number(content);
    if (holder > 0 && isAlive(holder)) return { taken: false, holder };
    removeStale(file, content);
  }
  return { taken: true, release: () => rmSync(file, { force: true }) };
}

/** The file appears with its content or not at all: a link is made only where there is none. */
function created(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Removes a lock whose holder has gone. Another process may do the same, and have taken the lock
 * between: then what was moved away is a living one's, and goes back.
 */
function removeStale(file: string, content: string): void {
  const moved = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, moved);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(moved, 'utf8') === content) rmSync(moved);
  else renameSync(moved, file);
}

/** Empty where the holder has just given it back. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

/** Whether there is a process of that number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, but is somebody else's.
    return codeOf(error) === 'EPERM';
  }
}
