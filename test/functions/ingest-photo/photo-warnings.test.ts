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
  expect(codes(name, width, height)).toEqual([]);
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
  photoWarnings({ name: 'a.jpg' }, { width: 10, height: 10, fields }, OWNER).map(
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
