import { changedState } from '../../../shared/doctor/archive.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { sha256 } from '../../../shared/ids.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { stateKey } from '../../../shared/keys.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';

/**
 * Reads every state and compares its hash with the one that the log bears.
 * @param events whose states the archive must hold
 */
export async function examineHashes(
  { archive, counter }: DoctorDeps,
  newsroom: string,
  events: readonly LogEvent[],
): Promise<Finding[]> {
  let done = 0;
  const found = await inParallel(events, AT_ONCE, async (event) => {
    const { article, revision } = event;
    const bytes = await archive.get(stateKey(newsroom, article, revision, event.sha256));
    done += 1;
    counter.at(`${newsroom}: reading states`, done, events.length);
    // One that is missing is told already.
    return bytes && sha256(bytes) !== event.sha256 ? changedState(event) : undefined;
  });
  return found.filter((finding) => finding !== undefined);
}
