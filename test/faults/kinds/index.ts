import { anyDay } from './any-day.ts';
import { crashTwice } from './crash-twice.ts';
import { crowd } from './crowd.ts';
import {
  crashAfter,
  crashBefore,
  everyCallFails,
  everyCallRepeated,
  everyReplyLost,
} from './every-call.ts';
import type { Kind } from './kind.ts';
import { messagesLost } from './messages-lost.ts';
import { garbageInBatch, poisonInBatch } from './poison.ts';
import { poisonDue, poisonKills } from './poison-alone.ts';
import { allRebuilt, partRebuilt } from './rebuilt.ts';
import { restoredBesideZombies, restoredInTrouble } from './restored.ts';
import { zombies } from './zombies.ts';

/**
 * Every kind of trouble that `npm run faults` makes. A new one in a file of its own, added here:
 *
 *     export const s3Refuses: Kind = {
 *       name: 's3-refuses',                              // as `--kind` names it
 *       scenarios: [oneText, twelve],                    // or new ones: scenarios/
 *       runs: 200,                                       // of one pass, over all scenarios
 *       run: async ({ scenario, seed, at }) => {
 *         const chance = dice(seed + at);
 *         const faults: Faults = ({ port, method }) =>   // see world/faults.ts for what can be done
 *           port === 'site' && method === 'put' && chance.chance(0.3) ? 'refused' : undefined;
 *         const { world, violations } = await play({ scenario, seed, faults });
 *         const next = at < 100 ? at + 1 : undefined;    // runs of one series
 *         return { injected: world.scheduler.faults, violations, next, story: () => storyOf(world) };
 *       },
 *     };
 *
 * `play` does all the looking: log, public bytes, cards, edge, feeds, statuses, dead letters, and the
 * crawler after each step. All chance must come from `seed` and `at`, or a run cannot be had again.
 */
export const KINDS: readonly Kind[] = [
  everyCallFails,
  everyReplyLost,
  everyCallRepeated,
  crashBefore,
  crashAfter,
  crashTwice,
  messagesLost,
  crowd,
  poisonInBatch,
  garbageInBatch,
  poisonKills,
  poisonDue,
  anyDay,
  zombies,
  allRebuilt,
  partRebuilt,
  restoredBesideZombies,
  restoredInTrouble,
];

/** The kinds that are played where `name` is asked for, and all where none is. */
export function kindsCalled(name: string | undefined): readonly Kind[] {
  return name === undefined ? KINDS : KINDS.filter((kind) => kind.name === name);
}
