import type { DeadLetter } from '../../../shared/aws/dead-letters.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import type { WorkQueueName } from '../../../shared/message-meaning.ts';
import type { WorkFacts } from './advice.ts';
import { eachLetter, type Walk } from './each-letter.ts';
import { queueText, type ToldQueue, toldLetter } from './told.ts';
import { type ActionDeps, inWalks } from './walks.ts';

/** Lookups of one queue's facts side by side. */
const AT_ONCE = 10;

/** `warta dlq list`: shows what lies in each queue. */
export async function listAction(
  deps: ActionDeps,
  facts: WorkFacts,
  json: boolean,
): Promise<number> {
  const queues = await inWalks(deps, 'Reading dead letters', ({ name }, walk) =>
    listQueue(name, walk, facts),
  );
  const at = { now: new Date(), self: deps.io.self };
  const text = json
    ? JSON.stringify({ queues }, undefined, 2)
    : queues.map((queue) => queueText(queue, at)).join('\n');
  deps.io.stdout.write(`${text}\n`);
  return 0;
}

/** Looks at a queue's dead letters and leaves them where they are. The oldest comes first. */
async function listQueue(queue: WorkQueueName, walk: Walk, facts: WorkFacts): Promise<ToldQueue> {
  const found: DeadLetter[] = [];
  await eachLetter(walk, async (letter) => {
    found.push(letter);
    return false;
  });
  const count = await walk.letters.count();
  const sorted = found.toSorted((a, b) => a.sentAt.localeCompare(b.sentAt));
  const letters = await inParallel(sorted, AT_ONCE, (letter) => toldLetter(queue, letter, facts));
  // SQS counts approximately, and late.
  return { queue, count: Math.max(count, letters.length), letters };
}
