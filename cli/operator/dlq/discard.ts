import type { DeadLetter } from '../../../shared/aws/dead-letters.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { EXIT } from '../../exit-codes.ts';
import { confirmed } from '../confirm.ts';
import { eachLetter, type Walk } from './each-letter.ts';
import { savingTo } from './saving.ts';
import { type ActionDeps, inWalks, sum, unseen } from './walks.ts';

export interface DiscardOptions {
  /** id of the one to discard */
  readonly message: string | undefined;
  readonly save: string | undefined;
  readonly yes: boolean;
}

/** `warta dlq discard`: deletes all, or one, once the operator has said that this is meant. */
export async function discardAction(
  deps: ActionDeps,
  { message, save, yes }: DiscardOptions,
): Promise<number> {
  const { io, queues } = deps;
  const counts = await inParallel(queues, queues.length, ({ letters }) => letters.count());
  if (message === undefined && sum(counts) === 0) {
    io.stderr.write('No dead letters.\n');
    return 0;
  }
  const names = queues.map(({ name }) => name).join(', ');
  const total = sum(counts);
  const all = total === 1 ? 'the one dead letter' : `all ${total} dead letters`;
  const what = message ?? `${all} of ${names}`;
  const saved = await savingTo(save, io);
  if (!(await confirmed(io, `Discard ${what} for good?`, yes))) {
    io.stderr.write('Nothing was discarded.\n');
    return EXIT.rejected;
  }
  const gone = await inWalks(deps, 'Discarding', (queue, walk) => {
    const most = message === undefined ? (counts[queues.indexOf(queue)] ?? 0) : 1;
    return discard(walk, { only: message, most, save: (letter) => saved(queue.name, letter) });
  });
  if (message !== undefined && sum(gone) === 0) throw unseen(message);
  io.stderr.write(`${sum(gone)} discarded.\n`);
  return 0;
}

export interface Discarding {
  /** the id of the one to discard; without it, all of them */
  readonly only?: string | undefined;
  /** no more than the operator was told of: what fails meanwhile stays */
  readonly most: number;
  /** Keeps what is about to be deleted. */
  save(letter: DeadLetter): Promise<void>;
}

/** Deletes dead letters for good, each only once it was saved. @returns how many */
export async function discard(walk: Walk, { only, most, save }: Discarding): Promise<number> {
  let gone = 0;
  await eachLetter(
    walk,
    async (letter) => {
      if (gone >= most || (only !== undefined && letter.id !== only)) return false;
      await save(letter);
      await walk.letters.delete(letter);
      gone += 1;
      return true;
    },
    () => gone >= most,
  );
  return gone;
}
