/** The short form of `npm run kills`. */
import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { runKills } from './run-kills.ts';

const KILLS = 4;
const RELEASES = 5;

/** KILLS_SEED replays the moments; what the machine did at each of them may differ. */
const SEED = Number(process.env.KILLS_SEED ?? randomInt(2 ** 31));

test(`${KILLS} kills of everything, ${RELEASES} releases, seed ${SEED}`, {
  timeout: 300_000,
}, async () => {
  const lines = [`seed ${SEED}`];
  const report = (line: string) => void lines.push(line);
  const { struck, acknowledged, ...faults } = await runKills({
    ...{ kills: KILLS, releases: RELEASES, seed: SEED, report },
  });
  const story = lines.join('\n');
  expect(acknowledged, story).toBe(RELEASES);
  // Otherwise nothing was struck that could have been lost.
  expect(struck.idle ?? 0, story).toBeLessThan(KILLS);
  expect(faults, story).toEqual({ lost: [], doubled: [], halfWritten: [], foreign: [] });
});
