import { meaningOf, type WorkQueueName } from '../../../shared/message-meaning.ts';
import { UsageError } from '../../errors.ts';
import { adviceOn, type WorkFacts } from './advice.ts';
import { always, type IsUseful, redrive } from './redrive.ts';
import { type ActionDeps, inWalks, unseen } from './walks.ts';

export interface RedriveOptions {
  /** id of the one to redrive, whatever it asks for */
  readonly message: string | undefined;
  /** also those that ask for nothing that is still to be done */
  readonly all: boolean;
}

/** `warta dlq redrive`: sends dead letters to the queue that they failed in, as far as that helps. */
export async function redriveAction(
  deps: ActionDeps,
  facts: WorkFacts,
  { message, all }: RedriveOptions,
): Promise<number> {
  const { io } = deps;
  if (message !== undefined && all) {
    throw new UsageError('Expected --message or --all for dlq redrive but received both');
  }
  const queues = await inWalks(deps, 'Redriving', async ({ name }, walk) => ({
    name,
    ...(await redrive(walk, { only: message, isUseful: all ? always : usefulIn(name, facts) })),
  }));
  const some = queues.filter(({ redriven, left }) => redriven.length > 0 || left.length > 0);
  if (message !== undefined && some.length === 0) throw unseen(message);
  const lines = some.map(({ name, redriven, left }) => {
    const alone = left.length > 0 ? `, ${left.length} left alone` : '';
    return `${name}: ${redriven.length} redriven${alone}`;
  });
  io.stdout.write(`${lines.join('\n') || 'No dead letters.'}\n`);
  if (some.some(({ left }) => left.length > 0)) io.stderr.write(`${leftAlone(io.self)}\n`);
  return 0;
}

function usefulIn(queue: WorkQueueName, facts: WorkFacts): IsUseful {
  return async ({ body }) => (await adviceOn(meaningOf(queue, body), facts)).needed;
}

function leftAlone(self: string): string {
  return (
    'What is left alone asks for nothing that is still to be done, and would only fail again or do ' +
    `nothing. See: ${self} dlq list; then: ${self} dlq discard --message ID. In the publish queue ` +
    'others may wait behind it. To send it all the same: --message ID, or --all.'
  );
}
