import type { Submission } from '../submissions/submission.ts';
import { ttlOf } from './submissions.ts';
import type { Table } from './table.ts';
import { eventReleasesPartition } from './table-keys.ts';

/** Releases of an event that are asked for its photos, so that a release costs only so much. */
const MOST_RELEASES = 20;

/**
 * Which submissions state the same event. A record of it holds ids alone: what a release says and
 * which photos it has is in its submission, so whatever becomes of that needs nothing done here.
 */
export interface EventReleases {
  /** Done twice, it comes to the same. */
  add(of: Pick<Submission, 'newsroom' | 'id' | 'createdAt'>, event: string): Promise<void>;
  /** Ids of other submissions, the newest first. */
  others(of: Pick<Submission, 'newsroom' | 'id'>, event: string): Promise<string[]>;
}

export function dynamoEventReleases(table: Table): EventReleases {
  return {
    async add({ newsroom, id, createdAt }, event) {
      const pk = eventReleasesPartition(newsroom, event);
      await table.put({ pk, sk: `${createdAt}#${id}`, ttl: ttlOf(createdAt) });
    },

    async others({ newsroom, id }, event) {
      const pk = eventReleasesPartition(newsroom, event);
      const items = await table.query({ pk, newestFirst: true, limit: MOST_RELEASES + 1 });
      const ids = items.map(({ sk }) => sk.slice(sk.indexOf('#') + 1));
      return ids.filter((other) => other !== id).slice(0, MOST_RELEASES);
    },
  };
}
