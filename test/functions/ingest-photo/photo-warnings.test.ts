import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoWarnings } from '../../../functions/ingest-photo/photo-warnings.ts';
import type { PhotoFields } from '../../../shared/photo-metadata/fields.ts';

const OWNER = { title: 'Kominfonews', outlet: 'KOMINFONEWS', publisher: 'Diskominfo Samarinda' };

const codes = (name: string, width: number, height: number) =>
  photoWarnings({ name }, { width, height }, OWNER).map(({ code }) => code);

test.each([
  ['IMG-20221114-WA0003.jpg', 1600, 1200],
  ['IMG-20221114-WA0003.jpg', 720, 1600],
  ['IMG-20221114-WA0003(1).jpeg', 1280, 960],
  ['rapat-WA0012.jpg', 800, 600],
  ['WhatsApp Image 2022-11-14 at 10.22.33.jpeg', 1600, 1066],
])('a photo that WhatsApp has shrunk is known: %s of %i × %i px', (name, width, height) => {
  expect(codes(name, width, height)).toEqual(['shrunkByWhatsApp']);
});

test.each([
  ['IMG-20221114-WA0003.jpg', 4032, 3024], // sent as a document, or in HD
  ['IMG-20221114-WA0003.jpg', 1200, 1601],
  ['IMG_20221114_102233.jpg', 1600, 1200],
  ['DSC-WA00031.jpg', 1600, 1200],
  ['SUWA0003.jpg', 1600, 1200],
  ['Kanal WhatsApp Image baru.jpg', 1600, 1200],
])('and no other is taken for one: %s of %i × %i px', (name, width, height) => {
  expect(codes(name, width, height)).not.toContain('shrunkByWhatsApp');
});

test('the warning says how large it is and what to do', () => {
  const [warning] = photoWarnings(
    { name: 'IMG-20221114-WA0003.jpg' },
    { width: 1600, height: 1200 },
    OWNER,
  );
  expect(warning?.message).toBe(
    'WhatsApp has shrunk this photo to 1600 × 1200 px: have it sent as a document, which keeps its size.',
  );
});

const said = (fields: PhotoFields) =>
  photoWarnings({ name: 'a.jpg' }, { width: 4000, height: 3000, fields }, OWNER).map(
    ({ code, severity, quote }) => [severity, code, quote],
  );

test('what the file itself says is told, since readers see it', () => {
  expect(said({ caption: 'JANGAN DIMUAT', creator: 'iPhone Pak Budi' })).toEqual([
    ['hint', 'captionOfFile', 'JANGAN DIMUAT'],
    ['hint', 'creditOfFile', 'iPhone Pak Budi'],
  ]);
});

test('rights of others are told, those of the newsroom and its office are not', () => {
  expect(said({ copyright: '(c) Reuters. All rights reserved.' })).toEqual([
    ['warning', 'copyrightOfOthers', '(c) Reuters. All rights reserved.'],
  ]);
  expect(said({ copyright: '© 2022 Diskominfo Samarinda' })).toEqual([]);
  expect(said({ copyright: 'kominfonews.id' })).toEqual([]);
});

const small = (width: number, height: number) =>
  photoWarnings({ name: 'a.jpg' }, { width, height }, undefined).map(({ message }) => message);

test.each([
  [
    [1600, 1066],
    'too small for square.jpg, portrait.jpg, story.jpg, which come out smaller: send one of at least 2882 × 1920 px.',
  ],
  [
    [1080, 1350],
    'too small for card.jpg, story.jpg, which come out smaller: send one of at least 1536 × 1920 px.',
  ],
  [
    [12_000, 2000],
    'too long and narrow for square.jpg, portrait.jpg, story.jpg, which come out smaller: send one of a shape nearer to a square.',
  ],
  [
    [1000, 3600],
    'too long and narrow for card.jpg, square.jpg, portrait.jpg, story.jpg, which come out smaller: send one of a shape nearer to a square.',
  ],
])(
  'a photo of %s px gives small crops, and says so with a way out',
  ([width = 0, height = 0], why) => {
    expect(small(width, height)).toEqual([`At ${width} × ${height} px this photo is ${why}`]);
  },
);

test.each([
  [2882, 1920],
  [1536, 1920],
  [4032, 3024],
  [3000, 2000],
  [1200, 1920],
])('one of %i × %i px has all crops in full', (width, height) => {
  expect(small(width, height)).toEqual([]);
});

test('the size that a hint names is enough, whatever the photo’s', () => {
  const size = fc.integer({ min: 1, max: 4096 });
  fc.assert(
    fc.property(size, size, (width, height) => {
      const [, ...enough] = /at least (\d+) × (\d+) px/.exec(small(width, height)[0] ?? '') ?? [];
      const [w = 4000, h = 4000] = enough.map(Number);
      expect(small(w, h)).toEqual([]);
    }),
  );
});
