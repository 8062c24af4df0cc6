import { counted } from '../../counted.ts';
import { UsageError } from '../../errors.ts';
import { Refused } from '../refused.ts';
import { isBeingRestored } from './being-restored.ts';
import type { DoctorDeps } from './deps.ts';
import { DONE } from './done.ts';
import type { MendDeps } from './mending.ts';

/**
 * Sees to it that the newsroom can be looked at.
 * @param repair enters it among the newsrooms again, where that was lost
 * @returns what was done
 * @throws UsageError where there is none of that name; Refused where it has to be entered first, or a
 *   restore has closed it
 */
export async function assertRegistered(
  deps: Pick<DoctorDeps, 'log' | 'restoring'> & {
    readonly newsrooms: DoctorDeps['newsrooms'] & Pick<MendDeps['newsrooms'], 'register'>;
  },
  newsroom: string,
  repair: boolean,
): Promise<string[]> {
  const known = await deps.newsrooms.list();
  if (known.includes(newsroom)) return [];
  const names = known.join(', ') || 'none';
  if (await isBeingRestored(deps, newsroom)) {
    throw new Refused(
      `Expected a newsroom that is open for warta doctor but received ${newsroom}, which a restore ` +
        'has closed. Wait for its end; if nobody is at it, it was cut off: run it again ' +
        `(warta restore ${newsroom} SOURCE).`,
    );
  }
  const last = await deps.log.last(newsroom);
  if (!last) {
    throw new UsageError(
      `Expected a newsroom that exists (${names}) for warta doctor but received ${newsroom}`,
    );
  }
  if (!repair) {
    throw new Refused(
      `Expected one of the newsrooms (${names}) for warta doctor but received ${newsroom}, which ` +
        `has a log of ${counted(last.seq, 'event')} and is not registered: neither the sweep nor ` +
        'the front page of the deployment knows of it. Enter it again, and mend the rest: ' +
        `warta doctor ${newsroom} --repair.`,
    );
  }
  await deps.newsrooms.register(newsroom);
  return [DONE.register(1)];
}
