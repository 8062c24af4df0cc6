import { expect, test } from 'vitest';
import { followPublishing } from '../../../cli/operator/follow-publishing.ts';
import type { Checkpoint } from '../../../shared/aws/checkpoints.ts';
import type { LogEvent } from '../../../shared/events.ts';

/** A newsroom whose publishing goes through these places, one a look, and then stays at the last. */
function following(head: number, places: readonly Checkpoint[]) {
  const left = [...places];
  let time = 0;
  const shown: string[] = [];
  const deps = {
    checkpoints: {
      read: async () => (left.length > 1 ? left.shift() : left[0]) ?? { epoch: 0, seq: 0 },
    },
    log: { last: async () => ({ seq: head }) as LogEvent },
    counter: {
      at: (label: string, done: number, of?: number) => void shown.push(`${label} ${done}/${of}`),
      end: () => undefined,
    },
    io: {
      now: () => time,
      sleep: async (milliseconds: number) => {
        time += milliseconds;
      },
    },
  };
  return { deps, shown };
}

const rebuild = (after: number) => ({ id: 'x', after, media: true }) as const;

test('a rebuild is followed until it and publishing are at the log’s end', async () => {
  const { deps, shown } = following(400, [
    { epoch: 0, seq: 0, rebuild: rebuild(0) },
    { epoch: 0, seq: 200, rebuild: rebuild(0) },
    { epoch: 0, seq: 400, rebuild: rebuild(200) },
    { epoch: 0, seq: 399 },
    { epoch: 0, seq: 400 },
  ]);
  expect(await followPublishing(deps, 'kutai')).toEqual({ done: true, events: 400 });
  const label = 'kutai: published up to event';
  expect(shown).toEqual([0, 0, 200, 399].map((at) => `${label} ${at}/400`));
});

test('one that takes no step for five minutes is said to stand', async () => {
  const { deps } = following(400, [
    { epoch: 0, seq: 400, rebuild: rebuild(0) },
    { epoch: 0, seq: 400, rebuild: rebuild(200) },
  ]);
  expect(await followPublishing(deps, 'kutai')).toEqual({ done: false, events: 200 });
  expect(deps.io.now()).toBeGreaterThan(5 * 60 * 1000);
});
