import { counts, epochIn, fenceIn, isEpoch } from './epoch.ts';
import { eventOf } from './event-item.ts';
import type { Item, Table } from './table.ts';
import { checkpointKey, eventKey, registryKey } from './table-keys.ts';

/** How far a newsroom's publishing has come. */
export interface Checkpoint {
  /** rises when the newsroom is restored from a backup; see Newsrooms.raiseEpoch */
  readonly epoch: number;
  /** of the newest event that is wholly published */
  readonly seq: number;
  /** what tells that event from another in its place: SHA-256 of the state that it led to */
  readonly sha256?: string;
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
  /** Where the log contradicts it: nothing is known to be published, and nothing may be. */
  readonly unlogged?: Unlogged;
}

/**
 * An event that was published and is not in the log: the log has lost its end, as when the table was
 * set back in part, or somebody has written the checkpoint. What came since may have taken its place.
 */
export interface Unlogged {
  readonly seq: number;
  readonly instead: 'none' | 'another one';
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
  /** Publishing that has not begun, that a raised epoch has undone or the log denies, stands at seq 0. */
  read(newsroom: string): Promise<Checkpoint>;
  /** False when it is no longer what was read: another worker has published since. */
  advance(newsroom: string, from: Checkpoint, to: Checkpoint): Promise<boolean>;
}

/** For whoever asks again and again: the log is asked only where the checkpoint says that it is so. */
export interface Published {
  /** Whether everything up to that event is published, and is in the log. */
  hasPublished(newsroom: string, seq: number): Promise<boolean>;
}

export function dynamoCheckpoints(table: Table): Checkpoints & Published {
  return {
    async read(newsroom) {
      return await asLogged(table, newsroom, await registered(table, newsroom));
    },

    async hasPublished(newsroom, seq) {
      const said = await registered(table, newsroom);
      if (said.checkpoint.seq < seq) return false;
      return (await asLogged(table, newsroom, said)).seq >= seq;
    },

    advance(newsroom, from, { stamp: _, registered: __, unlogged: ___, ...to }) {
      const item = { ...checkpointKey(newsroom), ...to, stamp: stampOf(to) };
      return table.put(item, { attribute: 'stamp', is: from.stamp });
    },
  };
}

/** A checkpoint as the registry lets it count, before the log was asked. */
interface Registered {
  readonly checkpoint: Checkpoint;
  /** the newsroom's, in the registry */
  readonly entry: Item | undefined;
}

async function registered(table: Table, newsroom: string): Promise<Registered> {
  const [item, entry] = await Promise.all([
    table.get(checkpointKey(newsroom)),
    table.get(registryKey(newsroom)),
  ]);
  const checkpoint = item && checkpointOf(item);
  let epoch = epochIn(entry);
  if (checkpoint && checkpoint.epoch > epoch) {
    // Unless a restoration has ended between the two readings.
    epoch = epochIn(await table.get(registryKey(newsroom)));
    if (checkpoint.epoch > epoch)
      return { checkpoint: { ...checkpoint, registered: epoch }, entry };
  }
  if (checkpoint?.epoch === epoch) return { checkpoint, entry };
  // A worker that knows of no restoration may write this one, and even write it anew, for a long
  // time. Whoever reads it starts over; whoever advances takes its place. So does one that nobody
  // can read.
  const stamp = { ...(item?.stamp !== undefined && { stamp: item.stamp as string }) };
  return { checkpoint: { epoch, seq: 0, ...stamp }, entry };
}

/** The checkpoint, or what is left to say of it where the log lacks what it says is published. */
async function asLogged(
  table: Table,
  newsroom: string,
  { checkpoint, entry }: Registered,
): Promise<Checkpoint> {
  const { epoch, seq, sha256, stamp } = checkpoint;
  if (seq === 0 || checkpoint.registered !== undefined) return checkpoint;
  const event = await table.get(eventKey(newsroom, seq));
  const isThere = event !== undefined && counts(fenceIn(entry), event);
  // An older release did not note which event it was.
  if (isThere && (sha256 === undefined || eventOf(event).sha256 === sha256)) return checkpoint;
  const unlogged = { seq, instead: isThere ? 'another one' : 'none' } as const;
  return { epoch, seq: 0, unlogged, ...(stamp !== undefined && { stamp }) };
}

/** Undefined where it says of no place in the log that it is published. */
function checkpointOf(item: Item): Checkpoint | undefined {
  const { epoch, seq, sha256, pendingLists, rebuild, again, stamp } = item as unknown as Stored;
  if (!isEpoch(epoch) || !Number.isInteger(seq) || seq < 0) return undefined;
  return {
    ...{ epoch, seq, stamp },
    ...(sha256 !== undefined && { sha256 }),
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
function stampOf({ epoch, seq, sha256, pendingLists, rebuild, again }: Checkpoint): string {
  const place = rebuild && [rebuild.id, rebuild.after, rebuild.lists, rebuild.media];
  // What is undefined, JSON writes as null in a list.
  return JSON.stringify([epoch, seq, pendingLists, place, again, sha256]);
}
