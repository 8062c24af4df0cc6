import type { DeadLetter } from '../../../shared/aws/dead-letters.ts';
import { eachLetter, type Walk } from './each-letter.ts';
import { type ActionDeps, inWalks, unseen } from './walks.ts';

/** `warta dlq redrive`: sends all dead letters, or one, to the queue that they failed in. */
export async function redriveAction(deps: ActionDeps, message?: string): Promise<number> {
  const queues = await inWalks(deps, 'Redriving', async ({ name }, walk) => ({
    name,
    redriven: await redrive(walk, message),
  }));
  const some = queues.filter(({ redriven }) => redriven.length > 0);
  if (message !== undefined && some.length === 0) throw unseen(message);
  const lines = some.map(({ name, redriven }) => `${name}: ${redriven.length} redriven`);
  deps.io.stdout.write(`${lines.join('\n') || 'No dead letters.'}\n`);
  return 0;
}

/**
 * Each is deleted only once it was sent: a crash in between doubles it, and whatever messages ask for
 * may be done twice.
 * @param only the id of the one to redrive; all of them without it
 */
export async function redrive(walk: Walk, only?: string): Promise<DeadLetter[]> {
  const redriven: DeadLetter[] = [];
  const sent = new Set<string>();
  await eachLetter(
    walk,
    async (letter) => {
      if (only !== undefined && letter.id !== only) return false;
      // It has failed again while we were at it; without a repair it always would.
      if (sent.has(letter.id)) return false;
      sent.add(await walk.letters.sendAgain(letter));
      await walk.letters.delete(letter);
      redriven.push(letter);
      return true;
    },
    () => only !== undefined && redriven.length > 0,
  );
  return redriven;
}
