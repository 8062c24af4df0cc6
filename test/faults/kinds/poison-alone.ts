import { checkPutAsideAbout, checkReadOnce } from '../checks/put-aside.ts';
import { checkSenders } from '../checks/senders.ts';
import type { Release } from '../model.ts';
import { DUE_IN, MARKERS, TEN, tenDue, tenPhotos, tenTexts } from '../scenarios/ten.ts';
import { play, type Stage } from '../stage.ts';
import { storyOf } from '../story.ts';
import type { Violation } from '../violation.ts';
import type { Call, Faults } from '../world/faults.ts';
import { MORNING } from '../world/world.ts';
import type { Kind } from './kind.ts';

const MINUTE = 60_000;
const START = MORNING + 10 * MINUTE;
/** Milliseconds in which a message has failed five times: 1, 2, 4 and 8 seconds lie between. */
const FIVE_TRIES = 0.9 * MINUTE;

/**
 * In the batches that are deployed, whoever reads the `at`-th release is killed by it each time, and
 * can tell nobody. It is put aside, the others are done once, and its sender is told. Read by a
 * version that survives it, it goes live.
 */
export const poisonKills: Kind = {
  name: 'poison-kills',
  scenarios: [tenTexts, tenPhotos],
  runs: 2 * TEN,
  run: async ({ scenario, seed, at }) => {
    const queue = scenario === tenTexts ? 'text' : 'photo';
    let begun: Stage | undefined;
    let poisoned: Release | undefined;
    let isMended = false;
    const faults: Faults = (call) => {
      const release = begun && releaseIfAny(begun, at);
      if (isMended || !begun || !release || !fetches(call, queue, release)) return undefined;
      begun.newsroom.refused(release.submission);
      poisoned = release;
      return 'crashesBefore';
    };
    const odd: Violation[] = [];
    const finish = async (stage: Stage) => {
      const { world, newsroom, sender } = stage;
      begun = stage;
      await world.comeToRest();
      if (!poisoned) throw new Error(`nobody read release ${at}`);
      const { submission } = poisoned;
      const { [queue]: messages } = world.cloud.queues;
      odd.push(...checkPutAsideAbout(messages, [submission]), ...checkReadOnce(stage, submission));
      odd.push(...(await checkSenders(world, sender)));

      isMended = true;
      newsroom.corrected(submission);
      messages.redrive(world.scheduler.time);
      await world.comeToRest();
    };
    const { world, violations } = await play({ scenario, seed, faults, finish, sweeps: true });
    const injected = world.scheduler.faults;
    const next = at < TEN ? at + 1 : undefined;
    return { injected, violations: [...odd, ...violations], next, story: () => storyOf(world) };
  },
};

/**
 * Ten are due at once, in batches of five, and the `at`-th cannot be released: the others go live. So
 * does it once it can, since the sweep goes on asking.
 */
export const poisonDue: Kind = {
  name: 'poison-due',
  scenarios: [tenDue],
  runs: TEN,
  run: async ({ scenario, seed, at }) => {
    let poisoned: Release | undefined;
    const faults: Faults = (call) => (poisoned && releases(call, poisoned) ? 'fails' : undefined);
    const odd: Violation[] = [];
    const finish = async (stage: Stage) => {
      const { world, newsroom, sender } = stage;
      await until(stage, () => newsroom.releases.length === TEN);
      poisoned = releaseAt(stage, at);
      const { article } = poisoned;
      await world.runUntil(START + DUE_IN * MINUTE + FIVE_TRIES);
      const { timer } = world.cloud.queues;
      odd.push(...checkPutAsideAbout(timer, [article]));
      const told = await checkSenders(world, sender);
      odd.push(...told.filter(({ release }) => release !== article));

      poisoned = undefined;
      timer.redrive(world.scheduler.time);
      await world.comeToRest();
    };
    const { world, violations } = await play({ scenario, seed, faults, finish, sweeps: true });
    const injected = world.scheduler.faults;
    const next = at < TEN ? at + 1 : undefined;
    return { injected, violations: [...odd, ...violations], next, story: () => storyOf(world) };
  },
};

/** Until something is so, looked at each time that the world has gone on a little. */
async function until({ world: { scheduler } }: Stage, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    if ((await scheduler.run(scheduler.time)) === 'idle') throw new Error('it never came to that');
  }
}

function releaseIfAny({ newsroom }: Stage, at: number): Release | undefined {
  return newsroom.releases.find(({ marker }) => marker === MARKERS[at - 1]);
}

function releaseAt(stage: Stage, at: number): Release {
  const found = releaseIfAny(stage, at);
  if (!found) throw new Error(`nobody announced release ${at}`);
  return found;
}

/** By whoever reads files of a kind, for the bytes of that release's. */
function fetches({ worker, port, args }: Call, kind: string, { submission }: Release): boolean {
  if (worker.caller !== 'function' || port !== 'uploads') return false;
  return String(args[0]).startsWith(`${kind}/`) && String(args[0]).includes(submission);
}

/** By the timer, to read what the log has of that release. */
function releases({ worker, port, method, args }: Call, { article }: Release): boolean {
  if (worker.name !== 'timer' || port !== 'table' || method !== 'query') return false;
  return JSON.stringify(args[0]).includes(article);
}
