import { dice } from '../../support/dice.ts';
import { rich } from '../scenarios/rich.ts';
import { play } from '../stage.ts';
import { storyOf } from '../story.ts';
import type { Fault, Faults } from '../world/faults.ts';
import type { Kind } from './kind.ts';
import { isByFunction, isOurs } from './strike.ts';

/** Places for the second fault after one for the first: more calls than any recovery makes. */
const WIDTH = 1024;

const FIRST = ['crashesBefore', 'crashesAfter'] as const satisfies Fault[];
const SECOND = [...FIRST, 'fails', 'replyLost', 'repeated'] as const satisfies Fault[];

/**
 * A worker crashes, and something else goes wrong while that is made good: every pair of calls, the
 * first by a function, the second anybody's, counted from the crash.
 */
export const crashTwice: Kind = {
  name: 'crash-twice',
  scenarios: [rich],
  runs: 60_000,
  run: async ({ scenario, seed, at }) => {
    const row = Math.floor((at - 1) / WIDTH);
    const column = (at - 1) % WIDTH;
    const chance = dice(seed + at);
    const [first, second] = [chance.pick(FIRST), chance.pick(SECOND)];
    let before = 0;
    let after = -1;
    const faults: Faults = (call) => {
      if (after < 0) {
        if (!isByFunction(call) || before++ < row) return undefined;
        after = 0;
        return first;
      }
      return isOurs(call) && after++ === column ? second : undefined;
    };
    const { world, violations } = await play({ scenario, seed, faults });
    const injected = world.scheduler.faults;
    const rowAfter = (row + 1) * WIDTH + 1;
    const next = [undefined, rowAfter, at + 1][injected];
    return { injected, violations, next, story: () => storyOf(world) };
  },
};
