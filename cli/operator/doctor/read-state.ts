import { stateKey } from '../../../shared/archive-keys.ts';
import { StateForged, StateMissing } from '../../../shared/aws/states.ts';
import type { LogEvent } from '../../../shared/events.ts';
import type { DoctorDeps } from './deps.ts';
import { readBytes, UNREADABLE } from './read-bytes.ts';

type ReadDeps = Pick<DoctorDeps, 'states' | 'archive'>;

/**
 * A state as the archive has it. `forged` is what bears another hash than the log does, and what
 * nobody can read; `missing` may just have been erased.
 */
export async function readState<State extends object>(
  { states, archive }: ReadDeps,
  event: LogEvent,
): Promise<State | 'forged' | 'missing'> {
  try {
    return await states.get<State>(event);
  } catch (error) {
    if (error instanceof StateForged) return 'forged';
    if (error instanceof StateMissing) return 'missing';
    const { newsroom, article, revision, sha256 } = event;
    const bytes = await readBytes(archive, stateKey(newsroom, article, revision, sha256));
    if (bytes === UNREADABLE) return 'forged';
    throw error;
  }
}

/** The same where it does not matter why there is none. */
export async function stateIfAny<State extends object>(
  deps: ReadDeps,
  event: LogEvent,
): Promise<State | undefined> {
  const found = await readState<State>(deps, event);
  return typeof found === 'object' ? found : undefined;
}
