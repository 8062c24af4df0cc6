import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

/** The checkout that this program runs from. */
export const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where the local newsroom keeps all that it has. */
export function dataFolder({ WARTA_DATA: named }: Readonly<Record<string, string | undefined>>) {
  return path.resolve(PROJECT_ROOT, named || '.warta');
}

const PackageJson = z.object({ version: z.string() });

/** The version that package.json bears. */
export async function version(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return PackageJson.parse(JSON.parse(text)).version;
}
