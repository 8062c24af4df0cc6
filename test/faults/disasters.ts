import type { BackupStore } from '../../cli/operator/backup/store.ts';
import type { Item } from '../../shared/aws/table.ts';
import { derivedRecords, isEvent } from './checks/rendered-anew.ts';
import type { Stage } from './stage.ts';
import { type CloudImage, imageOf } from './world/cloud.ts';
import type { World } from './world/world.ts';

/** The moment to which a newsroom is set back. */
export interface Before {
  readonly image: CloudImage;
  readonly memory: Stage['newsroom']['memory'];
  /** by newsroom */
  readonly backups: ReadonlyMap<string, BackupStore>;
}

/** What becomes of the table; site, edge and archive keep what is newer. */
export type Disaster = (world: World, before: Before) => Promise<void>;

/** The whole table is set back, as by point-in-time recovery. */
const setBack: Disaster = async ({ cloud: { table } }, { image }) => {
  for (const { pk, sk } of table.items()) await table.delete({ pk, sk });
  for (const item of image.items) await table.put(item);
};

/** The log loses what is newer; all that follows from it stays as it is. */
const tailLost: Disaster = async ({ cloud: { table } }, { image }) => {
  const kept = new Set(image.items.map(nameOf));
  for (const item of table.items()) {
    if (isEvent(item) && !kept.has(nameOf(item))) await table.delete(item);
  }
};

/** Everything of the newsrooms is lost, but not what senders have sent. */
const allLost: Disaster = async ({ cloud: { table } }) => {
  const derived = [...derivedRecords(table.items()).values()];
  for (const item of [...derived, ...table.items().filter(isEvent)]) await table.delete(item);
};

/** The log's end is lost, before and after the backup; half of what is gone is in it. */
const halfLost: Disaster = async ({ cloud: { table } }, { image }) => {
  const kept = image.items.filter(isEvent);
  const names = new Set(kept.slice(0, Math.ceil(kept.length / 2)).map(nameOf));
  for (const item of table.items()) {
    if (isEvent(item) && !names.has(nameOf(item))) await table.delete(item);
  }
};

export const DISASTERS = [setBack, tailLost, allLost, halfLost] as const satisfies Disaster[];

export function rememberedNow({ world, newsroom }: Stage): Omit<Before, 'backups'> {
  return { image: imageOf(world.cloud), memory: newsroom.memory };
}

function nameOf({ pk, sk }: Item): string {
  return `${pk} ${sk}`;
}
