import type { Item } from '../../../shared/aws/table.ts';
import { NEWSROOMS } from '../../../shared/aws/table-keys.ts';
import { drain } from '../../support/drain.ts';
import type { StoredObject } from '../../support/memory-objects.ts';
import { recordedQueue } from '../../support/newsroom.ts';
import { type CloudImage, imageOf, memoryCloud } from '../world/cloud.ts';
import { publishDeps } from '../world/functions.ts';

/** Everything that follows from a log: public files, and what the table keeps for publishing. */
export interface Derived {
  readonly site: ReadonlyMap<string, StoredObject>;
  /** by partition and sort key */
  readonly records: ReadonlyMap<string, Item>;
}

const EVENT = /^E#/;
/** Partitions whose records say who sent what, not what was decided. */
const OF_SENDERS = /^(?:S#|OPEN$|T#|K#)/;

export function isEvent({ sk }: Item): boolean {
  return EVENT.test(sk);
}

/** The records that follow from the log alone. */
export function derivedRecords(items: readonly Item[]): Map<string, Item> {
  const derived = items.filter((item) => !isEvent(item) && !OF_SENDERS.test(item.pk));
  return new Map(derived.map((item) => [`${item.pk} ${item.sk}`, item]));
}

const known = new Map<string, Derived>();
const MOST_KNOWN = 300;

/**
 * The same log published by the real functions in an empty deployment, without a single fault: what
 * every byte must be. Kept by the log, since many runs end with the same one.
 */
export async function renderedAnew(image: CloudImage): Promise<Derived> {
  const log = image.items.filter((item) => isEvent(item) || item.pk === NEWSROOMS);
  const key = JSON.stringify(log);
  const found = known.get(key);
  if (found) return found;
  const derived = await render({ items: log, archive: image.archive, site: new Map() });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, derived);
  return derived;
}

async function render(image: CloudImage): Promise<Derived> {
  const ignore = () => {};
  const now = () => new Date(0);
  const cloud = memoryCloud({ now, image, onUpload: ignore, onSite: ignore });
  const publish = recordedQueue();
  for (const { pk, sk } of image.items)
    if (pk === NEWSROOMS) await publish.send({ body: { newsroom: sk } });
  const { table, archive, site, edge } = cloud;
  const deps = publishDeps({ table, archive, site, cdn: edge.cdn, publish });
  await drain(deps, publish);
  const { items, site: files } = imageOf(cloud);
  return { site: files, records: derivedRecords(items) };
}
