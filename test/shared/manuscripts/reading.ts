import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ManuscriptError } from '../../../shared/manuscripts/manuscript-error.ts';
import { readManuscript } from '../../../shared/manuscripts/read-manuscript.ts';

const encoder = new TextEncoder();

export function plain(text: string) {
  return readManuscript(encoder.encode(text), { name: 'rilis.txt', type: 'text/plain' }).manuscript;
}

export function markdown(text: string) {
  return readManuscript(encoder.encode(text), { name: 'rilis.md', type: 'text/markdown' })
    .manuscript;
}

/** What a reading was refused with; anything but a ManuscriptError is thrown on. */
export function refusal(read: () => unknown): ManuscriptError {
  try {
    read();
  } catch (error) {
    if (error instanceof ManuscriptError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** A file beside the project, where it is there: tests that need it are skipped elsewhere. */
export function besides(path: string): Buffer | undefined {
  const absolute = resolve(import.meta.dirname, '../../../../shared', path);
  return existsSync(absolute) ? readFileSync(absolute) : undefined;
}
