import { dice } from '../../support/dice.ts';
import { everything, type Loss, parts } from '../losses.ts';
import { ALL } from '../scenarios/index.ts';
import { endings, SEQUEL } from '../scenarios/sequels.ts';
import { play, type Scenario, type Stage } from '../stage.ts';
import { storyOf } from '../story.ts';
import type { Fault, Faults } from '../world/faults.ts';
import { MORNING } from '../world/world.ts';
import type { Kind } from './kind.ts';
import { isByFunction, isOurs } from './strike.ts';

const MINUTE = 60_000;
const START = MORNING + 10 * MINUTE;
/** Milliseconds after the beginning of a sequel within which all is lost. */
const WITHIN = 6_000;

const HOW = [
  'fails',
  'replyLost',
  'repeated',
  'crashesBefore',
  'crashesAfter',
  'stops',
] as const satisfies Fault[];

const busy = ALL.flatMap(endings);

/** All that follows from the log is lost, and made anew; then with trouble at the first call, … */
export const allRebuilt = rebuilt('all-rebuilt', [...ALL, ...busy], () => everything);

/** The same of some of it: which, follows from the seed. */
export const partRebuilt = rebuilt('part-rebuilt', busy, (seed) => dice(seed).pick(parts));

/**
 * Once a scenario has come to rest, or while it goes on, something is lost and `warta rebuild` is run:
 * every byte and record comes back. Run 1 goes well, in run n + 1 there is trouble at the n-th call
 * after the loss: it fails, or whoever made it is gone, or stands still until all is over.
 */
function rebuilt(
  name: string,
  scenarios: readonly Scenario[],
  lossOf: (seed: number) => Loss,
): Kind {
  return {
    name,
    scenarios,
    runs: scenarios.length * 120,
    run: async ({ scenario, seed, at }) => {
      const chance = dice(seed + at);
      const how = chance.pick(HOW);
      let calls = 0;
      let isLost = false;
      const faults: Faults = (call) => {
        if (!isLost || !isOurs(call)) return undefined;
        calls += 1;
        if (calls !== at - 1) return undefined;
        return how === 'stops' && !isByFunction(call) ? 'fails' : how;
      };
      const finish = async (stage: Stage) => {
        const { world, crawler, operator } = stage;
        await world.comeToRest(START + SEQUEL - MINUTE);
        await world.runUntil(START + SEQUEL + chance.below(WITHIN));
        isLost = true;
        await lossOf(seed)(stage, chance);
        const asked = Promise.all(scenario.newsrooms.map((room) => operator.rebuild(room)));
        await world.comeToRest(START + (scenario.lasts ?? 0) * MINUTE);
        await asked;
        // Whoever stood still until now.
        world.scheduler.release();
        await world.comeToRest();
        crawler.walk();
      };
      // Where settings are lost, messages may be put aside; the sweep asks for their work again.
      const mayPutAside = true;
      const options = { scenario, seed, faults, finish, sweeps: true, mayPutAside };
      const { world, violations } = await play(options);
      const injected = world.scheduler.faults;
      const next = injected > 0 || at === 1 ? at + 1 : undefined;
      return { injected, violations, next, story: () => storyOf(world) };
    },
  };
}
