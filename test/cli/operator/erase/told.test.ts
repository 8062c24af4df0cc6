import { expect, test } from 'vitest';
import { beyondText, erasedText } from '../../../../cli/operator/erase/told.ts';

test.each([
  [0, 'Readers never saw any of it. '],
  [1, '1 public copy answers 410 (Gone). '],
  [25, '25 public copies answer 410 (Gone). '],
])('%i public copies: %s', (gone, sentence) => {
  const text = erasedText({ objects: {}, records: 0, archived: [] }, gone);
  expect(text).toBe(`${sentence}Nothing was left to delete.\n`);
});

test.each([
  [
    { originals: 1200, photo: 0, text: 1 },
    0,
    '1,200 versions of originals and 1 of uploaded manuscripts',
  ],
  [
    { renditions: 1, states: 3 },
    1,
    '1 version of pictures, 3 of states and 1 record of submissions',
  ],
  [{}, 6, '6 records of submissions'],
])('%j and %i records are told by their kind', (objects, records, sentence) => {
  const text = erasedText({ objects, records, archived: [] }, 2);
  expect(text).toBe(`2 public copies answer 410 (Gone). Deleted: ${sentence}.\n`);
});

test('what stays of a photo is told by why, each key on a line of its own', () => {
  const originals = ['originals/samarinda/9fa/02-aaa', 'originals/samarinda/9fb/01-aaa'];
  const left = { originals, renditions: ['renditions/samarinda/aaa/'], newsrooms: ['kutai'] };
  expect(beyondText(left, { objects: {}, records: 0, archived: [] })).toMatch(
    `Stays, as the same photo came with another submission, too:
  originals/samarinda/9fa/02-aaa
  originals/samarinda/9fb/01-aaa
Stays, as another article or submission shows the same photo:
  renditions/samarinda/aaa/
Newsroom kutai has the same photo: erase it there, too.
Out of reach`,
  );
});

test('what a copy in a second account has is told by key or folder, each once', () => {
  const archived = [
    'renditions/samarinda/aaa/r4/320.avif',
    'renditions/samarinda/aaa/r4/320.jpg',
    'renditions/samarinda/k3v9q2m7xa/0123456789ab/card.jpg',
    'originals/samarinda/9fa/02-aaa',
    'manuscripts/samarinda/9fa/01-bbb.json',
  ];
  const left = { originals: [], renditions: [], newsrooms: [] };
  const told = beyondText(left, { objects: {}, records: 0, archived });
  expect(told.split('\n').filter((line) => line.startsWith('  '))).toEqual([
    '  renditions/samarinda/aaa/r4/',
    '  renditions/samarinda/k3v9q2m7xa/0123456789ab/',
    '  originals/samarinda/9fa/02-aaa',
  ]);
});
