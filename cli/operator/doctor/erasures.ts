import type { ArticleState } from '../../../shared/articles.ts';
import type { Holdings } from '../../../shared/doctor/archive.ts';
import {
  erasureFinding,
  type InTheWay,
  type Unfinished,
  unfinishedErasures,
} from '../../../shared/doctor/erasures.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { type Undecided, undecided } from '../erase/undecided.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { examineTraces, type TraceDeps } from './erased-traces.ts';
import { stateIfAny } from './read-state.ts';

type ErasureDeps = Pick<DoctorDeps, 'submissions' | 'uploads' | 'now'> & TraceDeps;

/**
 * Erasures that are not at their end, and what they wait for; and what is left of others, or has come
 * back. @param events the whole log
 */
export async function examineErasures(
  deps: ErasureDeps,
  newsroom: string,
  events: readonly LogEvent[],
  holdings: Pick<Holdings, 'states'>,
): Promise<Finding[]> {
  const unfinished = unfinishedErasures(events, holdings);
  const begun = new Set(unfinished.map(({ article }) => article));
  const erasures = events.filter(({ type, article }) => type === 'erased' && !begun.has(article));
  const traces = await examineTraces(deps, newestOfEach(erasures));
  if (unfinished.length === 0) return traces;
  const open = await undecided(deps, newsroom);
  const told = await inParallel(unfinished, AT_ONCE, async (one) =>
    erasureFinding(one, await inTheWay(deps, one, open)),
  );
  return [...told, ...traces];
}

/** The last took with it what the ones before had left. */
function newestOfEach(erasures: readonly LogEvent[]): LogEvent[] {
  return [...new Map(erasures.map((event) => [event.article, event])).values()];
}

/** Of what is in its way, that which nobody can do anything about but wait. */
async function inTheWay(
  deps: ErasureDeps,
  { left }: Unfinished,
  open: readonly Undecided[],
): Promise<InTheWay | undefined> {
  const read = await inParallel(left, AT_ONCE, (event) => stateIfAny<ArticleState>(deps, event));
  const photos = read.flatMap((state) => (state && 'photos' in state ? state.photos : []));
  return open.find(({ originals }) => photos.some(({ original }) => originals.has(original)));
}
