import { StateForged, StateMissing, type StateRef } from '../../shared/aws/states.ts';
import type { PublishDeps } from './deps.ts';

export type ReadStateDeps = Pick<PublishDeps, 'log' | 'states'>;

/** An event as far as it is needed to tell whether it is its article's newest. */
export type EventRef = StateRef & { readonly seq: number };

/**
 * The state that an event led to. Undefined where it cannot be used any more and need not be, as the
 * log says more of its article by now: an erasure takes away what came before it, and what was forged
 * since is shown to nobody.
 * @throws StateMissing, StateForged where nothing has superseded it
 */
export async function stateIfCurrent<S>(
  deps: ReadStateDeps,
  event: EventRef,
): Promise<S | undefined> {
  try {
    return await deps.states.get<S>(event);
  } catch (error) {
    const isUnusable = error instanceof StateMissing || error instanceof StateForged;
    if (isUnusable && (await isOutdated(deps, event))) return undefined;
    throw error;
  }
}

/** Whether the log says more of its article. */
export async function isOutdated(
  { log }: Pick<ReadStateDeps, 'log'>,
  { newsroom, article, seq }: EventRef,
): Promise<boolean> {
  const newest = await log.newest(newsroom, article);
  return newest !== undefined && newest.seq > seq;
}
