import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

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
    const holder = Number(readIfThere(file));
    if (holder > 0 && isAlive(holder)) return { taken: false, holder };
    rmSync(file, { force: true });
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
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Empty where the holder has just given it back. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return '';
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, but is somebody else's.
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === code;
}
