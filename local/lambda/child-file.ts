import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../shared/ids.ts';

/** The first runs, and imports the others; all else that they import is Node's. */
const SOURCES = ['child.ts', 'child-stacks.ts'].map((name) => join(import.meta.dirname, name));
const CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'warta');

/**
 * The file that function processes run, compiled once for each version of its source: a TypeScript
 * loader would cost every process half a second.
 */
export async function childFile(): Promise<string> {
  const hash = sha256(SOURCES.map((source) => readFileSync(source, 'utf8')).join('\0'));
  const file = join(CACHE, `lambda-child-${hash.slice(0, 16)}.mjs`);
  if (existsSync(file)) return file;
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: SOURCES.slice(0, 1),
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', write: false },
  });
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, outputFiles[0]?.contents ?? '');
  renameSync(unfinished, file);
  return file;
}
