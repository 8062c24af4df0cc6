import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectationError } from '../../shared/errors.ts';

/**
 * Takes the folder for this process. A lock that a killed process has left is taken over.
 * @returns gives it back
 * @throws ExpectationError where a living process holds it
 */
export function lockFolder(dir: string): () => void {
  const file = join(dir, 'lock');
  while (!created(file)) {
    const holder = Number(readIfThere(file));
    if (Number.isInteger(holder) && holder > 0 && isAlive(holder)) {
      throw new ExpectationError(
        'a folder that no other local cloud uses (stop that one, or set WARTA_DATA)',
        `the data folder ${dir}`,
        `one that process ${holder} uses`,
      );
    }
    rmSync(file, { force: true });
  }
  return () => rmSync(file, { force: true });
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
