import { stateKey } from '../../../shared/archive-keys.ts';
import type { BackupObject } from '../../../shared/backup/inventory.ts';
import { type Manifest, readManifest } from '../../../shared/backup/manifest.ts';
import { objectName } from '../../../shared/backup/names.ts';
import { withStates } from '../../../shared/backup/needs.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { sha256 } from '../../../shared/ids.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { partText } from '../../progress/units.ts';
import { Refused } from '../refused.ts';
import { byteBudget } from './byte-budget.ts';
import type { BackUpDeps } from './deps.ts';
import { PLACES } from './open-store.ts';
import { eventsOf, objectsOf } from './parts.ts';
import type { BackupStore } from './store.ts';

export interface Verified {
  readonly manifest: Manifest;
  /** one sentence each; none: every byte is as it was */
  readonly problems: readonly string[];
}

const AT_ONCE = 16;
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Reads all of a backup and compares it with its hashes.
 * @throws ExpectationError where manifest, log or inventory are damaged: nothing else can be told then
 */
export async function verify({
  store,
  counter,
  signal,
}: Pick<BackUpDeps, 'store' | 'counter' | 'signal'>): Promise<Verified> {
  const manifest = await manifestIn(store);
  const states = new Set<string>();
  for (const event of withStates(await allEvents(store, manifest))) states.add(stateKeyOf(event));
  const objects: BackupObject[] = [];
  for await (const object of objectsOf(store, manifest)) {
    objects.push(object);
    states.delete(object.key);
  }
  for (const key of manifest.missing) states.delete(key);

  const within = byteBudget(MOST_BYTES);
  let bytes = 0;
  let done = 0;
  const problems = await inParallel(objects, AT_ONCE, async (object) => {
    signal.throwIfAborted();
    const problem = await within(object.size, () => problemOf(store, object));
    bytes += object.size;
    done += 1;
    counter.at(`Reading, ${partText(bytes, manifest.bytes)}`, done, objects.length);
    return problem;
  });
  const unlisted = manifest.missingCount > manifest.missing.length ? [] : [...states];
  return {
    manifest,
    problems: [
      ...problems.filter((problem) => problem !== undefined),
      ...unlisted.map((key) => `Expected ${key} for the log but received no such object.`),
    ],
  };
}

/** The manifest of a backup that must be there. @throws Refused, ExpectationError */
async function manifestIn(store: BackupStore): Promise<Manifest> {
  const there = await store.manifest();
  if (there) return readManifest(there.text, `the manifest in ${store.place}`);
  throw new Refused(
    `Expected a finished backup (${PLACES}, with a manifest.json) but received ${store.place}, which has none.`,
  );
}

async function allEvents(store: BackupStore, manifest: Manifest): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  for await (const event of eventsOf(store, manifest)) events.push(event);
  return events;
}

function stateKeyOf({ newsroom, article, revision, sha256: hash }: LogEvent): string {
  return stateKey(newsroom, article, revision, hash);
}

async function problemOf(store: BackupStore, object: BackupObject): Promise<string | undefined> {
  const name = objectName(object.key);
  const bytes = await store.read(name);
  if (bytes && sha256(bytes) === object.sha256) return undefined;
  const received = bytes ? `${bytes.length} other bytes` : 'nothing';
  return `Expected ${object.size} bytes with SHA-256 ${object.sha256.slice(0, 12)}… for ${name} but received ${received}.`;
}
