import { expect, test } from 'vitest';
import { filesBeyond, supersededSets } from '../../shared/media-sets.ts';
import { mediaSetIn } from '../../shared/photos.ts';
import { bareArticle, samplePhoto } from '../support/articles.ts';

const before = samplePhoto({ set: 'before' });
const now = samplePhoto({ set: 'now' });
const other = samplePhoto({ name: 'lain.jpg', set: 'other' });
const newest = bareArticle({ revision: 3, photos: [now] });
const earlier = [before, now].map((photo) => ({
  state: bareArticle({ photos: [photo, other] }),
}));

test('what a correction left behind is superseded, what is shown is not', () => {
  const originals = new Set([now.original]);
  expect(supersededSets(newest, earlier, originals)).toEqual([mediaSetIn(before)]);
  expect(supersededSets(newest, earlier)).toEqual([mediaSetIn(before), mediaSetIn(other)]);
});

test('what is withdrawn already, or was never public, is not superseded', () => {
  const withdrawn = { ...newest, withdrawn: [mediaSetIn(before)] };
  expect(supersededSets(withdrawn, earlier)).toEqual([mediaSetIn(other)]);
  const drafts = earlier.map(({ state: { publishedAt: _, ...state } }) => ({
    state: { ...state, status: 'inReview' } as const,
  }));
  expect(supersededSets(newest, drafts)).toEqual([]);
});

test('of a set with other names the other files are left', () => {
  const second = {
    ...mediaSetIn(now),
    handouts: [{ name: 'a-2-press.jpg' }, { name: 'card.jpg' }],
  };
  expect(filesBeyond([mediaSetIn(now)], [second, second])).toEqual([
    { set: 'now', renditions: [], handouts: [{ name: 'a-2-press.jpg' }] },
  ]);
});
