import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Renditions } from '../../../../functions/ingest-photo/renditions.ts';
import { type CorpusPhoto, madeOf, picturesOf } from '../../../support/made-corpus.ts';
import { ALIKE, difference, isAlike, measured } from '../../../support/picture-measure.ts';

/** Of both scenes upright, and of all that is made of one. */
const SCENES = {
  Landscape: {
    size: [1800, 1200],
    screen: ['320x213', '640x427', '1024x683', '1600x1067'],
    handouts: ['1800x1200', '1200x630', '1080x1080', '960x1200', '675x1200'],
  },
  Portrait: {
    size: [1200, 1800],
    screen: ['320x480', '640x960', '1024x1536', '1200x1800'],
    handouts: ['1200x1800', '1200x630', '1080x1080', '1080x1350', '1013x1800'],
  },
} as const;
type Scene = keyof typeof SCENES;

/** 0: the file says nothing of it. */
const ORIENTATIONS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const FILES = (Object.keys(SCENES) as Scene[]).flatMap((scene) =>
  ORIENTATIONS.map((orientation) => ({ scene, orientation })),
);

/** Photos of two scenes in every EXIF orientation: whoever looks cannot tell them apart. */
export function orientations(photos: () => readonly CorpusPhoto[]): void {
  describe('photos in every EXIF orientation', () => {
    const taken = (scene: Scene, orientation: number) =>
      madeOf(photos(), `orientation/${scene}_${orientation}.jpg`);

    test.each(FILES)('$scene in orientation $orientation has its size', async (file) => {
      const made = taken(file.scene, file.orientation);
      const { size, screen, handouts } = SCENES[file.scene];
      expect([made.photo.width, made.photo.height]).toEqual(size);
      const expected = [...screen.flatMap((one) => [one, one, one]), ...handouts];
      expect(await sizesIn(made)).toEqual(expected);
      expect(picturesOf(made).map(({ width, height }) => `${width}x${height}`)).toEqual(expected);
    });

    test.each(FILES)('$scene in orientation $orientation comes out as in 1', async (file) => {
      const straight = picturesOf(taken(file.scene, 1));
      const unlike: unknown[] = [];
      for (const [i, { name, body }] of picturesOf(taken(file.scene, file.orientation)).entries()) {
        const other = straight[i]?.body ?? Buffer.of();
        const found = difference(await measured(body), await measured(other));
        if (!isAlike(found)) unlike.push({ name, ...found });
      }
      expect(unlike).toEqual([]);
    });

    test.each(WRONG)('%s would be noticed', async (_what, spoil) => {
      for (const scene of Object.keys(SCENES) as Scene[]) {
        for (const { name, body } of picturesOf(taken(scene, 1))) {
          const wrong = await spoil(sharp(body)).png({ compressionLevel: 0 }).toBuffer();
          const found = difference(await measured(wrong), await measured(body));
          expect([scene, name, isAlike(found)]).toEqual([scene, name, false]);
          expect(found.levels).toBeGreaterThan(1.5 * ALIKE.levels);
        }
      }
    });
  });
}

const SWAPPED: [[number, number, number], [number, number, number], [number, number, number]] = [
  [0, 0, 1],
  [0, 1, 0],
  [1, 0, 0],
];

const WRONG: readonly (readonly [string, (picture: Sharp) => Sharp])[] = [
  ['a picture that is mirrored', (picture) => picture.flop()],
  ['one that stands on its head', (picture) => picture.rotate(180)],
  ['one that lies on its side', (picture) => picture.rotate(90)],
  ['one whose red is blue', (picture) => picture.recomb(SWAPPED)],
  ['one that is a fifth brighter', (picture) => picture.modulate({ brightness: 1.2 })],
];

/** As whoever decodes them finds them. */
async function sizesIn(made: Renditions): Promise<string[]> {
  return await Promise.all(
    picturesOf(made).map(async ({ body }) => {
      const { width, height, orientation } = await sharp(body).metadata();
      return `${width}x${height}${orientation ? ` in orientation ${orientation}` : ''}`;
    }),
  );
}
