import { describe, expect, test } from 'vitest';
import type { CorpusPhoto } from '../../../support/made-corpus.ts';

const DAMAGED =
  'damaged: a file that is damaged or was cut off: copy it from the camera anew, or have it sent again as a document';

const ANIMATED_WEBP =
  'wrongFormat: an animated WebP picture sent as image/jpeg: save one of its pictures as a PNG, or send the photo that it was made from';

/** Files of the corpus that are not taken: code, and what they are and are to be instead. */
const REFUSED: Readonly<Record<string, string>> = {
  'assorted/LICENSE-Apache-2.0.txt':
    'wrongFormat: a file of another kind sent as image/jpeg: export the photo as a JPEG',
  'assorted/animated-loop-3.gif':
    'wrongFormat: a GIF picture sent as image/jpeg: save it as a PNG, or send the photo that it was made from',
  'assorted/animated-loop-3.webp': ANIMATED_WEBP,
  'assorted/big-height.webp': ANIMATED_WEBP,
  'assorted/check.svg':
    'wrongFormat: an SVG drawing sent as image/jpeg: export it as a PNG, at least 1600 px wide',
  'assorted/corrupt-header.jpg': DAMAGED,
  'assorted/struct-image-04-t.svg':
    'wrongFormat: an SVG drawing sent as image/jpeg: export it as a PNG, at least 1600 px wide',
  'assorted/truncated.jpg': DAMAGED,
  'assorted/truncated.png': DAMAGED,
  'orientation/LICENSE-MIT.txt':
    'wrongFormat: a file of another kind sent as image/jpeg: export the photo as a JPEG',
};

/** What is no photo, and what is one no longer. */
export function refusals(photos: () => readonly CorpusPhoto[]): void {
  describe('what is refused of the corpus', () => {
    test('is told in a sentence, and nothing else is refused', () => {
      const refused = photos().flatMap(({ name, refused: error }) =>
        error ? [[name, `${error.code}: ${error.received}`]] : [],
      );
      expect(Object.fromEntries(refused)).toEqual(REFUSED);
    });
  });
}
