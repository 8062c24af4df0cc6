import fc from 'fast-check';
import { type Dice, dice } from '../../support/dice.ts';
import { spend } from '../people/day.ts';
import { type Day, days } from '../scenarios/days.ts';
import { type Played, perform, type Scenario, type Stage } from '../stage.ts';
import { storyOf } from '../story.ts';
import type { Violation } from '../violation.ts';
import { type Call, type Fault, isSend } from '../world/faults.ts';
import type { Kind } from './kind.ts';
import { isByFunction, isOurs } from './strike.ts';

const MINUTE = 60_000;
/** Runs in which a failure is made smaller, at most. */
const MOST_SHRINKS = 150;
const MOST_IN_A_SERIES = 1000;

const ANYBODY = ['fails', 'replyLost', 'repeated'] as const satisfies Fault[];
const FUNCTIONS = [
  ...ANYBODY,
  'crashesBefore',
  'crashesAfter',
  'held',
  'stops',
] as const satisfies Fault[];

const twoRooms: Scenario = {
  name: 'two-newsrooms',
  newsrooms: ['samarinda', 'bontang'],
  play: () => [],
};

/**
 * Anything, in any order, side by side, with everything going wrong now and then: fast-check makes a
 * day of it from the seed, and a smaller one of what fails.
 */
export const anyDay: Kind = {
  name: 'any-day',
  scenarios: [twoRooms],
  runs: MOST_IN_A_SERIES,
  run: async ({ scenario, seed, at }) => {
    let first: Played | undefined;
    let smallest: Played | undefined;
    let ran = 0;
    const holds = async (day: Day) => {
      ran += 1;
      if (ran > MOST_SHRINKS) return true;
      const played = await live(scenario, day, seed + at);
      first ??= played;
      if (played.violations.length > 0) smallest = played;
      return played.violations.length === 0;
    };
    const property = fc.asyncProperty(days, holds);
    const found = await fc.check(property, { seed: seed + at, numRuns: 1 });
    if (!first) throw new Error('fast-check ran nothing');
    const shown = smallest ?? first;
    return {
      injected: first.world.scheduler.faults,
      violations: shown.violations.map((each) => explained(each, found)),
      next: at < MOST_IN_A_SERIES ? at + 1 : undefined,
      story: () => [fc.stringify(found.counterexample), ...storyOf(shown.world)],
    };
  },
};

function explained(violation: Violation, found: fc.RunDetails<[Day]>): Violation {
  const day = JSON.stringify(found.counterexample?.[0]);
  const how = `seed ${found.seed}, path ${found.counterexamplePath}`;
  return { ...violation, what: `${violation.what}\n    by fast-check, ${how}: ${day}` };
}

async function live(scenario: Scenario, day: Day, seed: number): Promise<Played> {
  const chance = dice(seed);
  const { faults, lost, duplicates } = day.weather;
  let isOver = false;
  const finish = async (stage: Stage) => {
    const { world } = stage;
    const length = day.steps.reduce((sum, { after }) => sum + after, 0);
    await world.runUntil(world.scheduler.time + length + MINUTE);
    isOver = true;
    world.scheduler.calm();
    await putRight(stage);
    // Whoever stood still all the time.
    world.scheduler.release();
    await putRight(stage);
  };
  return await perform({
    scenario: { ...scenario, play: (stage) => [spend(stage, day)] },
    seed,
    faults: (call) => (chance.number() * 1000 < faults ? faultOf(call, chance) : undefined),
    duplicates: duplicates / 1000,
    loses: () => !isOver && chance.number() * 1000 < lost,
    finish,
    sweeps: true,
  });
}

function faultOf(call: Call, chance: Dice): Fault | undefined {
  if (!isOurs(call)) return undefined;
  if (isSend(call) && chance.chance(0.5)) return 'dropped';
  if (!isByFunction(call)) return chance.pick(ANYBODY);
  if (call.port === 'site' && chance.chance(0.3)) {
    if (call.method === 'put' || call.method === 'copy') return 'refused';
  }
  return chance.pick(FUNCTIONS);
}

/** All that goes on by itself, then what was put aside, once more. */
async function putRight({ world }: Stage): Promise<void> {
  await world.comeToRest();
  for (const queue of Object.values(world.cloud.queues)) queue.redrive(world.scheduler.time);
  await world.comeToRest();
}
