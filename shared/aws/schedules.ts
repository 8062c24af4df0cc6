import type { Table } from './table.ts';
import { DUE, dueKey } from './table-keys.ts';

/** An article that waits for its time. */
export interface Schedule {
  readonly newsroom: string;
  readonly article: string;
  /** ISO 8601 */
  readonly publishAt: string;
}

export interface Schedules {
  save(schedule: Schedule): Promise<void>;
  forget(schedule: Schedule): Promise<void>;
  /** Soonest first. */
  dueBefore(moment: Date): Promise<Schedule[]>;
}

export function dynamoSchedules(table: Table): Schedules {
  return {
    async save({ newsroom, article, publishAt }) {
      const key = dueKey(newsroom, article, publishAt);
      await table.put({ ...key, newsroom, article, publishAt });
    },

    forget: ({ newsroom, article, publishAt }) =>
      table.delete(dueKey(newsroom, article, publishAt)),

    async dueBefore(moment) {
      return (await table.query({ pk: DUE, to: moment.toISOString() })) as unknown as Schedule[];
    },
  };
}
