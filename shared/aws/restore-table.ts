import type { LogEvent } from '../events.ts';
import { inParallel } from '../in-parallel.ts';
import { epochAttribute, epochIn, fenceIn } from './epoch.ts';
import { eventItem } from './event-item.ts';
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
  /** of a newsroom that is open: one that was closed may have been closed before it had any */
  readonly registry: number | undefined;
  readonly checkpoint: number | undefined;
  /** of a restoration that has begun and not ended */
  readonly restore: number | undefined;
  /** seq after the last event that the newest restoration brought; infinite where there was none */
  readonly since: number;
}

/** What bringing a newsroom back does to the table, beside all that everybody does; for operators. */
export interface RestoreTable {
  epochs(newsroom: string): Promise<KnownEpochs>;
  /**
   * From now on nobody appends: whoever does looks at the registry before and after. Nor does anybody
   * find it there, such as the sweep. Notes the restoration and its epoch first.
   */
  close(newsroom: string, epoch: number): Promise<void>;
  /** Takes the closing back: nothing was changed. */
  reopen(newsroom: string): Promise<void>;
  /**
   * Writes an event as one of the epoch that the restoration brings. One that somebody has appended
   * since the newsroom was closed gives way: its writer knows that it has failed.
   * @returns false when the place is taken, by the same event or another
   */
  insert(event: LogEvent, epoch: number): Promise<boolean>;
  /** Deletes what follows from the log: publishing makes it anew. */
  forgetDerived(newsroom: string): Promise<void>;
  /** The restoration has ended. */
  done(newsroom: string): Promise<void>;
}

const AT_ONCE = 24;

export function restoreTable(table: Table): RestoreTable {
  return {
    async epochs(newsroom) {
      const keys = [registryKey(newsroom), checkpointKey(newsroom), restoreKey(newsroom)];
      const [entry, ...others] = await Promise.all(keys.map((key) => table.get(key)));
      const { since, isClosed } = fenceIn(entry);
      const registry = entry && !isClosed ? epochIn(entry) : undefined;
      const [checkpoint, restore] = others.map((item) => item && epochIn(item));
      return { registry, checkpoint, restore, since };
    },

    async close(newsroom, epoch) {
      await table.put({ ...restoreKey(newsroom), epoch });
      await table.update(registryKey(newsroom), { closed: true });
    },

    async reopen(newsroom) {
      await table.update(registryKey(newsroom), { closed: undefined });
      await table.delete(restoreKey(newsroom));
    },

    insert: (event, epoch) =>
      table.put(eventItem(event, epoch), { absentOr: 'epoch', before: epochAttribute(epoch) }),

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
