import { ARCHIVE_PREFIXES, originalOf } from '../../../shared/archive-keys.ts';
import type { Listing } from '../../../shared/aws/listing.ts';
import type { BackupObject } from '../../../shared/backup/inventory.ts';
import { lackingOriginals, type Needs } from '../../../shared/backup/needs.ts';
import { articleIdOf } from '../../../shared/ids.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { byteBudget } from './byte-budget.ts';
import type { Copies, Wanted } from './copies.ts';

const AT_ONCE = 24;
/** Photos have up to 40 MB, renditions some 100 KB: many at once, and few of the largest. */
const MOST_BYTES = 128 * 1024 * 1024;

type WantedOriginal = Wanted & { readonly size: number };

/**
 * The originals that are needed: those that the archive lists, and those that it has lost since the
 * backup before. Where something was erased, losing it was meant.
 */
export async function originals(
  listing: Pick<Listing, 'list'>,
  copies: Pick<Copies, 'held'>,
  newsroom: string,
  needs: Needs,
): Promise<{ wanted: WantedOriginal[]; missing: string[] }> {
  const prefix = `${ARCHIVE_PREFIXES.originals}${newsroom}/`;
  const wanted = new Map<string, WantedOriginal>();
  const add = ({ key, size }: { readonly key: string; readonly size: number }) => {
    const { submission, hash } = originalOf(key) ?? { submission: '', hash: '' };
    if (!needs.submissions.has(submission) && !needs.originals.has(hash)) return;
    wanted.set(key, { key, size, sha256: hash });
  };
  for await (const listed of listing.list(prefix)) add(listed);
  for (const held of copies.held(prefix)) if (!isOfErased(needs, held.key)) add(held);
  const { photos, manuscripts } = lackingOriginals(needs, wanted.keys());
  const missing = [
    ...photos.map((hash) => `${prefix}…-${hash}`),
    ...manuscripts.map((submission) => `${prefix}${submission}/…, the manuscript`),
  ];
  return { wanted: [...wanted.values()], missing };
}

function isOfErased({ erased }: Needs, key: string): boolean {
  return erased.has(articleIdOf(originalOf(key)?.submission ?? ''));
}

/** Renditions in the order of their keys. */
export function renditions({ renditions: found }: Needs): (Wanted & { readonly size: number })[] {
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, size]) => ({ key, size }));
}

/** Keeps all of them. @param step is told of the bytes that are done, copied or there already */
export async function keepAll(
  copies: Pick<Copies, 'keep'>,
  wanted: readonly (Wanted & { readonly size: number })[],
  step: (bytes: number) => void,
): Promise<{ objects: BackupObject[]; missing: string[] }> {
  const within = byteBudget(MOST_BYTES);
  const missing: string[] = [];
  const kept = await inParallel(wanted, AT_ONCE, async (one) => {
    const object = await within(one.size, () => copies.keep(one));
    step(one.size);
    if (!object) missing.push(one.key);
    return object;
  });
  return { objects: kept.filter((object) => object !== undefined), missing };
}
