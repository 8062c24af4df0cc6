import { ALL } from '../scenarios/index.ts';
import { play, type Scenario, type Stage } from '../stage.ts';
import { storyOf } from '../story.ts';
import type { Kind } from './kind.ts';

const MINUTE = 60_000;
/** The sweep looks for files that have been on their way for two minutes. */
const SWEEP_AFTER = 3 * MINUTE;
/** By then whoever goes on, goes on for ever. */
const LONGEST = 60 * MINUTE;

/**
 * Every message that a queue had taken in is lost until a sweep (1), or one alone, the first (2), the
 * second (3) …: one sweep makes good what was lost. A scheduled release takes two, since only
 * publishing notes its time.
 */
export const messagesLost: Kind = {
  name: 'messages-lost',
  scenarios: ALL,
  runs: 75,
  run: async ({ scenario, seed, at }) => {
    let losing = true;
    let deliveries = 0;
    let injected = 0;
    const loses = () => {
      deliveries += 1;
      const isLost = losing && (at === 1 || deliveries === at - 1);
      if (isLost) injected += 1;
      return isLost;
    };
    const finish = async (stage: Stage) => {
      await untilIdle(stage, SWEEP_AFTER);
      losing = false;
      await sweptOnce(stage, scenario);
    };
    const { world, violations } = await play({ scenario, seed, loses, finish });
    const next = injected > 0 ? at + 1 : undefined;
    return { injected, violations, next, story: () => storyOf(world) };
  },
};

async function sweptOnce(stage: Stage, { sweepsToMend = 1, lasts = 0 }: Scenario): Promise<void> {
  const { world } = stage;
  const begun = world.scheduler.time;
  for (let sweep = 1; sweep <= sweepsToMend; sweep += 1) {
    void world.sweep();
    await untilIdle(stage, sweep === sweepsToMend ? LONGEST : MINUTE);
  }
  world.scheduler.skipTo(begun + lasts * MINUTE);
}

async function untilIdle({ world: { scheduler } }: Stage, milliseconds: number): Promise<void> {
  const until = scheduler.time + milliseconds;
  await scheduler.run(until);
  if (milliseconds !== LONGEST) scheduler.skipTo(until);
}
