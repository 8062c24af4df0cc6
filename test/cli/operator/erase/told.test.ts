import { expect, test } from 'vitest';
import { erasedText } from '../../../../cli/operator/erase/told.ts';

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
