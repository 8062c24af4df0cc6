import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { untilPublished } from '../../../../cli/operator/erase/published.ts';
import { waitingFrom } from '../../../../cli/operator/erase/waiting.ts';
import { Refused } from '../../../../cli/operator/refused.ts';
import { PROJECT_ROOT } from '../../../../cli/project.ts';

const MINUTE = 60_000;

/** An erasure that is event 7; publishing stands at 6, until so many milliseconds have passed. */
function waiting({ publishedAfter = Number.POSITIVE_INFINITY, isTTY = false }) {
  const [told, counted]: [string[], string[]] = [[], []];
  let clock = 5_000;
  const deps = {
    io: {
      stderr: { write: (text: string) => void told.push(text), isTTY, columns: 80, rows: 24 },
      signal: new AbortController().signal,
      sleep: async (milliseconds: number) => {
        clock += milliseconds;
      },
      now: () => clock,
    },
    counter: {
      at: (label: string, done: number, of?: number) =>
        void counted.push(`${label}: ${done} of ${of}`),
      end: () => undefined,
    },
    now: () => new Date('2026-11-24T14:03:05Z'),
    checkpoints: { read: async () => ({ seq: clock < publishedAfter ? 6 : 7 }) },
  };
  const how = { ...waitingFrom(deps, 'npx warta', 10 * MINUTE), seq: 7 };
  const plan = { newsroom: 'samarinda', unread: [] };
  return { told, counted, done: untilPublished(deps, plan, how) };
}

const LOOK = `  npx warta dlq list
  npx warta doctor samarinda
They tell what is in the way; docs/runbook.md#publish-lag says what to do about it.`;

test('a wait says what for, and since when', async () => {
  const { told, counted, done } = waiting({ publishedAfter: MINUTE });
  await done;
  expect(new Set(counted)).toEqual(
    new Set(['Since 14:03:05 UTC waiting until samarinda is published, up to event: 6 of 7']),
  );
  expect(told).toEqual([]);
});

test('a long wait says once where to look, below the line of a terminal', async () => {
  const { told, done } = waiting({ publishedAfter: 5 * MINUTE, isTTY: true });
  await done;
  expect(told).toEqual([
    '\nPublishing of samarinda stands at event 6 of 7. This waits for 8 min more at most. ' +
      `Meanwhile, in a second terminal:\n${LOOK}\n`,
  ]);
});

test('a wait in vain ends with where to look', async () => {
  const { told, done } = waiting({});
  await expect(done).rejects.toThrow(Refused);
  await expect(done).rejects.toThrow(
    `Expected publishing of samarinda to reach event 7 but it stands at 6.\n${LOOK}`,
  );
  expect(told).toHaveLength(1);
});

test('the runbook has what a wait leads to', () => {
  expect(readFileSync(join(PROJECT_ROOT, 'docs', 'runbook.md'), 'utf8')).toContain(
    '\n### Publish lag\n',
  );
});
