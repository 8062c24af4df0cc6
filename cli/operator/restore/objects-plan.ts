import { ARCHIVE_PREFIXES, stateKey } from '../../../shared/archive-keys.ts';
import { BACKED_UP, type BackupObject } from '../../../shared/backup/inventory.ts';
import type { Manifest } from '../../../shared/backup/manifest.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { objectsOf } from '../backup/parts.ts';
import { Refused } from '../refused.ts';
import type { RestoreDeps } from './deps.ts';

export interface LackingObject extends BackupObject {
  /** there is one of another length: it was damaged */
  readonly overwrites: boolean;
}

/**
 * The objects of a backup that the archive lacks, or holds in another length.
 * @throws Refused where pages could not be made, since neither of the two has what they show
 */
export async function lackingObjects(
  deps: Pick<RestoreDeps, 'store' | 'archiveListing'>,
  manifest: Manifest,
  events: readonly LogEvent[],
): Promise<LackingObject[]> {
  const there = await sizes(deps, manifest.newsroom);
  const lacking: LackingObject[] = [];
  const covered = new Set(there.keys());
  for await (const object of objectsOf(deps.store, manifest)) {
    const size = there.get(object.key);
    covered.add(object.key);
    if (size !== object.size) lacking.push({ ...object, overwrites: size !== undefined });
  }
  const needed = [
    ...newestStates(events),
    ...manifest.missing.filter((key) => key.startsWith(ARCHIVE_PREFIXES.renditions)),
  ];
  const nowhere = needed.filter((key) => !covered.has(key));
  if (nowhere.length > 0) throw unrestorable(deps.store.place, nowhere);
  return lacking;
}

/** Of each article and of the settings: what publishing renders. */
function newestStates(events: readonly LogEvent[]): string[] {
  const newest = new Map(events.map((event) => [event.article, event]));
  return Array.from(newest.values(), ({ newsroom, article, revision, sha256 }) =>
    stateKey(newsroom, article, revision, sha256),
  );
}

function unrestorable(place: string, keys: readonly string[]): Refused {
  const shown = keys.slice(0, 10).map((key) => `  ${key}`);
  if (keys.length > shown.length) shown.push(`  … and ${keys.length - shown.length} more`);
  return new Refused(
    `Expected all that pages show in the backup or in the archive, but both lack\n${shown.join('\n')}\n` +
      `${place} tells of them in its manifest as missing. Restore an older backup that has them first.`,
  );
}

async function sizes(
  { archiveListing }: Pick<RestoreDeps, 'archiveListing'>,
  newsroom: string,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const kind of BACKED_UP) {
    const prefix = `${ARCHIVE_PREFIXES[kind]}${newsroom}/`;
    for await (const { key, size } of archiveListing.list(prefix)) found.set(key, size);
  }
  return found;
}
