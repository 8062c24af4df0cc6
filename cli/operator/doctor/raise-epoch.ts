import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import type { MendDeps } from './mending.ts';

/**
 * Puts the newsroom's epoch above its checkpoint's, whichever of the two was wrong: what was published
 * under either is older then, and all of it is made anew. The log stays what it is: everything in it
 * by now goes on to count.
 * @returns false where the two do not contradict each other any more, or a restoration is under way
 */
export async function raiseEpoch(deps: MendDeps, newsroom: string): Promise<boolean> {
  const { restoring, newsrooms, log } = deps;
  const { registered, epoch } = await deps.checkpoints.read(newsroom);
  const { restore } = await restoring.epochs(newsroom);
  if (registered === undefined || restore !== undefined) return false;
  // Whoever appends looks at the registry before and after: an event that would come after the last
  // one, and not count, is then nobody's.
  await restoring.close(newsroom, epoch + 1);
  try {
    const head = await log.last(newsroom);
    await newsrooms.raiseEpoch(newsroom, epoch + 1, (head?.seq ?? 0) + 1);
  } finally {
    await restoring.reopen(newsroom);
  }
  await startRebuild(deps, newsroom);
  return true;
}
