import { StateMissing } from '../../../shared/aws/states.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { stateKey } from '../../../shared/keys.ts';
import type { DoctorDeps } from './deps.ts';
import { readBytes, UNREADABLE } from './read-bytes.ts';

/** A state as the archive has it; undefined where its bytes cannot be read, or are not JSON. */
export async function readState<State>(
  { states, archive }: Pick<DoctorDeps, 'states' | 'archive'>,
  event: LogEvent,
): Promise<State | undefined> {
  try {
    return await states.get<State>(event);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if (error instanceof StateMissing) throw error;
    const { newsroom, article, revision, sha256 } = event;
    const bytes = await readBytes(archive, stateKey(newsroom, article, revision, sha256));
    if (bytes === UNREADABLE) return undefined;
    throw error;
  }
}
