import { Refused } from '../refused.ts';
import { appendErasures } from './append.ts';
import { type Deletion, deletePrivate } from './delete.ts';
import type { EraseDeps } from './deps.ts';
import { untilGone } from './gone.ts';
import type { Plan } from './plan.ts';
import { targetName } from './target.ts';

export interface Erased extends Deletion {
  /** public copies that answer 410 */
  readonly gone: number;
}

/**
 * In this order: the log knows of it before anything goes, and what readers can reach goes before
 * what they cannot. Cut off anywhere, it can be run again; whoever is cut off is told so.
 * @param self how the user calls this program
 */
export async function carryOut(deps: EraseDeps, plan: Plan, self: string): Promise<Erased> {
  let left = 'the log may not know of it yet';
  try {
    await appendErasures(deps, plan);
    left = 'readers may still see it for a while, and all that is private of it is still there';
    const gone = await untilGone(deps, plan, self);
    left = 'readers see it no more, but some of what is private of it is still there';
    return { gone, ...(await deletePrivate(deps, plan)) };
  } catch (error) {
    deps.counter.end();
    const then =
      error instanceof Refused ? 'Mend what is said below, and run it again' : 'Run it again';
    deps.io.stderr.write(`The erasure is not finished: ${left}. ${then}:\n`);
    deps.io.stderr.write(`  ${self} erase ${targetName(plan.target)}\n`);
    throw error;
  }
}
