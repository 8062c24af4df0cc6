import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { PhotoProcess, ProcessEnded, photoProgram } from './photo-process.ts';

const program = photoProgram();
const photos = new PhotoProcess(program);
afterAll(async () => {
  await photos.stop();
  program.remove();
});

const photo = { create: { width: 60, height: 40, channels: 3, background: '#a54' } } as const;
const job = { name: 'foto.jpg', bytes: await sharp(photo).jpeg().toBuffer() };

test('a process makes photos, tells what it refuses, and lives', async () => {
  const { outcome, memory } = await photos.make(job);
  expect('taken' in outcome && Object.keys(outcome.taken)).toEqual([
    ...['60x40 avif', '60x40 webp', '60x40 jpg'],
    ...['60x40 press', '60x32 card', '40x40 square', '32x40 portrait', '23x40 story'],
  ]);
  expect(memory.held).toBeLessThan(memory.resident);
  expect(memory.resident).toBeLessThanOrEqual(memory.peak);
  const refused = await photos.make({ ...job, bytes: job.bytes.subarray(0, 100) });
  expect(refused.outcome).toMatchObject({ refused: 'damaged' });
});

test('any other error is told from a refusal', async () => {
  const { outcome } = await photos.make({ ...job, sabotage: 'other error' });
  expect(outcome).toEqual({ failed: expect.stringContaining('RangeError: on purpose') });
});

test('a process that dies or hangs is told, and the next photo has a new one', async () => {
  const crash = photos.make({ ...job, sabotage: 'crash' });
  await expect(crash).rejects.toEqual(new ProcessEnded('the process ended: SIGSEGV'));
  expect(await photos.make(job)).toHaveProperty('outcome.taken');
  const hang = photos.make({ ...job, sabotage: 'hang' }, 500);
  await expect(hang).rejects.toEqual(new ProcessEnded('no answer within 0.5 s'));
  expect(await photos.make(job)).toHaveProperty('outcome.taken');
});
