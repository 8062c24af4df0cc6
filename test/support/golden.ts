import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Compares bytes with test/golden/`name`; with UPDATE_GOLDEN=1 it writes them instead. */
export function expectGolden(name: string, text: string): void {
  expect(text).toBe(golden(name, text));
}

/** What test/golden/`name` holds, for whoever compares otherwise than byte by byte. */
export function golden(name: string, text: string): string {
  const path = fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return readFileSync(path, 'utf8');
}
