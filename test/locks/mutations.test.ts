import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeRenditions } from '../../functions/ingest-photo/renditions.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { readManuscript } from '../../shared/manuscripts/read-manuscript.ts';
import { type Dice, dice } from '../support/dice.ts';

const SEED = 20_261_124;
const PHOTOS = 600;
const MANUSCRIPTS = 1_000;

const sample = (path: string) => readFileSync(new URL(`../../samples/${path}`, import.meta.url));

/** One of the ways in which a disk, a cable or an attacker spoils a file. */
function spoilt(bytes: Uint8Array, { below, chance }: Dice): Uint8Array {
  const place = () => below(bytes.length);
  const copy = Buffer.from(bytes);
  switch (below(5)) {
    case 0:
      return copy.subarray(0, place());
    case 1:
      return Buffer.concat([copy.subarray(0, place()), copy.subarray(place())]);
    case 2:
      return copy.fill(below(256), place(), place());
    default:
      for (let flips = 1 + below(8); flips > 0; flips -= 1) {
        const at = chance(0.5) ? below(Math.min(600, copy.length)) : place();
        copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
      }
      return copy;
  }
}

/** How many were taken; what was not must have been refused in a sentence. */
async function takenOf(
  count: number,
  originals: readonly Uint8Array[],
  read: (bytes: Uint8Array, n: number) => unknown,
): Promise<number> {
  const chance = dice(SEED);
  let taken = 0;
  for (let n = 0; n < count; n += 1) {
    const bytes = spoilt(originals[n % originals.length] ?? Buffer.of(), chance);
    try {
      await read(bytes, n);
      taken += 1;
    } catch (error) {
      if (!(error instanceof ExpectationError)) throw new Error(`mutation ${n}`, { cause: error });
    }
  }
  return taken;
}

test('spoilt photos are read or refused, and the process lives', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const picture = () =>
    sharp({ create: { width: 150, height: 100, channels: 3, background: '#808080', noise } });
  const originals = await Promise.all([
    picture()
      .withExif({ IFD0: { Copyright: 'Diskominfo' } })
      .jpeg()
      .toBuffer(),
    picture().withIccProfile('p3').jpeg({ progressive: true }).toBuffer(),
    picture().png({ progressive: true }).toBuffer(),
    picture().png({ palette: true, colours: 16 }).toBuffer(),
    picture().webp().toBuffer(),
    picture().ensureAlpha(0.5).webp({ lossless: true }).toBuffer(),
  ]);
  const file = { name: 'rusak.jpg', type: 'image/jpeg' } as const;
  const taken = await takenOf(PHOTOS, originals, (bytes) => makeRenditions(bytes, file));
  expect(taken).toBeGreaterThan(PHOTOS / 20);
  expect(taken).toBeLessThan(PHOTOS);
}, 60_000);

test('spoilt manuscripts are read or refused', async () => {
  const originals = [sample('2-pasar-kenanga/rilis.txt'), sample('1-mobil-pustaka/rilis.md')];
  const taken = await takenOf(MANUSCRIPTS, originals, (bytes, n) =>
    readManuscript(bytes, { name: 'rusak', type: n % 2 ? 'text/markdown' : 'text/plain' }),
  );
  expect(taken).toBeGreaterThan(MANUSCRIPTS / 20);
});
