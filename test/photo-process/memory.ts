/**
 * `npm run memory:photo`: makes photo after photo in one process, as a function that is never idle
 * does, and looks whether its memory grows.
 *
 *     npm run memory:photo -- --photos 500 --seed 7
 *
 * The photos are those of the corpus, beside the checkout, and two of HEIC. Exit 1 where memory grew.
 */
import { parseArgs } from 'node:util';
import { sharedFiles } from '../support/corpus.ts';
import { dice } from '../support/dice.ts';
import { grid, plain } from '../support/heic-photos.ts';
import { turn } from '../support/heif.ts';
import type { Memory } from './job.ts';
import { photoProgram } from './photo-process.ts';
import { grewIn, toldGrowth, watchMemory } from './watch-memory.ts';

const WARM_UP = 50;
const EVERY = 50;

const { values } = parseArgs({
  options: {
    photos: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
});
const times = wholeNumber('--photos', values.photos);
const seed = wholeNumber('--seed', values.seed);
if (times < 2 * WARM_UP) refuse(`at least ${2 * WARM_UP}`, '--photos', values.photos);

const corpus = sharedFiles('corpus/photos').map(({ path, bytes }) => ({ name: path, bytes }));
if (corpus.length === 0) process.exit(0);
const photos = [
  ...corpus.filter(({ name }) => /\.(?:jpe?g|png|webp|avif|tiff)$/.test(name)),
  { name: 'tiles.heic', bytes: grid(turn(1)) },
  { name: 'plain.heic', bytes: plain },
];

const MB = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`.padStart(7);
function report(made: number, { resident, held, peak }: Memory): void {
  if (made % EVERY !== 0) return;
  console.log(
    `${String(made).padStart(4)} photos: resident ${MB(resident)}, held by JavaScript ${MB(held)}, at most ${MB(peak)}`,
  );
}

console.log(`${times} times one of ${photos.length} photos, seed ${seed}, Node ${process.version}`);
const program = photoProgram();
const watch = { program, photos, times, warmUp: WARM_UP, report };
const growth = await watchMemory({ ...watch, dice: dice(seed) });
program.remove();
console.log(toldGrowth(growth));
process.exit(grewIn(growth) ? 1 : 0);

function wholeNumber(option: string, value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  return refuse('a whole number', option, value);
}

function refuse(expected: string, option: string, value: string): never {
  console.error(`Expected ${expected} for ${option} but received ${value}`);
  process.exit(2);
}
