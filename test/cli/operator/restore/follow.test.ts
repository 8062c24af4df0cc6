import { expect, test } from 'vitest';
import { Refused } from '../../../../cli/operator/refused.ts';
import { followPublishing } from '../../../../cli/operator/restore/follow.ts';
import type { Checkpoint } from '../../../../shared/aws/checkpoints.ts';

/** A newsroom whose publishing goes through these places, one a look, and then stays at the last. */
function publishing(places: readonly Checkpoint[]) {
  const left = [...places];
  const shown: string[] = [];
  let time = 0;
  const deps = {
    checkpoints: {
      read: async () => (left.length > 1 ? left.shift() : left[0]) ?? { epoch: 0, seq: 0 },
      advance: () => Promise.reject(new Error('Expected nobody to publish who only looks')),
    },
    counter: {
      at: (_label: string, done: number, of?: number) => void shown.push(`${done}/${of}`),
      end: () => undefined,
    },
    io: {
      stderr: { write: () => undefined, isTTY: false, columns: 80, rows: 24 },
      signal: new AbortController().signal,
      now: () => time,
      sleep: async (milliseconds: number) => {
        time += milliseconds;
      },
    },
  };
  return { deps, shown, now: () => time };
}

const rebuild = { id: 'x', after: 2, media: true } as const;

test('publishing is followed until it is at the log’s end, and the rebuild over', async () => {
  const { deps, shown } = publishing([
    { epoch: 1, seq: 0 },
    { epoch: 1, seq: 3 },
    { epoch: 1, seq: 4, rebuild },
    { epoch: 1, seq: 4 },
  ]);
  await followPublishing(deps, 'kutai', 4);
  expect(shown).toEqual(['0/4', '3/4', '2/4', '4/4']);
});

test('one that stands still for ten minutes is told of, not waited for', async () => {
  const { deps, now } = publishing([
    { epoch: 1, seq: 0 },
    { epoch: 1, seq: 3 },
  ]);
  const followed = followPublishing(deps, 'kutai', 4);
  await expect(followed).rejects.toThrow(Refused);
  await expect(followed).rejects.toThrow(/to reach event 4 but it has stood at 3 for ten minutes/);
  expect(now()).toBeLessThan(11 * 60 * 1000);
});
