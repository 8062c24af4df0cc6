import type { ArticleState } from '../../../shared/articles.ts';
import {
  type Searched,
  searchedAfter,
  traceFindings,
} from '../../../shared/doctor/erased-traces.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { stateIfAny } from './read-state.ts';

export type TraceDeps = Pick<
  DoctorDeps,
  'states' | 'archive' | 'archiveListing' | 'uploadsListing'
>;

/**
 * What came back after an erasure, and what a versioned bucket still keeps of it: five or six listings
 * for each erasure, under the folders of what was erased alone.
 * @param erasures events of erasures that are at their end
 */
export async function examineTraces(
  deps: TraceDeps,
  erasures: readonly LogEvent[],
): Promise<Finding[]> {
  const found = await inParallel(erasures, AT_ONCE, async (erased) => {
    const state = await stateIfAny<ArticleState>(deps, erased);
    const searched = state && searchedAfter(erased, state);
    return searched ? traceFindings(searched, await tracesOf(deps, searched)) : [];
  });
  return found.flat();
}

async function tracesOf(
  { archiveListing, uploadsListing }: TraceDeps,
  { places }: Searched,
): Promise<{ current: string[]; versions: string[] }> {
  const current = new Set<string>();
  const versions = new Set<string>();
  for (const { bucket, prefix, has } of places) {
    const listing = bucket === 'archive' ? archiveListing : uploadsListing;
    for await (const { key } of listing.versions(prefix)) if (has(key)) versions.add(key);
    if (versions.size === 0) continue;
    for await (const { key } of listing.list(prefix)) if (has(key)) current.add(key);
  }
  return { current: [...current], versions: [...versions].filter((key) => !current.has(key)) };
}
