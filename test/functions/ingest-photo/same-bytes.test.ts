import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { PhotoProcess, photoProgram } from '../../photo-process/photo-process.ts';
import { clouds } from '../../support/clouds.ts';
import { grid } from '../../support/heic-photos.ts';
import { turn } from '../../support/heif.ts';

/** Of libuv, of libvips, and of the encoders that it asks for as many as it has itself. */
const threads = (many: string) => ({ UV_THREADPOOL_SIZE: many, VIPS_CONCURRENCY: many });

const program = photoProgram();
const [one, eight] = ['1', '8'].map((many) => new PhotoProcess(program, threads(many)));
afterAll(async () => {
  await Promise.all([one?.stop(), eight?.stop()]);
  program.remove();
});

test.each([
  // As wide as renditions get: encoders divide among their threads what is large.
  ['a JPEG of 1800 × 1200 px', await (await clouds(1800, 1200)).jpeg().toBuffer()],
  ['a HEIC of four tiles', grid(turn(1))],
])('%s gives the same bytes on one thread and on eight', async (name, bytes) => {
  const [alone, together] = await Promise.all([
    one?.make({ name, bytes }),
    eight?.make({ name, bytes }),
  ]);
  expect(alone?.outcome).toHaveProperty('taken');
  expect(together?.outcome).toEqual(alone?.outcome);
});

test('libvips takes one thread where it would take more by itself', async () => {
  // As it does on macOS, on musl, and where memory is jemalloc's.
  sharp.concurrency(3);
  await import('../../../functions/ingest-photo/pixels.ts');
  expect(sharp.concurrency()).toBe(1);
});
