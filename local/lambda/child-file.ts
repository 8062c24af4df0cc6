import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, 'child.ts');
const CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'warta');

/**
 * The file that function processes run, compiled once for each version of its source: a TypeScript
 * loader would cost every process half a second.
 */
export async function childFile(): Promise<string> {
  const source = readFileSync(SOURCE, 'utf8');
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 16);
  const file = join(CACHE, `lambda-child-${hash}.mjs`);
  if (existsSync(file)) return file;
  const { transform } = await import('esbuild');
  const { code } = await transform(source, { loader: 'ts', format: 'esm', target: 'node20' });
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, file);
  return file;
}
