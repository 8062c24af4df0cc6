import { ARCHIVE_PREFIXES, archiveOwner, originalOf } from '../../../shared/archive-keys.ts';
import type { Holdings } from '../../../shared/doctor/archive.ts';
import type { Listed } from '../../../shared/doctor/bytes.ts';
import type { DoctorDeps } from './deps.ts';

/** What the archive holds of a newsroom, as its listing tells it. */
export async function readHoldings(
  deps: Pick<DoctorDeps, 'archiveListing' | 'counter'>,
  newsroom: string,
): Promise<Holdings> {
  const list = (prefix: string) =>
    listed(deps, deps.archiveListing, `${prefix}${newsroom}/`, `${newsroom}: listing the archive`);
  const states = await list(ARCHIVE_PREFIXES.states);
  const renditions = await list(ARCHIVE_PREFIXES.renditions);
  const manuscripts = await list(ARCHIVE_PREFIXES.manuscripts);
  const kept = [...(await list(ARCHIVE_PREFIXES.originals)).keys()];
  const originals = new Map<string, string[]>();
  for (const key of kept) {
    const { submission = '' } = originalOf(key) ?? {};
    originals.set(submission, [...(originals.get(submission) ?? []), key]);
  }
  const owners = Array.from(renditions.keys(), archiveOwner);
  const pictures = owners.flatMap((owner) => (owner?.kind === 'photo' ? [owner.original] : []));
  return {
    ...{ states, renditions, originals, pictures: new Set(pictures) },
    keys: [...states.keys(), ...renditions.keys(), ...manuscripts.keys(), ...kept],
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
