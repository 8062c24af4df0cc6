import type { LogEvent } from '../events.ts';
import { inParallel } from '../in-parallel.ts';
import { epochIn } from './epoch.ts';
import { eventItem } from './log.ts';
import type { Key, Table } from './table.ts';
import {
  cardsKey,
  checkpointKey,
  DUE,
  registryKey,
  restoreKey,
  settingsKey,
} from './table-keys.ts';

/** Epochs that the table knows of a newsroom; undefined where it has no such record. */
export interface KnownEpochs {
  readonly registry: number | undefined;
  readonly checkpoint: number | undefined;
  /** of a restoration that has begun and not ended */
  readonly restore: number | undefined;
}

/** What bringing a newsroom back does to the table, beside all that everybody does; for operators. */
export interface RestoreTable {
  epochs(newsroom: string): Promise<KnownEpochs>;
  /**
   * From now on nobody appends, nor publishes: who decides needs the settings' record, and the sweep
   * finds newsrooms in the registry. Notes the restoration and its epoch first.
   */
  close(newsroom: string, epoch: number): Promise<void>;
  /** False when the place is taken, by the same event or another. */
  insert(event: LogEvent): Promise<boolean>;
  /** Deletes what follows from the log: publishing makes it anew. */
  forgetDerived(newsroom: string): Promise<void>;
  /** The restoration has ended. */
  done(newsroom: string): Promise<void>;
}

const AT_ONCE = 24;

export function restoreTable(table: Table): RestoreTable {
  async function epochAt(key: Key): Promise<number | undefined> {
    const item = await table.get(key);
    return item && epochIn(item);
  }

  return {
    async epochs(newsroom) {
      const keys = [registryKey(newsroom), checkpointKey(newsroom), restoreKey(newsroom)];
      const [registry, checkpoint, restore] = await Promise.all(keys.map(epochAt));
      return { registry, checkpoint, restore };
    },

    async close(newsroom, epoch) {
      await table.put({ ...restoreKey(newsroom), epoch });
      await table.delete(settingsKey(newsroom));
      await table.delete(registryKey(newsroom));
    },

    insert: (event) => table.put(eventItem(event), { absent: true }),

    async forgetDerived(newsroom) {
      const cards = await table.query({ pk: cardsKey(newsroom) });
      const due = await table.query({ pk: DUE });
      const derived: Key[] = [...cards, ...due.filter((one) => one.newsroom === newsroom)];
      await inParallel(derived, AT_ONCE, ({ pk, sk }) => table.delete({ pk, sk }));
      await table.delete(settingsKey(newsroom));
      await table.delete(checkpointKey(newsroom));
    },

    done: (newsroom) => table.delete(restoreKey(newsroom)),
  };
}
