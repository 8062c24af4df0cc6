import type { DeadLetter } from '../../../shared/aws/dead-letters.ts';
import { eachLetter, type Walk } from './each-letter.ts';

export type IsUseful = (letter: DeadLetter) => Promise<boolean>;

export const always: IsUseful = async () => true;

export interface Redriving {
  /** the id of the one to redrive, useful or not; without it, all that are useful */
  readonly only?: string | undefined;
  readonly isUseful?: IsUseful;
}

export interface Redriven {
  readonly redriven: readonly DeadLetter[];
  /** those that would not be useful */
  readonly left: readonly DeadLetter[];
}

/**
 * Each is deleted only once it was sent: a crash in between doubles it, and whatever messages ask for
 * may be done twice.
 */
export async function redrive(
  walk: Walk,
  { only, isUseful = always }: Redriving = {},
): Promise<Redriven> {
  const redriven: DeadLetter[] = [];
  const left: DeadLetter[] = [];
  const sent = new Set<string>();
  await eachLetter(
    walk,
    async (letter) => {
      if (only !== undefined && letter.id !== only) return false;
      // It has failed again while we were at it; without a repair it always would.
      if (sent.has(letter.id)) return false;
      if (only === undefined && !(await isUseful(letter))) {
        left.push(letter);
        return false;
      }
      sent.add(await walk.letters.sendAgain(letter));
      await walk.letters.delete(letter);
      redriven.push(letter);
      return true;
    },
    () => only !== undefined && redriven.length > 0,
  );
  return { redriven, left };
}
