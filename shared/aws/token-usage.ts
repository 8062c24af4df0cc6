import { minuteOf } from '../time.ts';
import type { Table } from './table.ts';
import { tokenMinuteKey } from './table-keys.ts';

/** What tokens have asked for, counted across all instances of the API. */
export interface TokenUsage {
  /** Counts one request. @returns how many of this token's fall into this minute, this one included */
  count(hash: string, now: Date): Promise<number>;
}

/** Seconds after which a minute's count may go. */
const KEPT_SECONDS = 300;

export function dynamoTokenUsage(table: Table): TokenUsage {
  return {
    async count(hash, now) {
      const ttl = Math.floor(now.getTime() / 1000) + KEPT_SECONDS;
      return await table.count(tokenMinuteKey(hash, minuteOf(now)), { ttl });
    },
  };
}
