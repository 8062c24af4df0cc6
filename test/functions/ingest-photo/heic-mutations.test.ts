import { expect, test, vi } from 'vitest';
import { readFields } from '../../../functions/ingest-photo/fields/read-fields.ts';
import { decodeHeic } from '../../../functions/ingest-photo/heic/decode.ts';
import { type Dice, dice } from '../../support/dice.ts';
import * as photos from '../../support/heic-photos.ts';

const SEED = 20_261_124;
const MUTATIONS = 300;
/** Milliseconds; the slowest of a thousand took 311 on a busy machine. */
const LONGEST = 5_000;

const ORIGINALS = [
  ...[photos.plain, photos.grid(), photos.alpha, photos.turned(1), photos.p3ByNumber],
  photos.burst,
];

/** Other bytes here and there, mostly where boxes say what is what, or a part moved to the front. */
function spoilt(bytes: Buffer, { below, chance }: Dice): Buffer {
  const copy = Buffer.from(bytes);
  const reach = chance(0.5) ? Math.min(700, copy.length) : copy.length;
  if (chance(0.2)) copy.copy(copy, below(reach), 0, below(200));
  for (let left = 1 + below(6); left > 0; left -= 1) copy[below(reach)] = below(256);
  return copy;
}

test('spoilt HEIC photos are decoded or refused, each with a fresh libheif, in silence', () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const chance = dice(SEED);
  const found = new Set<string>();
  for (let n = 0; n < MUTATIONS; n += 1) {
    const bytes = spoilt(ORIGINALS[n % ORIGINALS.length] ?? photos.plain, chance);
    const begun = performance.now();
    const reply = decodeHeic({ bytes, mostPixels: 50_000_000, p3: new Uint8Array(8) });
    expect(performance.now() - begun, `mutation ${n}`).toBeLessThan(LONGEST);
    found.add('tiff' in reply ? 'taken' : reply.refused.why);
    readFields(bytes);
  }
  expect([...found]).toEqual(expect.arrayContaining(['taken', 'damaged']));
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});
