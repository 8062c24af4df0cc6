import { epochIn, isEpoch } from './epoch.ts';
import type { Item, Table } from './table.ts';
import { checkpointKey, registryKey } from './table-keys.ts';

/** How far a newsroom's publishing has come. */
export interface Checkpoint {
  /** rises when the newsroom is restored from a backup; see Newsrooms.raiseEpoch */
  readonly epoch: number;
  /** of the newest event that is wholly published */
  readonly seq: number;
  /** seq of an event that touched lists, where no run has written the lists since */
  readonly pendingLists?: number;
  readonly rebuild?: Rebuild;
  /** ISO 8601: once it is that time, all is made anew once more; see startRebuild */
  readonly again?: string;
  /** what stands in the table, for the condition of `advance`; absent where nothing does */
  readonly stamp?: string;
  /**
   * The newsroom's epoch, where this one is above it, which no restoration explains: somebody has
   * written one of the two by hand, or the registry was lost. Nothing may be published under either.
   */
  readonly registered?: number;
}

/** A rebuild under way: it walks the log from its beginning up to the checkpoint. */
export interface Rebuild {
  /** tells it from others, in messages and invalidations */
  readonly id: string;
  /** seq of the last event that was looked at */
  readonly after: number;
  /** seq of the newest event that touched lists, of those that were looked at */
  readonly lists?: number;
  /** media as well: not where settings changed, as they show in none */
  readonly media?: true;
}

export interface Checkpoints {
  /** Publishing that has not begun, or that a raised epoch has undone, stands at seq 0. */
  read(newsroom: string): Promise<Checkpoint>;
  /** False when it is no longer what was read: another worker has published since. */
  advance(newsroom: string, from: Checkpoint, to: Checkpoint): Promise<boolean>;
}

export function dynamoCheckpoints(table: Table): Checkpoints {
  return {
    async read(newsroom) {
      const [item, registered] = await Promise.all([
        table.get(checkpointKey(newsroom)),
        table.get(registryKey(newsroom)),
      ]);
      const checkpoint = item && checkpointOf(item);
      let epoch = epochIn(registered);
      if (checkpoint && checkpoint.epoch > epoch) {
        // Unless a restoration has ended between the two readings.
        epoch = epochIn(await table.get(registryKey(newsroom)));
        if (checkpoint.epoch > epoch) return { ...checkpoint, registered: epoch };
      }
      if (checkpoint?.epoch === epoch) return checkpoint;
      // A worker that knows of no restoration may write this one, and even write it anew, for a long
      // time. Whoever reads it starts over; whoever advances takes its place. So does one that nobody
      // can read.
      return { epoch, seq: 0, ...(item?.stamp !== undefined && { stamp: item.stamp as string }) };
    },

    advance(newsroom, from, { stamp: _, registered: __, ...to }) {
      const item = { ...checkpointKey(newsroom), ...to, stamp: stampOf(to) };
      return table.put(item, { attribute: 'stamp', is: from.stamp });
    },
  };
}

/** Undefined where it says of no place in the log that it is published. */
function checkpointOf(item: Item): Checkpoint | undefined {
  const { epoch, seq, pendingLists, rebuild, again, stamp } = item as unknown as Stored;
  if (!isEpoch(epoch) || !Number.isInteger(seq) || seq < 0) return undefined;
  return {
    ...{ epoch, seq, stamp },
    ...(again !== undefined && { again }),
    ...(pendingLists !== undefined && { pendingLists }),
    ...(rebuild !== undefined && { rebuild: rebuildOf(rebuild) }),
  };
}

interface Stored extends Omit<Checkpoint, 'rebuild' | 'stamp'> {
  readonly stamp: string;
  readonly rebuild?: Rebuild | string;
}

/** An older release walked the cards and noted where it stood among them: it starts over. */
function rebuildOf(stored: Rebuild | string): Rebuild {
  return typeof stored === 'string' ? { id: 'cards', after: 0 } : stored;
}

/** All of a checkpoint in one attribute, so that one condition covers it. */
function stampOf({ epoch, seq, pendingLists, rebuild, again }: Checkpoint): string {
  const place = rebuild && [rebuild.id, rebuild.after, rebuild.lists, rebuild.media];
  // What is undefined, JSON writes as null in a list.
  return JSON.stringify([epoch, seq, pendingLists, place, again]);
}
