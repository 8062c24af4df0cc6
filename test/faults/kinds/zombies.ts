import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../../shared/aws/table.ts';
import { DUE } from '../../../shared/aws/table-keys.ts';
import { dice } from '../../support/dice.ts';
import { differences, isSameObject } from '../checks/derived.ts';
import { ALL } from '../scenarios/index.ts';
import { endings, SEQUEL } from '../scenarios/sequels.ts';
import { play, type Stage } from '../stage.ts';
import { storyOf } from '../story.ts';
import type { Violation } from '../violation.ts';
import { type CloudImage, imageOf } from '../world/cloud.ts';
import { type Fault, type Faults, isWrite } from '../world/faults.ts';
import { MORNING } from '../world/world.ts';
import type { Kind } from './kind.ts';
import { isByFunction } from './strike.ts';

const MINUTE = 60_000;
/** Milliseconds after which whoever wakes up at a random moment does so at last. */
const WITHIN = 10_000;
const START = MORNING + 10 * MINUTE;

/**
 * A worker stops just before its N-th write, with all that it is about to do or with that write alone.
 * Its message comes again, the newsroom goes on: releases are retracted and erased, settings change.
 * Then it wakes up and goes on to its end: once all has come to rest, when nothing may change any more,
 * or in the middle of it.
 */
export const zombies: Kind = {
  name: 'zombies',
  scenarios: ALL.flatMap(endings),
  runs: 1300,
  run: async ({ scenario, seed, at }) => {
    const chance = dice(seed + at);
    const how = chance.pick<Fault>(['stops', 'held']);
    const isLast = chance.chance(0.6);
    const wakesAt = START + SEQUEL + chance.below(WITHIN);
    let writes = 0;
    const faults: Faults = (call) => {
      if (!isByFunction(call) || !isWrite(call)) return undefined;
      writes += 1;
      return writes === at ? how : undefined;
    };
    const woken: Violation[] = [];
    const finish = async ({ world }: Stage) => {
      const { scheduler } = world;
      const rest = START + (scenario.lasts ?? 0) * MINUTE;
      if (!isLast) scheduler.at(wakesAt, () => scheduler.release());
      await world.comeToRest(rest);
      const asleep = imageOf(world.cloud);
      scheduler.release();
      // Before a sweep could make good what the worker has done.
      await scheduler.run();
      woken.push(...changes(asleep, imageOf(world.cloud)));
      await world.comeToRest();
    };
    const { world, violations } = await play({ scenario, seed, faults, finish, sweeps: true });
    const injected = world.scheduler.faults;
    return {
      injected,
      violations: [...violations, ...woken],
      next: injected > 0 ? at + 1 : undefined,
      story: () => storyOf(world),
    };
  },
};

/** What a worker changed that nobody waited for any more. Private bytes that nobody names do no harm. */
function changes(before: CloudImage, after: CloudImage): Violation[] {
  const archive = [...after.archive].filter(([key]) => before.archive.has(key));
  return [
    ...differences('late site', after.site, before.site, (a, b) => a === b),
    ...differences('late archive', new Map(archive), before.archive, isSameObject),
    ...differences('late table', records(after), records(before), isDeepStrictEqual),
  ];
}

/**
 * All but which message brought a file, and when: two may have, and either may be noted. And all but
 * schedules: one that comes back late leads to nothing, and the next sweep takes it away.
 */
function records(image: CloudImage): Map<string, Item> {
  const items = image.items.filter(({ pk }) => pk !== DUE);
  return new Map(
    items.map((item) => [`${item.pk} ${item.sk}`, item.sequencer ? fileOf(item) : item]),
  );
}

function fileOf({ sequencer: _, result, ...item }: Item): Item {
  const { arrivedAt: _at, ...read } = result as Record<string, unknown>;
  return { ...item, result: read };
}
