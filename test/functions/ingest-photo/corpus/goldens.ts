import { beforeAll, describe, expect, test } from 'vitest';
import type { Renditions } from '../../../../functions/ingest-photo/renditions.ts';
import { FORMATS } from '../../../../shared/photos.ts';
import { golden } from '../../../support/golden.ts';
import { type CorpusPhoto, picturesOf } from '../../../support/made-corpus.ts';
import { difference, isAlike, type Measure, measured } from '../../../support/picture-measure.ts';

/**
 * What a photo has to look like. Nothing of the corpus is copied here: a thumbnail of 16 × 16 px is a
 * measure of a picture, as a hash is, and shows nobody what is on it.
 */
interface Golden {
  /** px of the photo, upright */
  readonly upright: string;
  /** px of every picture that is made of it, by name */
  readonly sizes: Readonly<Record<string, string>>;
  /** of its press picture: 768 bytes in base64 */
  readonly thumbnail: string;
  /** of its press picture: 256 bits in hexadecimal */
  readonly dHash: string;
}

/** One scene many times. */
const LIKE_OTHERS = /^orientation\//;

/** Every photo of the corpus that is taken, by what it looks like: encoders may be newer than bytes are. */
export function goldens(photos: () => readonly CorpusPhoto[]): void {
  describe('a photo of the corpus looks as it did', () => {
    const now = new Map<string, Golden>();
    let before: Readonly<Record<string, Golden>> = {};
    beforeAll(async () => {
      for (const { name, made } of photos()) if (made) now.set(name, await goldenOf(made));
      const text = `${JSON.stringify(Object.fromEntries(now), null, 2)}\n`;
      before = JSON.parse(golden('photos.json', text)) as Record<string, Golden>;
    });

    test('and no other photo is taken', () => {
      expect([...now.keys()]).toEqual(Object.keys(before));
      expect(now.size).toBeGreaterThan(30);
    });

    test('in every size', () => {
      for (const [name, { upright, sizes }] of now) {
        const expected = before[name];
        expect([name, upright, sizes]).toEqual([name, expected?.upright, expected?.sizes]);
      }
    });

    test('on the widest picture of every format, and in print', async () => {
      const unlike: unknown[] = [];
      for (const { name, made } of photos()) {
        const expected = before[name];
        if (!made || !expected) continue;
        for (const picture of looked(made)) {
          const found = difference(await measured(picture.body), measureOf(expected));
          if (!isAlike(found)) unlike.push({ photo: name, picture: picture.name, ...found });
        }
      }
      expect(unlike).toEqual([]);
    });

    test('and like no other photo', () => {
      const all = Object.entries(before).filter(([name]) => !LIKE_OTHERS.test(name));
      for (const [i, [name, one]] of all.entries()) {
        for (const [other, another] of all.slice(i + 1)) {
          const found = difference(measureOf(one), measureOf(another));
          expect([name, other, isAlike(found)]).toEqual([name, other, false]);
        }
      }
    });
  });
}

async function goldenOf(made: Renditions): Promise<Golden> {
  const pictures = picturesOf(made);
  const { thumbnail, dHash } = await measured(pressOf(made).body);
  return {
    upright: `${made.photo.width}x${made.photo.height}`,
    sizes: Object.fromEntries(pictures.map((one) => [one.name, `${one.width}x${one.height}`])),
    thumbnail: thumbnail.toString('base64'),
    dHash: dHash.toString('hex'),
  };
}

function measureOf({ thumbnail, dHash }: Golden): Measure {
  return { thumbnail: Buffer.from(thumbnail, 'base64'), dHash: Buffer.from(dHash, 'hex') };
}

function looked(made: Renditions) {
  const widest = FORMATS.flatMap((format) => {
    const all = picturesOf(made).filter(({ name }) => name.endsWith(`.${format}`));
    // Renditions come first, the narrowest before the wider.
    return all.filter(({ name }) => /^\d/.test(name)).slice(-1);
  });
  return [...widest, pressOf(made)];
}

function pressOf(made: Renditions) {
  const press = picturesOf(made).find(({ name }) => name === 'press.jpg');
  if (!press) throw new Error('no press picture');
  return press;
}
