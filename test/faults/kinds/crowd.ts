import { dice } from '../../support/dice.ts';
import { FIFTY, fifty } from '../scenarios/fifty.ts';
import { play, type Stage } from '../stage.ts';
import { storyOf } from '../story.ts';
import type { Violation } from '../violation.ts';
import type { Faults } from '../world/faults.ts';
import { sideBySide } from '../world/side-by-side.ts';
import type { World } from '../world/world.ts';
import type { Kind } from './kind.ts';

/** Of writes to the site: 412 and 409, which the writer sees as one, and 503 at every try of the SDK. */
const REFUSED = 0.2;
const FAILS = 0.1;

/**
 * Fifty releases are decided side by side, and fifty publishers work side by side, as if their queue
 * kept no order: all of them from the moment in which the last has been asked for, or each at once.
 * S3 turns away three of ten writes. Everybody gets there within a few tries.
 */
export const crowd: Kind = {
  name: 'crowd',
  scenarios: [fifty],
  runs: 3,
  run: async ({ scenario, seed, at }) => {
    const chance = dice(seed + at);
    const faults: Faults = ({ port, method }) => {
      if (port !== 'site' || !['put', 'copy'].includes(method)) return undefined;
      const number = chance.number();
      if (number < REFUSED) return 'refused';
      return number < REFUSED + FAILS ? 'fails' : undefined;
    };
    const putAside: Violation[] = [];
    const finish = async ({ world }: Stage) => {
      const gather = at % 2 === 1 ? FIFTY : 1;
      const { deadLetters } = sideBySide(world, dice(seed), { size: FIFTY, gather });
      await world.comeToRest();
      for (const { id } of deadLetters) putAside.push({ kind: 'dead letter', what: id });
    };
    const { world, violations } = await play({ scenario, seed, faults, finish, sweeps: true });
    return {
      injected: world.scheduler.faults,
      violations: [...violations, ...putAside, ...excess(world)],
      next: at < 3 ? at + 1 : undefined,
      story: () => storyOf(world),
    };
  },
};

/**
 * Per release, of all functions; of some hundred runs most took 265 to 330, one 410. Fifty tries of each
 * file would be 5000.
 */
const MOST_CALLS = 600;
/** Of one message, on average; measured were 1 to 2. */
const MOST_DELIVERIES = 3;

/** Tries that went on and on, though they came to an end. */
function excess({ trace }: World): Violation[] {
  const calls = trace.filter(({ call }) => call.worker.caller === 'function');
  const workers = new Set(calls.map(({ call }) => call.worker));
  const runs = (name: string) => [...workers].filter((worker) => worker.name === name).length;
  const found = [
    { what: 'calls', each: calls.length / FIFTY, most: MOST_CALLS },
    { what: 'publishing runs', each: runs('publish') / FIFTY, most: MOST_DELIVERIES },
    { what: 'runs that read', each: runs('ingest-article') / FIFTY, most: MOST_DELIVERIES },
  ];
  return found
    .filter(({ each, most }) => each > most)
    .map(({ what, each, most }) => {
      return { kind: 'stuck', what: `${each} ${what} a release, and not ${most} at most` };
    });
}
