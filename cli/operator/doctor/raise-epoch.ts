import type { Checkpoint } from '../../../shared/aws/checkpoints.ts';
import { isEpoch } from '../../../shared/aws/epoch.ts';
import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import { compareVersions, type Version } from '../../../shared/version.ts';
import type { MendDeps } from './mending.ts';

/**
 * Puts the newsroom's epoch above its checkpoint's, and above what was seen of it: what was published
 * under either is older then, and all of it is made anew. The log stays what it is: everything in it
 * by now goes on to count.
 * @param seen the version of something public that is newer than the log
 * @returns false where nothing contradicts registry and log any more, or a restoration is under way
 */
export async function raiseEpoch(
  deps: MendDeps,
  newsroom: string,
  seen?: Version,
): Promise<boolean> {
  const { restoring, newsrooms, log } = deps;
  const checkpoint = await deps.checkpoints.read(newsroom);
  const { restore } = await restoring.epochs(newsroom);
  if (restore !== undefined || !(await isContradicted(deps, newsroom, checkpoint, seen)))
    return false;
  const to = Math.max(checkpoint.epoch, seen?.epoch ?? 0) + 1;
  // Somebody has forged one that none could be above.
  if (!isEpoch(to)) return false;
  // Whoever appends looks at the registry before and after: an event that would come after the last
  // one, and not count, is then nobody's.
  await restoring.close(newsroom, to);
  try {
    const head = await log.last(newsroom);
    await newsrooms.raiseEpoch(newsroom, to, (head?.seq ?? 0) + 1);
  } finally {
    await restoring.reopen(newsroom);
  }
  await startRebuild(deps, newsroom);
  return true;
}

/** A release that went out since it was seen is newer than what was read of the log before. */
async function isContradicted(
  { log }: MendDeps,
  newsroom: string,
  { registered, unlogged, epoch }: Checkpoint,
  seen: Version | undefined,
): Promise<boolean> {
  if (registered !== undefined || unlogged) return true;
  const head = (await log.last(newsroom))?.seq ?? 0;
  return seen !== undefined && compareVersions(seen, { epoch, seq: head }) > 0;
}
