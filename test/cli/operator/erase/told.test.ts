import { expect, test } from 'vitest';
import { beyondText, erasedText } from '../../../../cli/operator/erase/told.ts';

test.each([
  [0, 'Readers never saw any of it. '],
  [1, '1 public copy answers 410 (Gone). '],
  [25, '25 public copies answer 410 (Gone). '],
])('%i public copies: %s', (gone, sentence) => {
  const text = erasedText({ objects: {}, records: 1, archived: [] }, gone);
  expect(text).toBe(`${sentence}Nothing was left to delete; 1 record of submissions.\n`);
});

test('what was deleted is told by its kind', () => {
  const deleted = { objects: { originals: 1200, photo: 0, text: 1 }, records: 0, archived: [] };
  expect(erasedText(deleted, 2)).toContain(
    'Deleted versions: 1,200 of originals, 1 of uploaded manuscripts; 0 records of submissions.',
  );
});

test('what a copy in a second account has is told by key or folder, each once', () => {
  const archived = [
    'renditions/samarinda/aaa/r3/320.avif',
    'renditions/samarinda/aaa/r3/320.jpg',
    'renditions/samarinda/k3v9q2m7xa/0123456789ab/card.jpg',
    'originals/samarinda/9fa/02-aaa',
    'manuscripts/samarinda/9fa/01-bbb.json',
  ];
  const left = { originals: [], renditions: [], newsrooms: [] };
  const told = beyondText(left, { objects: {}, records: 0, archived });
  expect(told.split('\n').filter((line) => line.startsWith('  '))).toEqual([
    '  renditions/samarinda/aaa/r3/',
    '  renditions/samarinda/k3v9q2m7xa/0123456789ab/',
    '  originals/samarinda/9fa/02-aaa',
  ]);
});
