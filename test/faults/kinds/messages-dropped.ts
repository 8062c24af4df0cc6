import * as releases from '../scenarios/releases.ts';
import { play, type Scenario, type Stage } from '../stage.ts';
import { storyOf } from '../story.ts';
import { type Call, type Faults, isSend } from '../world/faults.ts';
import type { Kind } from './kind.ts';
import { strikeAt } from './strike.ts';

const MINUTE = 60_000;
/** The sweep looks for files that have been on their way for two minutes. */
const SWEEP_AFTER = 3 * MINUTE;
/** By then whoever goes on, goes on for ever. */
const LONGEST = 60 * MINUTE;

const { oneText, photos, scheduled, review, settings, twoRooms, twelve } = releases;

/**
 * Every message is dropped until a sweep (1), or one alone, the first (2), the second (3) …: one sweep
 * makes good what was lost. A scheduled release takes two, since only publishing notes its time.
 */
export const messagesDropped: Kind = {
  name: 'messages-dropped',
  scenarios: [oneText, photos, scheduled, review, settings, twoRooms, twelve],
  run: async ({ scenario, seed, at }) => {
    let dropping = true;
    const one = strikeAt(at - 1, 'dropped', isSend);
    const all: Faults = (call: Call) => (isSend(call) ? 'dropped' : undefined);
    const faults: Faults = (call) => (dropping ? (at === 1 ? all : one)(call) : undefined);
    const finish = async (stage: Stage) => {
      await untilIdle(stage, SWEEP_AFTER);
      dropping = false;
      await sweptOnce(stage, scenario);
    };
    const { world, violations } = await play({ scenario, seed, faults, finish });
    const injected = world.scheduler.faults;
    const next = injected > 0 ? at + 1 : undefined;
    return { injected, violations, next, story: () => storyOf(world) };
  },
};

async function sweptOnce(stage: Stage, { sweepsToMend = 1, lasts = 0 }: Scenario): Promise<void> {
  const { world } = stage;
  const begun = world.scheduler.time;
  for (let sweep = 0; sweep < sweepsToMend; sweep += 1) {
    if (sweep > 0) world.scheduler.skipTo(begun + MINUTE);
    void world.sweep();
    const isLast = sweep === sweepsToMend - 1;
    await untilIdle(stage, isLast ? LONGEST : MINUTE);
  }
  world.scheduler.skipTo(begun + lasts * MINUTE);
}

async function untilIdle({ world: { scheduler } }: Stage, milliseconds: number): Promise<void> {
  const until = scheduler.time + milliseconds;
  await scheduler.run(until);
  if (milliseconds !== LONGEST) scheduler.skipTo(until);
}
