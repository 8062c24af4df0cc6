import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../lock-file.ts';

/** A file on its way to its name, which bears its writer's process until then: write.ts, lock-file.ts. */
const UNFINISHED = /^(?:secret|lock|lock\.stale|local\.json|operator\.json)\.(\d+)$/;

/** Removes what processes that were killed had begun to write into a data folder. */
export function removeUnfinished(dir: string): void {
  for (const name of readdirSync(dir)) {
    const writer = Number(UNFINISHED.exec(name)?.[1]);
    // One that lives may be about to be told that the folder is taken.
    if (writer > 0 && !isAlive(writer)) rmSync(join(dir, name), { force: true });
  }
}
