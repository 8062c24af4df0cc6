import { originalOf } from '../../../shared/backup/needs.ts';
import { ARCHIVE_PREFIXES, renditionFolder } from '../../../shared/keys.ts';
import type { EraseDeps } from './deps.ts';
import type { Plan } from './plan.ts';

/** Where the same photos are still kept, for other reasons. */
export interface Left {
  /** keys of the archive: of other submissions, decided or not */
  readonly originals: readonly string[];
  /** other newsrooms of the deployment that have got the same photo */
  readonly newsrooms: readonly string[];
}

export async function leftElsewhere(
  { listings, newsrooms }: Pick<EraseDeps, 'listings' | 'newsrooms'>,
  { newsroom, originals }: Pick<Plan, 'newsroom' | 'originals'>,
): Promise<Left> {
  if (originals.size === 0) return { originals: [], newsrooms: [] };
  const kept: string[] = [];
  for await (const { key } of listings.archive.list(`${ARCHIVE_PREFIXES.originals}${newsroom}/`)) {
    if (originals.has(originalOf(key)?.hash ?? '')) kept.push(key);
  }
  const others: string[] = [];
  for (const other of await newsrooms.list()) {
    if (other !== newsroom && (await hasAny(listings.archive, other, originals)))
      others.push(other);
  }
  return { originals: kept, newsrooms: others };
}

async function hasAny(
  archive: EraseDeps['listings']['archive'],
  newsroom: string,
  originals: ReadonlySet<string>,
): Promise<boolean> {
  for (const original of originals)
    for await (const _ of archive.list(renditionFolder(newsroom, original))) return true;
  return false;
}
