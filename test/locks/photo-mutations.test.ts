/**
 * Photos that somebody has spoilt: each is taken, or refused in a sentence, in time and within memory,
 * and the process lives. A fault tells its seed, and this has it again:
 *
 *     MUTATION=1000042 npx vitest run test/locks/photo-mutations.test.ts
 */
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { signatureOf } from '../../functions/ingest-photo/signatures.ts';
import { carryOutMutations, type NamedPhoto, told } from '../photo-process/mutations.ts';
import { photoProgram } from '../photo-process/photo-process.ts';
import { sharedFiles } from '../support/corpus.ts';
import type { Dice } from '../support/dice.ts';
import * as heic from '../support/heic-photos.ts';
import { turn } from '../support/heif.ts';
import { tellingPhotos } from '../support/telling-photos.ts';

/** px: all that is made of such a photo takes a tenth of a second, so most mutations are of these. */
const SMALL = 200_000;
const OTHERS = 0.04;

/** Milliseconds, of the 60,000 that the function has. */
const LONGEST = 30_000;
/** Bytes, of the three gigabytes that it has; the dearest photo of all that are taken needs 0.7. */
const MOST_MEMORY = 1e9;

const CORPUS = sharedFiles('corpus/photos').map(({ path, bytes }) => ({ name: path, bytes }));
const SMALL_ONES = [
  ...(await smallPhotosOf(CORPUS)),
  ...(await tellingPhotos()),
  ...(await photosPackedOtherwise()),
];
const HEIC = [
  { name: 'plain', bytes: heic.plain },
  { name: 'tiles', bytes: heic.grid(turn(1)) },
  { name: 'transparent', bytes: heic.alpha },
  { name: 'of ten bits', bytes: heic.tenBits },
  { name: 'P3 by number', bytes: heic.p3ByNumber },
];

const program = photoProgram();
afterAll(() => program.remove());

test.each([
  { what: 'of every format', first: 1_000_000, many: 500, choose: ofEveryFormat },
  { what: 'HEIC', first: 2_000_000, many: 40, choose: (dice: Dice) => pickFrom(HEIC, dice) },
])(
  'spoilt photos, $what, end no process',
  async ({ first, many, choose }) => {
    const seeds = seedsOf(first, many);
    const limits = { longest: LONGEST, mostMemory: MOST_MEMORY };
    const outcome = await carryOutMutations({ program, seeds, choose, ...limits });
    console.log(told(outcome));
    expect(outcome.faults).toEqual([]);
    if (seeds.length < many) return;
    const { taken, refused } = outcome;
    expect(taken).toBeGreaterThan(many / 10);
    expect(refused.damaged).toBeGreaterThan(many / 10);
  },
  300_000,
);

/** All, or the one that somebody wants to have again. */
function seedsOf(first: number, many: number): number[] {
  const seeds = Array.from({ length: many }, (_, i) => first + i);
  const { MUTATION } = process.env;
  return MUTATION === undefined ? seeds : seeds.filter((seed) => seed === Number(MUTATION));
}

function ofEveryFormat(dice: Dice): NamedPhoto {
  const fromAll = CORPUS.length > 0 && dice.chance(OTHERS);
  return pickFrom(fromAll ? CORPUS : SMALL_ONES, dice);
}

function pickFrom(photos: readonly NamedPhoto[], { below }: Dice): NamedPhoto {
  const photo = photos[below(photos.length)];
  if (!photo) throw new Error('no photo to spoil');
  return photo;
}

/** What photos of the corpus, and those with metadata, are not. */
async function photosPackedOtherwise(): Promise<NamedPhoto[]> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const picture = () =>
    sharp({ create: { width: 150, height: 100, channels: 3, background: '#808080', noise } });
  const photos = {
    'progressive.jpg': picture().withIccProfile('p3').jpeg({ progressive: true }),
    'interlaced.png': picture().png({ progressive: true }),
    'palette.png': picture().png({ palette: true, colours: 16 }),
    'lossless.webp': picture().ensureAlpha(0.5).webp({ lossless: true }),
    'tiles.tiff': picture().tiff({ compression: 'lzw', tile: true }),
  };
  const named = Object.entries(photos).map(async ([name, photo]) => ({
    name,
    bytes: await photo.toBuffer(),
  }));
  return await Promise.all(named);
}

async function smallPhotosOf(files: readonly NamedPhoto[]): Promise<NamedPhoto[]> {
  const sizes = await Promise.all(
    files.map(async ({ bytes }) => {
      if (!('photo' in signatureOf(bytes))) return Number.POSITIVE_INFINITY;
      const header = await sharp(bytes)
        .metadata()
        .catch(() => undefined);
      return header ? header.width * header.height : 0;
    }),
  );
  return files.filter((_, i) => (sizes[i] ?? 0) <= SMALL);
}
