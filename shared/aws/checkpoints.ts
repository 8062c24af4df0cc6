import type { Item, Table } from './table.ts';
import { checkpointKey } from './table-keys.ts';

/** How far a newsroom's publishing has come. */
export interface Checkpoint {
  /** rises when the newsroom is restored from a backup */
  readonly epoch: number;
  /** of the newest event that is wholly published */
  readonly seq: number;
  /** seq of an event that touched lists, where no run has written the lists since */
  readonly pendingLists?: number;
  /** where a rebuild of every page stands: the card's cursor after which it goes on */
  readonly rebuild?: string;
}

export interface Checkpoints {
  read(newsroom: string): Promise<Checkpoint>;
  /** False when it is no longer what was read: another worker has published since. */
  advance(newsroom: string, from: Checkpoint, to: Checkpoint): Promise<boolean>;
}

/** Where nothing was ever published. */
const START: Checkpoint = { epoch: 0, seq: 0 };

export function dynamoCheckpoints(table: Table): Checkpoints {
  return {
    async read(newsroom) {
      const item = await table.get(checkpointKey(newsroom));
      return item ? checkpointOf(item) : START;
    },

    advance(newsroom, from, to) {
      const item = { ...checkpointKey(newsroom), ...to, stamp: stamp(to) };
      const read = from === START ? undefined : stamp(from);
      return table.put(item, { attribute: 'stamp', is: read });
    },
  };
}

function checkpointOf(item: Item): Checkpoint {
  const { epoch, seq, pendingLists, rebuild } = item as unknown as Checkpoint;
  return {
    epoch,
    seq,
    ...(pendingLists !== undefined && { pendingLists }),
    ...(rebuild !== undefined && { rebuild }),
  };
}

/** All of a checkpoint in one attribute, so that one condition covers it. */
function stamp({ epoch, seq, pendingLists, rebuild }: Checkpoint): string {
  return JSON.stringify([epoch, seq, pendingLists ?? null, rebuild ?? null]);
}
