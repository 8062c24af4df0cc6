import { MAX_RECEIVES } from '../../../shared/messages.ts';
import { dice } from '../../support/dice.ts';
import { checkPutAside, checkReadOnce, releaseIn } from '../checks/put-aside.ts';
import { checkSenders } from '../checks/senders.ts';
import type { Release } from '../model.ts';
import { TEN, tenPhotos, tenTexts } from '../scenarios/ten.ts';
import { play, type Scenario, type Stage } from '../stage.ts';
import { storyOf } from '../story.ts';
import type { Violation } from '../violation.ts';
import { CONSUMERS } from '../world/deployment.ts';
import { consume, divert } from '../world/diverted.ts';
import type { Call, Faults } from '../world/faults.ts';
import type { MemoryQueue } from '../world/queue.ts';
import type { Kind } from './kind.ts';

/** The queue that a batch of ten comes from, and the function that reads it. */
const BATCHES = new Map<Scenario, { readonly queue: 'text' | 'photo'; readonly reader: string }>([
  [tenTexts, { queue: 'text', reader: 'ingest-article' }],
  [tenPhotos, { queue: 'photo', reader: 'ingest-photo' }],
]);

/**
 * Ten messages in one batch, of which the one in slot `at` fails for ever: what was read cannot be
 * kept. It is put aside, the nine others are done once, and its sender is told. Then the cause is
 * mended and it is sent again: nothing is missing.
 */
export const poisonInBatch: Kind = {
  name: 'poison-in-batch',
  scenarios: [...BATCHES.keys()],
  runs: BATCHES.size * TEN,
  run: async ({ scenario, seed, at }) => {
    const { queue, reader } = batchOf(scenario);
    let poisoned: Release | undefined;
    const faults: Faults = (call) =>
      poisoned && keeps(call, reader, poisoned) ? 'fails' : undefined;
    const odd: Violation[] = [];
    const finish = async (stage: Stage) => {
      const { world, newsroom, sender } = stage;
      const batch = batchOfTen(stage, queue, seed, (bodies) => {
        poisoned = releaseIn(stage, bodies[at - 1]);
        newsroom.refused(poisoned.submission);
        return bodies;
      });
      await world.comeToRest();
      if (!poisoned) throw new Error(`nothing came in slot ${at}`);
      const { submission } = poisoned;
      odd.push(...checkPutAside(batch, [submission]), ...checkReadOnce(stage, submission));
      odd.push(...(await checkSenders(world, sender)));

      poisoned = undefined;
      newsroom.corrected(submission);
      batch.redrive(world.scheduler.time);
      await world.comeToRest();
      odd.push(...checkPutAside(batch, []));
    };
    const { world, violations } = await play({ scenario, seed, faults, finish, sweeps: true });
    const injected = world.scheduler.faults;
    const next = at < TEN ? at + 1 : undefined;
    return { injected, violations: [...odd, ...violations], next, story: () => storyOf(world) };
  },
};

/** What nobody can make sense of. */
const GARBAGE = { Records: [{ s3: 'rusak' }] };

/** The same with a message in slot `at` that nobody can make sense of: ten others are done once. */
export const garbageInBatch: Kind = {
  name: 'garbage-in-batch',
  scenarios: [...BATCHES.keys()],
  runs: BATCHES.size * TEN,
  run: async ({ scenario, seed, at }) => {
    const { queue } = batchOf(scenario);
    const odd: Violation[] = [];
    const finish = async (stage: Stage) => {
      const batch = batchOfTen(stage, queue, seed, (bodies) =>
        bodies.toSpliced(at - 1, 0, GARBAGE),
      );
      await stage.world.comeToRest();
      odd.push(...checkPutAside(batch, [JSON.stringify(GARBAGE)]), ...checkReadOnce(stage));
    };
    const { world, violations } = await play({ scenario, seed, finish, sweeps: true });
    const next = at < TEN ? at + 1 : undefined;
    return { injected: 1, violations: [...odd, ...violations], next, story: () => storyOf(world) };
  },
};

function batchOf(scenario: Scenario) {
  const found = BATCHES.get(scenario);
  if (!found) throw new Error(`no batch is made of ${scenario.name}`);
  return found;
}

/** The first ten messages that a queue is sent come in one batch, in an order that is told. */
function batchOfTen(
  { world }: Stage,
  queue: 'text' | 'photo',
  seed: number,
  arrange: (bodies: readonly unknown[]) => readonly unknown[],
): MemoryQueue {
  const { visibility } = CONSUMERS[queue];
  const spec = { fifo: true, maxReceives: MAX_RECEIVES, visibility };
  const batch = divert(world, queue, { ...spec, gather: TEN, arrange });
  consume(world, dice(seed), queue, batch, { batchSize: TEN, maxConcurrency: 1 });
  return batch;
}

/** A write by which a reader of files keeps what it made of that release's. */
function keeps({ worker, port, method, args }: Call, reader: string, { submission }: Release) {
  if (worker.name !== reader || port !== 'archive' || method !== 'put') return false;
  return JSON.stringify(args[0]).includes(submission);
}
