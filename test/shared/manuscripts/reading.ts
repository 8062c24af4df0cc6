import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { House } from '../../../shared/manuscripts/house.ts';
import { ManuscriptError } from '../../../shared/manuscripts/manuscript-error.ts';
import {
  type ManuscriptType,
  readManuscript,
} from '../../../shared/manuscripts/read-manuscript.ts';

const encoder = new TextEncoder();

/** Of a newsroom in Samarinda. */
export const HOUSE: House = { timeZone: 'Asia/Makassar', outlet: 'KOMINFONEWS' };

export function plain(text: string, house?: House) {
  return readingOf(text, 'text/plain', house).manuscript;
}

export function markdown(text: string, house?: House) {
  return readingOf(text, 'text/markdown', house).manuscript;
}

export function html(text: string, house?: House) {
  return readingOf(text, 'text/html', house).manuscript;
}

export function readingOf(text: string, type: ManuscriptType, house?: House) {
  return readManuscript(encoder.encode(text), { name: NAMES[type], type }, house);
}

const NAMES: Record<ManuscriptType, string> = {
  'text/plain': 'rilis.txt',
  'text/markdown': 'rilis.md',
  'text/html': 'rilis.html',
  'application/json': 'rilis.json',
};

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
