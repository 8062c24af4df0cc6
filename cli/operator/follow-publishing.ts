import type { Checkpoints } from '../../shared/aws/checkpoints.ts';
import type { LogReader } from '../../shared/aws/log-reader.ts';
import type { Io } from '../io.ts';
import type { Counter } from '../progress/counter.ts';

export interface FollowDeps {
  readonly checkpoints: Pick<Checkpoints, 'read'>;
  readonly log: Pick<LogReader, 'last'>;
  readonly counter: Counter;
  readonly io: Pick<Io, 'now' | 'sleep'>;
}

const POLL_MS = 1000;

/** Nothing takes so long between two steps: a function has a minute, and the sweep asks each minute. */
const PATIENCE_MS = 5 * 60 * 1000;

export interface Followed {
  /** false where it has taken no step for five minutes */
  readonly done: boolean;
  /** seq of the event where it is */
  readonly events: number;
}

/** Shows how far a newsroom's publishing and rebuilding are, until both are at the log's end. */
export async function followPublishing(deps: FollowDeps, newsroom: string): Promise<Followed> {
  let last = '';
  let movedAt = deps.io.now();
  for (;;) {
    const { seq, rebuild } = await deps.checkpoints.read(newsroom);
    const head = (await deps.log.last(newsroom))?.seq ?? 0;
    if (!rebuild && seq >= head) return { done: true, events: head };
    const at = rebuild ? Math.min(rebuild.after, seq) : seq;
    deps.counter.at(`${newsroom}: published up to event`, at, head);
    const place = `${seq}:${rebuild?.id}:${rebuild?.after}`;
    if (place !== last) movedAt = deps.io.now();
    last = place;
    if (deps.io.now() - movedAt > PATIENCE_MS) return { done: false, events: at };
    await deps.io.sleep(POLL_MS);
  }
}
