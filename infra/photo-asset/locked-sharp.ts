import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Names = Readonly<Record<string, string>>;

/** An entry of package-lock.json, of which only these fields are read here. */
interface LockEntry {
  readonly version?: string;
  readonly dependencies?: Names;
  readonly optionalDependencies?: Names;
}

export interface Lockfile {
  readonly lockfileVersion: number;
  /** by path, e.g. `node_modules/sharp`; the project itself has the empty path */
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/**
 * The part of the project's lockfile that sharp needs, as a lockfile of its own: the same versions,
 * held to the same integrity hashes, and nothing else to download. With every platform's packages,
 * which `npm ci` wants listed, of which it then takes one platform's.
 * @param project folder that holds package-lock.json
 */
export function lockedSharp(project: string): Lockfile {
  const lock: Lockfile = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  const packages: Record<string, LockEntry> = {};
  const wanted = ['sharp'];
  for (const name of wanted) {
    const path = `node_modules/${name}`;
    const entry = lock.packages[path];
    if (entry === undefined || path in packages) continue;
    packages[path] = entry;
    wanted.push(...Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }));
  }
  const root = { dependencies: { sharp: packages['node_modules/sharp']?.version ?? '' } };
  return { lockfileVersion: lock.lockfileVersion, packages: { '': root, ...packages } };
}
