import type { ErasureTarget } from '../article-log.ts';
import type { ArticleState } from '../articles.ts';
import { type ErasedObjects, erasedObjects } from '../erasure.ts';
import type { LogEvent } from '../events.ts';
import type { Finding } from './finding.ts';

/** An erasure that is in the log, and where a trace of what it took could be. */
export interface Searched {
  readonly erased: LogEvent;
  /** as its operator names it: an article's id, or the id and a photo's set */
  readonly name: string;
  readonly places: readonly ErasedObjects[];
}

const OF_PHOTO = /^erase-(?<set>[0-9a-f]{12})-\d+$/;

/**
 * Where another run of the same erasure would look, so that it takes whatever is found there. Only of
 * whole articles are originals and pictures among it: of a photo nothing tells any more which it was.
 * @param state that the erasure led to
 */
export function searchedAfter(erased: LogEvent, state: ArticleState): Searched | undefined {
  const set = OF_PHOTO.exec(erased.commandId)?.groups?.set;
  const target: ErasureTarget | undefined =
    state.status === 'erased' ? 'article' : set === undefined ? undefined : { photo: set };
  if (!target) return undefined;
  const none: ReadonlySet<string> = new Set();
  const known = { sent: none, stillShown: none, awaited: none, earlier: [] };
  const { submission } = state;
  const name = target === 'article' ? erased.article : `${erased.article}/${target.photo}`;
  return { erased, name, places: erasedObjects({ ...known, target, erased, submission }) };
}

/** What was found of one erasure: keys, and whether each is there or only an older version of it. */
export interface Traces {
  readonly current: readonly string[];
  readonly versions: readonly string[];
}

export function traceFindings(
  { erased: { newsroom, article }, name }: Searched,
  { current, versions }: Traces,
): Finding[] {
  const common = { newsroom, problem: 'foreign', thing: 'erasure', article } as const;
  const advice = `Carry it out again, which takes this, too: warta erase ${name}`;
  const findings: Finding[] = [];
  if (current.length > 0) {
    const predicate = 'undone in part, as what was to go has come back';
    findings.push({ ...common, subject: `${name}: ${some(current)}`, predicate, advice });
  }
  if (versions.length > 0) {
    const predicate = 'not whole, as a bucket keeps older versions of what was to go';
    findings.push({ ...common, subject: `${name}: ${some(versions)}`, predicate, advice });
  }
  return findings;
}

function some([first = '', ...others]: readonly string[]): string {
  return others.length > 0 ? `${first} and ${others.length} more` : first;
}
