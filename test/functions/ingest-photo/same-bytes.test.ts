import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { PhotoProcess, photoProgram } from '../../photo-process/photo-process.ts';
import { grid } from '../../support/heic-photos.ts';
import { turn } from '../../support/heif.ts';

/** As wide as renditions get: encoders divide among their threads what is large. */
async function clouds(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const create = { width: 90, height: 60, channels: 3, background: '#808080', noise } as const;
  const coarse = await sharp({ create }).png().toBuffer();
  return await sharp(coarse).resize(1800, 1200, { kernel: 'cubic' }).jpeg().toBuffer();
}

/** Of libuv, of libvips, and of the encoders that it asks for as many as it has itself. */
const threads = (many: string) => ({ UV_THREADPOOL_SIZE: many, VIPS_CONCURRENCY: many });

const program = photoProgram();
const [one, eight] = ['1', '8'].map((many) => new PhotoProcess(program, threads(many)));
afterAll(async () => {
  await Promise.all([one?.stop(), eight?.stop()]);
  program.remove();
});

test.each([
  ['a JPEG of 1800 × 1200 px', await clouds()],
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
