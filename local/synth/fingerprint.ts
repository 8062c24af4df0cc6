import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that the assembly is made of; the lockfile stands for node_modules. */
const SOURCES = ['infra', 'functions', 'shared'];
const FILES = ['cdk.json', 'package-lock.json', 'docs/openapi.json'];

/** A name for what the sources would be synthesised into: 32 hex digits. */
export function fingerprint(projectDir: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of [...SOURCES.flatMap((folder) => filesOf(projectDir, folder)), ...FILES]) {
    const content = readFileSync(join(projectDir, name));
    hash.update(`\0${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 32);
}

function filesOf(projectDir: string, folder: string): string[] {
  return readdirSync(join(projectDir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectDir.length + 1))
    .sort();
}
