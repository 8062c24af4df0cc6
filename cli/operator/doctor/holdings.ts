import { originalOf } from '../../../shared/backup/needs.ts';
import type { Holdings } from '../../../shared/doctor/archive.ts';
import type { Listed } from '../../../shared/doctor/bytes.ts';
import { ARCHIVE_PREFIXES } from '../../../shared/keys.ts';
import type { DoctorDeps } from './deps.ts';

/** What the archive holds of a newsroom, as its listing tells it. */
export async function readHoldings(deps: DoctorDeps, newsroom: string): Promise<Holdings> {
  const { states, renditions, originals } = ARCHIVE_PREFIXES;
  const list = (prefix: string) =>
    listed(deps, deps.archiveListing, `${prefix}${newsroom}/`, `${newsroom}: listing the archive`);
  const bySubmission = new Map<string, Set<string>>();
  for (const key of (await list(originals)).keys()) {
    const original = originalOf(key);
    if (!original) continue;
    const hashes = bySubmission.get(original.submission) ?? new Set();
    bySubmission.set(original.submission, hashes.add(original.hash));
  }
  return {
    states: await list(states),
    renditions: await list(renditions),
    originals: bySubmission,
  };
}

/** Every object whose key begins so. Of a large newsroom there are some hundred thousand. */
export async function listed(
  { counter }: Pick<DoctorDeps, 'counter'>,
  listing: DoctorDeps['siteListing'],
  prefix: string,
  label: string,
): Promise<Map<string, Listed>> {
  const found = new Map<string, Listed>();
  for await (const { key, size, etag } of listing.list(prefix)) {
    found.set(key, { size, etag });
    counter.at(label, found.size);
  }
  return found;
}
