import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { untilPublished } from '../../../../cli/operator/erase/published.ts';
import { waitingFrom } from '../../../../cli/operator/erase/waiting.ts';
import { Refused } from '../../../../cli/operator/refused.ts';
import { PROJECT_ROOT } from '../../../../cli/project.ts';
import { stateKey } from '../../../../shared/archive-keys.ts';
import { office } from './office.ts';

const MINUTE = 60_000;

interface Told {
  readonly publishedAfter?: number;
  readonly isTTY?: boolean;
  /** whether the archive has lost the state that the event led to */
  readonly isLost?: boolean;
}

/** The next event of a newsroom; publishing stands before it, until so many milliseconds have passed. */
async function waiting(given: Told) {
  const { publishedAfter = Number.POSITIVE_INFINITY, isTTY = false, isLost = false } = given;
  const at = await office();
  await at.release('banjir', []);
  const { event } = await at.room.submit('surut');
  const key = stateKey('samarinda', event.article, event.revision, event.sha256);
  if (isLost) at.room.archive.lose(key);
  const [told, counted]: [{ text: string; at: number }[], string[]] = [[], []];
  let clock = 0;
  const write = (text: string) => void told.push({ text, at: clock });
  const deps = {
    ...at.deps,
    io: {
      ...at.deps.io,
      stderr: { ...at.deps.io.stderr, write, isTTY },
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
    checkpoints: {
      read: async (newsroom: string) => {
        const checkpoint = await at.deps.checkpoints.read(newsroom);
        return clock < publishedAfter ? checkpoint : { ...checkpoint, seq: event.seq };
      },
    },
  };
  const how = { ...waitingFrom(deps, 'npx warta', 10 * MINUTE), seq: event.seq };
  const plan = { newsroom: 'samarinda', unread: [] };
  return { told, counted, key, done: untilPublished(deps, plan, how) };
}

const LOOK = `  npx warta dlq list
  npx warta doctor samarinda
They tell what is in the way; docs/runbook.md#publish-lag says what to do about it.`;

test('a wait says what for, and since when', async () => {
  const { told, counted, done } = await waiting({ publishedAfter: MINUTE });
  await done;
  expect(new Set(counted)).toEqual(
    new Set(['Since 14:03:05 UTC waiting until samarinda is published, up to event: 2 of 3']),
  );
  expect(told).toEqual([]);
});

test('what is in the way is told within seconds, and once', async () => {
  const { told, key, done } = await waiting({ publishedAfter: 5 * MINUTE, isLost: true });
  await done;
  expect(told).toHaveLength(1);
  expect(told[0]?.at).toBeLessThan(10_000);
  expect(told[0]?.text).toMatch(
    /^Publishing of samarinda stands at event 2 of 3\. In its way:\n {2}Expected its state in the archive /,
  );
  expect(told[0]?.text).toContain(`received nothing at ${key}: it was erased, or lost`);
  expect(told[0]?.text).toContain(
    `\nThis waits for 10 min more at most. Meanwhile, in a second terminal:\n${LOOK}\n`,
  );
});

test('a long wait says once where to look, below the line of a terminal', async () => {
  const { told, done } = await waiting({ publishedAfter: 5 * MINUTE, isTTY: true });
  await done;
  const text =
    '\nPublishing of samarinda stands at event 2 of 3.\nThis waits for 8 min more at most. ' +
    `Meanwhile, in a second terminal:\n${LOOK}\n`;
  expect(told).toEqual([{ text, at: 2 * MINUTE }]);
});

test('a wait in vain ends with where to look', async () => {
  const { told, done } = await waiting({});
  await expect(done).rejects.toThrow(Refused);
  await expect(done).rejects.toThrow(
    `Expected publishing of samarinda to reach event 3 but it stands at 2.\n${LOOK}`,
  );
  expect(told).toHaveLength(1);
});

test('the runbook has what a wait leads to', () => {
  expect(readFileSync(join(PROJECT_ROOT, 'docs', 'runbook.md'), 'utf8')).toContain(
    '\n### Publish lag\n',
  );
});
