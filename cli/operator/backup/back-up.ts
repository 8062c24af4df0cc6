import { assertLogged } from '../../../shared/aws/event-unknown.ts';
import { type Manifest, readManifest } from '../../../shared/backup/manifest.ts';
import { isCopy, objectName } from '../../../shared/backup/names.ts';
import { Refused } from '../refused.ts';
import { wholeLog } from '../whole-log.ts';
import { type Copies, openCopies } from './copies.ts';
import type { BackUpDeps } from './deps.ts';
import { type Contents, gather } from './gather.ts';
import { assertGoesOn } from './log-before.ts';
import { onlyHere } from './only-here.ts';
import { objectsOf } from './parts.ts';
import type { BackupStore, ManifestThere } from './store.ts';
import { assertWhole } from './whole.ts';
import { writeManifest } from './write-manifest.ts';

export interface BackedUp {
  readonly manifest: Manifest;
  /** what was there already does not count */
  readonly copied: { readonly objects: number; readonly bytes: number };
  /** objects that the backup before held and that were erased since */
  readonly removed: number;
  /** keys of what it holds and the archive has lost */
  readonly onlyHere: readonly string[];
}

/** Each time that something was erased meanwhile, which happens a few times a year. */
const MOST_TRIES = 3;

/**
 * Makes a backup, or brings the one that is there up to date. The newsroom may go on meanwhile: what
 * counts is the log as it was read at first, and nothing that it names ever changes.
 * @throws UsageError for an unknown newsroom, Refused where the place holds a backup of something else,
 *   EventUnknown where the log has lost its end
 */
export async function backUp(deps: BackUpDeps, newsroom: string): Promise<BackedUp> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const done = await backUpOnce(deps, newsroom);
    if (done) return done;
  }
  throw new Refused(`Expected ${newsroom} to be left alone by erasures for a while; try again.`);
}

/** Undefined when something that the log names was erased while it was being copied. */
async function backUpOnce(deps: BackUpDeps, newsroom: string): Promise<BackedUp | undefined> {
  const { log, checkpoints, archive, listing, store, counter } = deps;
  const there = await store.manifest();
  const before = there && manifestOf(store, there, newsroom);
  const events = await wholeLog(log, newsroom, (read) => counter.at('Reading the log', read));
  await assertWhole(deps, newsroom, events);
  const checkpoint = await checkpoints.read(newsroom);
  if (before) await assertGoesOn(store, before, events);
  // The backup would pass for one of all that was ever published.
  assertLogged(newsroom, checkpoint);
  const { epoch } = checkpoint;

  const copies = await openCopies(archive, store, before && objectsOf(store, before));
  const contents = await gather(deps, copies, newsroom, events);
  const lost = await onlyHere(listing, newsroom, contents.objects);
  if (contents.missing.length + lost.length > 0) {
    const since = await log.readAfter(newsroom, events.length);
    if (since.some(({ type }) => type === 'erased')) return undefined;
  }
  const manifest = await writeManifest(deps, { newsroom, epoch, events, contents }, there);
  return {
    manifest,
    copied: copies.copied,
    removed: await tidy(store, manifest, contents, copies),
    onlyHere: lost,
  };
}

/**
 * Removes what the new manifest knows nothing of. A log only grows, so this is what was erased, parts
 * of the log that have grown since, and what a backup that was cut off had copied of either.
 * @returns how many objects went
 */
async function tidy(
  store: BackupStore,
  { log, inventory }: Manifest,
  { objects }: Contents,
  copies: Copies,
): Promise<number> {
  const kept = new Set([...log, ...inventory].map(({ name }) => name));
  for (const { key } of objects) kept.add(objectName(key));
  const left = copies.leftOver(kept);
  await store.remove(left);
  return left.filter(isCopy).length;
}

/** @throws Refused for a backup of another newsroom, ExpectationError for a damaged one */
export function manifestOf(
  { place }: BackupStore,
  { text }: ManifestThere,
  newsroom: string,
): Manifest {
  const manifest = readManifest(text, `the manifest in ${place}`);
  if (manifest.newsroom === newsroom) return manifest;
  throw new Refused(
    `Expected a backup of ${newsroom} in ${place} but received one of ${manifest.newsroom}: ` +
      'each newsroom needs a place of its own.',
  );
}
