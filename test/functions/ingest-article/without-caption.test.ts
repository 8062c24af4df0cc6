import { expect, test } from 'vitest';
import { withoutCaption } from '../../../functions/ingest-article/without-caption.ts';

const pictures = [1, 2, 3, 4].map((number) => ({
  name: `image${number}.png`,
  type: 'image/png',
  bytes: new Uint8Array(),
  at: { paragraph: number * 10 },
}));

/** What is said of pictures of which these have captions. */
function said(count: number, captioned: readonly number[]): string | undefined {
  const about = captioned.map((number) => [`rilis.docx/image${number}.png`, { caption: 'Pasar.' }]);
  const shown = pictures.slice(0, count);
  const aboutPhotos = Object.fromEntries(about);
  return withoutCaption(shown, { aboutPhotos }, 'rilis.docx')[0]?.message.split(':')[0];
}

test.each([
  [1, [], 'The picture has no caption'],
  [2, [1], 'Picture 2 of 2 has no caption'],
  [4, [3], 'Pictures 1, 2 and 4 of 4 have no caption'],
  [4, [1, 2, 3, 4], undefined],
  [0, [], undefined],
])('of %i pictures, %j with captions: %s', (count, captioned, expected) => {
  expect(said(count, captioned)).toBe(expected);
});
