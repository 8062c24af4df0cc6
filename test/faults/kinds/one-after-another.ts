import { play, type Scenario } from '../stage.ts';
import { storyOf } from '../story.ts';
import type { Call, Fault } from '../world/faults.ts';
import type { Kind } from './kind.ts';
import { strikeAt } from './strike.ts';

/** Calls of a scenario, on average. */
const USUAL_CALLS = 165;

/** The first call has the fault, then the second …, until a run ends before its turn comes. */
export function oneAfterAnother(
  name: string,
  fault: Fault,
  counts: (call: Call) => boolean,
  scenarios: readonly Scenario[],
): Kind {
  return {
    name,
    scenarios,
    runs: scenarios.length * USUAL_CALLS,
    run: async ({ scenario, seed, at }) => {
      const played = await play({ scenario, seed, faults: strikeAt(at, fault, counts) });
      const injected = played.world.scheduler.faults;
      return {
        injected,
        violations: played.violations,
        next: injected > 0 ? at + 1 : undefined,
        story: () => storyOf(played.world),
      };
    },
  };
}
