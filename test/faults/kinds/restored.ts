import { dice } from '../../support/dice.ts';
import { decisionsOf } from '../checks/log.ts';
import { checkRestored } from '../checks/restored.ts';
import { DISASTERS, rememberedNow } from '../disasters.ts';
import { restore } from '../people/restorer.ts';
import { ALL } from '../scenarios/index.ts';
import { AFTER, goOn, LOST, SEQUEL } from '../scenarios/sequels.ts';
import { perform, play, type Scenario, type Stage } from '../stage.ts';
import { storyOf } from '../story.ts';
import { backedUp } from '../world/backup.ts';
import { type Call, type Fault, type Faults, isWrite } from '../world/faults.ts';
import { MORNING, type World } from '../world/world.ts';
import type { Kind } from './kind.ts';
import { isByFunction, isOurs } from './strike.ts';

const MINUTE = 60_000;
const START = MORNING + 10 * MINUTE;
/** When the table is set back, by an hour; not when a sweep begins. */
const DISASTER = START + SEQUEL + 60 * MINUTE + 5_000;

/** Milliseconds after the newsroom was closed within which something may happen. */
const SOON = 15_000;
/** And within which a worker of before may wake up: AWS takes no request that is older. */
const LATEST = 15 * MINUTE;
/** Milliseconds after a restoration's end by which whatever such a worker left has been mended. */
const MENDED = 22 * MINUTE;
/** And by which all trouble is over. */
const REST = 40 * MINUTE;

const TROUBLE = ['fails', 'replyLost', 'repeated', 'crashesBefore', 'crashesAfter'] as const;

/**
 * A worker stands still before its N-th write, for more than an hour. Meanwhile the newsroom goes on,
 * loses its table, and is set back to a backup of an hour before, which raises its epoch. The worker
 * wakes up in the middle of that, or soon after, or within the
 * quarter of an hour after which AWS takes its request no more.
 */
export const restoredBesideZombies = restored('restored-beside-zombies', (at, chance) => {
  const how = chance.pick<Fault>(['stops', 'held']);
  let writes = 0;
  return (call, isOver) => {
    // A request that comes late to the API is a request.
    if (isOver || !isByFunction(call) || call.worker.name === 'api' || !isWrite(call))
      return undefined;
    writes += 1;
    return writes === at ? how : undefined;
  };
});

/** In run 1 a restore goes well; in run n + 1 there is trouble at the n-th call from its beginning on. */
export const restoredInTrouble = restored('restored-in-trouble', (at, chance) => {
  const how = chance.pick<Fault>(TROUBLE);
  let calls = 0;
  return (call, isOver) => {
    if (!isOver || !isOurs(call)) return undefined;
    calls += 1;
    return calls === at - 1 ? how : undefined;
  };
});

/** @param isOver whether the newsroom has lost its table already */
type Strike = (call: Call, isOver: boolean) => Fault | undefined;

/** @param wakesAt the call just before which a worker of before wakes up; where absent, chance has it */
export function restored(
  name: string,
  strikeOf: (at: number, chance: ReturnType<typeof dice>) => Strike,
  wakesAt?: (call: Call) => boolean,
): Kind {
  return {
    name,
    scenarios: ALL,
    runs: ALL.length * 150,
    run: async ({ scenario, seed, at }) => {
      const chance = dice(seed + at);
      const disaster = dice(seed).pick(DISASTERS);
      const strike = strikeOf(at, chance);
      const wakes = wakesAt ? undefined : chance.below(3);
      let isOver = false;
      let closed = () => {};
      let wake = () => {};
      const faults: Faults = (call) => {
        if (call.worker.name === 'restorer') closed();
        if (isOver && wakesAt?.(call)) wake();
        return strike(call, isOver);
      };

      const finish = async (stage: Stage) => {
        const { world, newsroom, crawler } = stage;
        const { scheduler } = world;
        await world.comeToRest(START + SEQUEL);
        const remembered = rememberedNow(stage);
        const backups = new Map(
          await Promise.all(
            scenario.newsrooms.map(async (room) => [room, await backedUp(world, room)] as const),
          ),
        );
        stage.join(scenario.newsrooms.flatMap((room) => goOn(stage, room, LOST)));
        await world.runUntil(DISASTER);

        isOver = true;
        wake = () => scheduler.release();
        await disaster(world, { ...remembered, backups });
        newsroom.recall(remembered.memory);
        crawler.setBack(remembered.image.site);
        const [room = ''] = scenario.newsrooms;
        closed = () => {
          if (!isClosed(world, room)) return;
          closed = () => {};
          scheduler.at(scheduler.time + chance.below(SOON), () =>
            stage.join(goOn(stage, room, AFTER)),
          );
          const late = scheduler.time + chance.below(wakes === 0 ? SOON : LATEST);
          if (wakes === 0 || wakes === 2) scheduler.at(late, wake);
        };
        stage.join([
          (async () => {
            for (const [room, store] of backups) await restore(world, room, store);
            if (wakes === 1) {
              scheduler.at(scheduler.time + chance.below(SOON), wake);
            }
            scheduler.at(scheduler.time + MENDED, () => crawler.walk());
          })(),
        ]);
        await world.comeToRest(DISASTER + REST);
        crawler.walk();
      };

      const { world, violations } = await play({
        ...{ scenario, seed, faults, finish, sweeps: true, mayPutAside: true },
        decisions: await decisionsAfter(scenario),
        derived: (world) => checkRestored(world, scenario.newsrooms),
      });
      const injected = world.scheduler.faults;
      const next = injected > 0 || at === 1 ? at + 1 : undefined;
      return { injected, violations, next, story: () => storyOf(world) };
    },
  };
}

function isClosed({ cloud }: World, newsroom: string): boolean {
  return cloud.table.items().some((item) => item.sk === newsroom && item.closed === true);
}

const known = new Map<string, Promise<string[]>>();

/** What is decided where an hour was never lost. */
function decisionsAfter(scenario: Scenario): Promise<string[]> {
  const made = known.get(scenario.name) ?? decideAfter(scenario);
  known.set(scenario.name, made);
  return made;
}

async function decideAfter(scenario: Scenario): Promise<string[]> {
  const [room = ''] = scenario.newsrooms;
  const finish = async (stage: Stage) => {
    await stage.world.comeToRest(START + SEQUEL);
    stage.join(goOn(stage, room, AFTER));
    await stage.world.comeToRest();
  };
  const { world, violations } = await perform({ scenario, seed: 1, finish, sweeps: true });
  const [first] = violations;
  if (first) throw new Error(`${scenario.name} without faults: ${first.kind}: ${first.what}`);
  return scenario.newsrooms.flatMap((newsroom) => decisionsOf(world.cloud, newsroom));
}
