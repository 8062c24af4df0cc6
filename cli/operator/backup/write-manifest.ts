import { inventoryLine, kindOf, type ObjectKind } from '../../../shared/backup/inventory.ts';
import { eventLine } from '../../../shared/backup/log-lines.ts';
import { FORMAT, type Manifest, manifestText } from '../../../shared/backup/manifest.ts';
import { inventoryName, logName } from '../../../shared/backup/names.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { Refused } from '../refused.ts';
import type { BackUpDeps } from './deps.ts';
import type { Contents } from './gather.ts';
import { writeParts } from './parts.ts';
import type { ManifestThere } from './store.ts';

export interface Taken {
  readonly newsroom: string;
  readonly epoch: number;
  readonly events: readonly LogEvent[];
  readonly contents: Contents;
}

/** Enough to see what is wrong. */
const MOST_NAMED = 100;

/**
 * Writes the log, the list of objects and, last of all, the manifest: from then on this is the backup.
 * @throws Refused when another backup has finished in the same place meanwhile
 */
export async function writeManifest(
  { store, now, version }: Pick<BackUpDeps, 'store' | 'now' | 'version'>,
  { newsroom, epoch, events, contents }: Taken,
  before: ManifestThere | undefined,
): Promise<Manifest> {
  const { objects, missing, settings } = contents;
  const manifest: Manifest = {
    format: FORMAT,
    warta: version,
    newsroom,
    origin: settings?.values.origin ?? '',
    epoch,
    head: events.length,
    takenAt: now().toISOString(),
    counts: counts(objects),
    bytes: objects.reduce((sum, { size }) => sum + size, 0),
    log: await writeParts(store, events.map(eventLine), logName),
    inventory: await writeParts(store, objects.map(inventoryLine), inventoryName),
    missing: missing.slice(0, MOST_NAMED),
    missingCount: missing.length,
  };
  if (await store.replaceManifest(manifestText(manifest), before)) return manifest;
  throw new Refused(
    `Expected no other backup into ${store.place} at the same time, but one has finished there. ` +
      'Nothing is lost: run this one again.',
  );
}

function counts(objects: Contents['objects']): Record<ObjectKind, number> {
  const found = { states: 0, originals: 0, renditions: 0 };
  for (const { key } of objects) {
    const kind = kindOf(key);
    if (kind) found[kind] += 1;
  }
  return found;
}
