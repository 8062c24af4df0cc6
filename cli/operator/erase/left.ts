import { ARCHIVE_PREFIXES, originalOf, renditionFolder } from '../../../shared/archive-keys.ts';
import type { EraseDeps } from './deps.ts';
import { isEmpty } from './is-empty.ts';
import type { Plan } from './plan.ts';

/** Where the same photos are still kept, for other reasons. */
export interface Left {
  /** keys of the archive: of other submissions, decided or not */
  readonly originals: readonly string[];
  /** folders of the archive: pictures that other articles or submissions have */
  readonly renditions: readonly string[];
  /** other newsrooms of the deployment that have got the same photo */
  readonly newsrooms: readonly string[];
}

export async function leftElsewhere(
  { listings: { archive }, newsrooms }: Pick<EraseDeps, 'listings' | 'newsrooms'>,
  { newsroom, originals }: Pick<Plan, 'newsroom' | 'originals'>,
): Promise<Left> {
  if (originals.size === 0) return { originals: [], renditions: [], newsrooms: [] };
  const others: string[] = [];
  for (const other of await newsrooms.list()) {
    if (other === newsroom) continue;
    const folders = await foldersIn(archive, other, originals);
    const keys = folders.length > 0 ? [] : await allOf(keysIn(archive, other, originals));
    if (folders.length + keys.length > 0) others.push(other);
  }
  return {
    originals: await allOf(keysIn(archive, newsroom, originals)),
    renditions: await foldersIn(archive, newsroom, originals),
    newsrooms: others,
  };
}

type Archive = EraseDeps['listings']['archive'];

/** Originals of a newsroom that are these, whatever submission they came with. */
async function* keysIn(archive: Archive, newsroom: string, originals: ReadonlySet<string>) {
  for await (const { key } of archive.list(`${ARCHIVE_PREFIXES.originals}${newsroom}/`))
    if (originals.has(originalOf(key)?.hash ?? '')) yield key;
}

/** Folders of renditions that hold anything. */
async function foldersIn(
  archive: Archive,
  newsroom: string,
  originals: ReadonlySet<string>,
): Promise<string[]> {
  const folders: string[] = [];
  for (const original of originals) {
    const folder = renditionFolder(newsroom, original);
    if (!(await isEmpty(archive, folder))) folders.push(folder);
  }
  return folders;
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
