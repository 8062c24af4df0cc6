import { kindOf } from '../../../shared/backup/inventory.ts';
import { objectName } from '../../../shared/backup/names.ts';
import { ExpectationError } from '../../../shared/errors.ts';
import { sha256 } from '../../../shared/ids.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { FORMAT_TYPES } from '../../../shared/photos.ts';
import { partText } from '../../progress/units.ts';
import { byteBudget } from '../backup/byte-budget.ts';
import type { RestoreDeps } from './deps.ts';
import type { LackingObject } from './objects-plan.ts';

const AT_ONCE = 16;
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Puts objects of the backup into the archive.
 * @throws ExpectationError for a copy that is not as it was; nothing of the log is restored then
 */
export async function putObjects(
  deps: Pick<RestoreDeps, 'store' | 'archive' | 'counter' | 'io'>,
  objects: readonly LackingObject[],
): Promise<void> {
  const total = objects.reduce((sum, { size }) => sum + size, 0);
  const within = byteBudget(MOST_BYTES);
  let bytes = 0;
  let done = 0;
  await inParallel(objects, AT_ONCE, async (object) => {
    deps.io.signal.throwIfAborted();
    await within(object.size, () => putOne(deps, object));
    bytes += object.size;
    done += 1;
    deps.counter.at(`Objects, ${partText(bytes, total)}`, done, objects.length);
  });
}

async function putOne(
  { store, archive }: Pick<RestoreDeps, 'store' | 'archive'>,
  { key, sha256: hash, overwrites }: LackingObject,
): Promise<void> {
  const bytes = await store.read(objectName(key));
  if (!bytes || sha256(bytes) !== hash) {
    const received = bytes ? `${bytes.length} other bytes` : 'nothing';
    const expected = `bytes with SHA-256 ${hash.slice(0, 12)}…`;
    throw new ExpectationError(expected, `${objectName(key)} in ${store.place}`, received);
  }
  // Whoever puts it there meanwhile puts the same bytes there: objects never change under their keys.
  const condition = overwrites ? undefined : ({ ifNoneMatch: '*' } as const);
  await archive.put(key, bytes, { contentType: contentType(key) }, condition);
}

/** For people who look into the bucket: nothing reads it. */
function contentType(key: string): string {
  const format = Object.entries(FORMAT_TYPES).find(([name]) => key.endsWith(`.${name}`));
  if (kindOf(key) === 'renditions' && format) return format[1];
  return kindOf(key) === 'states' ? 'application/json' : 'application/octet-stream';
}
