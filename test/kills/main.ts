/**
 * `npm run kills`: publishes releases while everything is killed, again and again.
 *
 *     npm run kills -- --kills 30 --releases 20 --seed 7
 *
 * The last line is `K kills, R releases, L lost, D doubled, H half-written`; exit 1 on any fault. The
 * moments follow from the seed; what the machine is doing at each of them does not.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runKills } from './run-kills.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '30' },
    releases: { type: 'string', default: '20' },
    seed: { type: 'string', default: `${randomInt(2 ** 31)}` },
  },
});

const report = (line: string) => console.log(line);
const kills = wholeNumber('--kills', values.kills);
const releases = wholeNumber('--releases', values.releases);
const seed = wholeNumber('--seed', values.seed);
report(`seed ${seed}`);
const outcome = await runKills({ kills, releases, seed, report });
const { struck, lost, doubled, halfWritten, foreign } = outcome;
report(
  `struck: ${Object.entries(struck)
    .map(([phase, times]) => `${phase} ${times}`)
    .join(', ')}`,
);
for (const [what, faults] of Object.entries({ lost, doubled, halfWritten, foreign })) {
  for (const fault of faults) report(`${what}: ${fault}`);
}
report(
  `${kills} kills, ${outcome.acknowledged} releases, ${lost.length} lost, ${doubled.length} doubled, ${halfWritten.length} half-written`,
);
process.exit([lost, doubled, halfWritten, foreign].some(({ length }) => length > 0) ? 1 : 0);

function wholeNumber(option: string, value: string): number {
  if (/^\d{1,10}$/.test(value)) return Number(value);
  console.error(`Expected a whole number for ${option} but received ${value}`);
  process.exit(2);
}
