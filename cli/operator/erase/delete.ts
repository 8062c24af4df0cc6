import type { ErasureTarget } from '../../../shared/article-log.ts';
import { type ErasedObjects, erasedObjects } from '../../../shared/erasure.ts';
import type { EraseDeps } from './deps.ts';
import { earlierStates } from './earlier.ts';
import { type Holder, type Holders, holdersOf } from './holders.ts';
import type { Part } from './parts.ts';
import type { Plan } from './plan.ts';
import { photosSentWith } from './sent.ts';
import { stateOf } from './state-of.ts';

/** What went for good. */
export interface Deleted {
  /** versions of objects, by the first part of their keys: states, originals, photo … */
  readonly objects: Readonly<Record<string, number>>;
  /** of the table, about submissions */
  readonly records: number;
  /** the archive's keys among them: a copy in a second account has the same */
  readonly archived: readonly string[];
}

export interface Deletion {
  readonly deleted: Deleted;
  /** what has to end before the rest can go; none: nothing is left */
  readonly waitsFor: readonly Holder[];
}

/**
 * Deletes for good what belongs to an erasure that is in the log and that readers see no more. Done
 * twice, it finds nothing.
 */
export async function deletePrivate(deps: EraseDeps, plan: Plan): Promise<Deletion> {
  const holders = await holdersOf(deps, plan);
  const deleted: Tally = { objects: {}, records: 0, archived: [] };
  for (const part of plan.parts) {
    const { byId, unread } = holders.articles;
    const { newest = unread.get(part.article), erased } = byId.get(part.article) ?? {};
    if (!newest) continue;
    // Throws where it was lost since the erasure was planned.
    const { submission } = await stateOf(deps.states, newest);
    if (!erased) continue;
    deleted.records += await deps.records.deleteSubmission(submission);
    const earlier = await earlierStates(deps, erased);
    const sent = await photosSentWith(deps, plan.newsroom, submission);
    for (const target of targetsOf(part)) {
      const known = { target, erased, submission, earlier, sent };
      const erasure = { ...known, ...kept(plan, part, holders) };
      for (const objects of erasedObjects(erasure)) await deleteObjects(deps, objects, deleted);
    }
  }
  return { deleted, waitsFor: holders.waitsFor };
}

/** Whoever runs it again names the same article: its state alone has to tell of what was left. */
function kept({ target }: Plan, { article }: Part, { shown, awaited }: Holders) {
  if (article === target.article) return { stillShown: shown, awaited };
  return { stillShown: new Set([...shown, ...awaited]), awaited: new Set<string>() };
}

function targetsOf({ sets }: Part): ErasureTarget[] {
  return sets === undefined ? ['article'] : sets.map((photo) => ({ photo }));
}

interface Tally {
  objects: Record<string, number>;
  records: number;
  archived: string[];
}

async function deleteObjects(
  { listings, counter, io }: Pick<EraseDeps, 'listings' | 'counter' | 'io'>,
  { bucket, prefix, has }: ErasedObjects,
  deleted: Tally,
): Promise<void> {
  io.signal.throwIfAborted();
  const keys = new Set<string>();
  for await (const { key } of listings[bucket].versions(prefix)) if (has(key)) keys.add(key);
  const gone = await listings[bucket].deleteAllVersions(keys);
  const [kind = ''] = prefix.split('/');
  deleted.objects[kind] = (deleted.objects[kind] ?? 0) + gone;
  if (bucket === 'archive') deleted.archived.push(...keys);
  counter.at('Deleting versions of objects', deleted.archived.length);
}
