import type { WorkQueueName } from '../message-meaning.ts';
import type { Finding } from './finding.ts';

/** Milliseconds after its beginning by which a submission has its end: an hour, and what is then tried. */
const LONGEST_OPEN = 85 * 60 * 1000;

/** A submission that has no end yet. */
export interface OpenSubmission {
  readonly id: string;
  readonly createdAt: string;
  /** undefined where nothing but the note of it is left */
  readonly newsroom: string | undefined;
}

/** Until when a submission must have begun to be looked at. */
export function longOpenBefore(now: Date): Date {
  return new Date(now.getTime() - LONGEST_OPEN);
}

/** @param open those that began before {@link longOpenBefore} */
export function examineSubmissions(open: readonly OpenSubmission[]): Finding[] {
  return open.map(({ id, createdAt, newsroom }) => ({
    ...(newsroom !== undefined && { newsroom }),
    ...{ problem: 'overdue', thing: 'submission', subject: `${id} of ${createdAt}` },
    predicate: 'open past its hour',
  }));
}

/** How many messages each queue has put aside. */
export function examineDeadLetters(
  counts: readonly (readonly [WorkQueueName, number])[],
): Finding[] {
  return counts
    .filter(([, count]) => count > 0)
    .map(([queue, count]) => ({
      ...{ problem: 'failed', thing: 'dead letter', subject: `${queue}: ${count}`, count },
      predicate: 'waiting for you',
    }));
}
