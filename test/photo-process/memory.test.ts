import { afterAll, expect, test } from 'vitest';
import { clouds } from '../support/clouds.ts';
import { dice } from '../support/dice.ts';
import { photoProgram } from './photo-process.ts';
import { grewIn, toldGrowth, watchMemory } from './watch-memory.ts';

const program = photoProgram();
afterAll(() => program.remove());

const picture = await clouds(480, 320);
const photos = [
  { name: 'awan.jpg', bytes: await picture.clone().jpeg().toBuffer() },
  { name: 'awan.png', bytes: await picture.clone().png().toBuffer() },
  { name: 'awan.webp', bytes: await picture.clone().webp().toBuffer() },
  { name: 'awan.tiff', bytes: await picture.clone().tiff().toBuffer() },
];
const watch = { program, photos, times: 60, warmUp: 20 };

/** `npm run memory:photo` is the long form: five hundred photos of the corpus. */
test('memory stays as it is, however many photos a process makes', async () => {
  const growth = await watchMemory({ ...watch, dice: dice(1) });
  console.log(toldGrowth(growth));
  expect(grewIn(growth)).toBeUndefined();
}, 120_000);

test('a process that keeps what it made would be noticed', async () => {
  const growth = await watchMemory({ ...watch, dice: dice(1), sabotage: 'keep everything' });
  expect(grewIn(growth)).toBe('what is held by JavaScript');
}, 120_000);

test('nor would memory that JavaScript knows nothing of go unnoticed', () => {
  const flat = { residentBefore: 200e6, residentAfter: 250e6, peak: 280e6 };
  const held = { heldBefore: 12e6, heldAfter: 12e6 };
  expect(grewIn({ ...flat, ...held })).toBeUndefined();
  expect(grewIn({ ...flat, ...held, residentAfter: 265e6 })).toBe('what is resident');
});
