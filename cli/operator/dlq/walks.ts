import { inParallel } from '../../../shared/in-parallel.ts';
import { UsageError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { openCounter } from '../../progress/counter.ts';
import type { Walk } from './each-letter.ts';
import type { NamedLetters } from './queues.ts';

/** What every action on dead letters works with. */
export interface ActionDeps {
  readonly io: Io;
  readonly queues: readonly NamedLetters[];
}

/**
 * Walks through the queues side by side, as each takes the seconds that SQS is given to find nothing
 * more, and shows how far that is.
 */
export async function inWalks<T>(
  { io, queues }: ActionDeps,
  label: string,
  work: (queue: NamedLetters, walk: Walk) => Promise<T>,
): Promise<T[]> {
  const counter = openCounter(io);
  const received = new Map<string, number>();
  try {
    return await inParallel(queues, queues.length, async (queue) => {
      const progress = (count: number) => {
        received.set(queue.name, count);
        counter.at(label, sum(received.values()));
      };
      return await work(queue, { letters: queue.letters, signal: io.signal, progress });
    });
  } finally {
    counter.end();
  }
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** For a message that the operator named, and that no queue gave. */
export function unseen(message: string): UsageError {
  return new UsageError(
    `Expected a dead letter that can be seen now (see dlq list) but received ${message}`,
  );
}
