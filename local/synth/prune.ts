import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const KEPT = 3;

/** A running cloud forks from its assembly, so one that was used of late stays in any case. */
const RECENT_MS = 60 * 60 * 1_000;

/**
 * Deletes old assemblies: all but the three that were used last, and whatever was used within an
 * hour.
 * @param marker the file in each whose time says when it was used
 */
export function prune(cache: string, marker: string, now: number): void {
  const assemblies = readdirSync(cache)
    .map((name) => join(cache, name))
    .filter((dir) => existsSync(join(dir, marker)))
    .map((dir) => ({ dir, used: statSync(join(dir, marker)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { dir, used } of assemblies.slice(KEPT)) {
    if (now - used > RECENT_MS) rmSync(dir, { recursive: true, force: true });
  }
}
