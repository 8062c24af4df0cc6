import type { ArticleState } from '../../../shared/articles.ts';
import { withStates } from '../../../shared/backup/needs.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { foreignObject, supersededSets } from '../../../shared/doctor/leftovers.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { type NewsroomKey, parseNewsroomKey } from '../../../shared/keys.ts';
import { siteMarks } from '../../../shared/site-metadata.ts';
import type { Version } from '../../../shared/version.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { stateIfAny } from './read-state.ts';

export interface LeftoverInput {
  readonly newsroom: string;
  /** of the log's newest event */
  readonly head: Version;
  /** the whole log */
  readonly events: readonly LogEvent[];
  /** keys that no rendering accounts for */
  readonly keys: readonly string[];
  /** articles of which nothing can be said */
  readonly unknown: ReadonlySet<string>;
}

type LeftoverDeps = Pick<DoctorDeps, 'site' | 'states' | 'archive'>;

/** Looks at public objects that no rendering of the log accounts for. */
export async function examineLeftovers(
  deps: LeftoverDeps,
  { newsroom, head, events, keys, unknown }: LeftoverInput,
): Promise<Finding[]> {
  const superseded = new Map<string, Promise<ReadonlySet<string>>>();
  const setsOf = (article: string) => {
    const sets = superseded.get(article) ?? readSuperseded(deps, events, article);
    superseded.set(article, sets);
    return sets;
  };
  const isExplained = async (leftover: NewsroomKey): Promise<boolean> => {
    // Older pages may still be in somebody's cache, and name the stylesheet of their day.
    if (leftover.kind === 'style') return true;
    if (leftover.kind === 'other') return false;
    if (unknown.has(leftover.article)) return true;
    return leftover.kind === 'media' && (await setsOf(leftover.article)).has(leftover.set);
  };
  const found = await inParallel(keys, AT_ONCE, async (key) => {
    const means = parseNewsroomKey(newsroom, key);
    if (await isExplained(means)) return undefined;
    const seen = await deps.site.head(key);
    const marks = seen && siteMarks(seen.metadata);
    return marks && foreignObject({ newsroom, key, means, marks, head });
  });
  return found.filter((finding) => finding !== undefined);
}

/** Of one article, whose earlier states are read for this alone. */
async function readSuperseded(
  deps: LeftoverDeps,
  events: readonly LogEvent[],
  article: string,
): Promise<ReadonlySet<string>> {
  const own = withStates(events.filter((event) => event.article === article));
  // That one is missing, or forged, is told of the archive.
  const read = await inParallel(own, AT_ONCE, (event) => stateIfAny<ArticleState>(deps, event));
  const found = read.filter((state) => state !== undefined);
  const newest = found.at(-1);
  return newest ? supersededSets(newest, found.slice(0, -1)) : new Set();
}
