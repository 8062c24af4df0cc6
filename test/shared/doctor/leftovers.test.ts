import { describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/articles.ts';
import { supersededSets } from '../../../shared/doctor/leftovers.ts';
import { parseNewsroomKey } from '../../../shared/keys.ts';
import { bareArticle, samplePhoto } from '../../support/articles.ts';

describe('parseNewsroomKey', () => {
  it.each([
    ['kutai/style-0123456789.css', { kind: 'style' }],
    ['kutai/style-0123456789.css.map', { kind: 'other' }],
    [
      'kutai/media/0123456789/abcdef012345/320.jpg',
      { kind: 'media', article: '0123456789', set: 'abcdef012345' },
    ],
    ['kutai/media/0123456789', { kind: 'other' }],
    ['kutai/2026/11/pasar-pagi-0123456789/index.html', { kind: 'page', article: '0123456789' }],
    ['kutai/2026/11/-0123456789/index.html', { kind: 'page', article: '0123456789' }],
    ['kutai/2026/11/pasar-pagi-0123456789/data.json', { kind: 'other' }],
    ['kutai/kategori/feed.xml', { kind: 'other' }],
  ])('%s', (key, leftover) => {
    expect(parseNewsroomKey('kutai', key)).toEqual(leftover);
  });
});

describe('supersededSets', () => {
  const before = samplePhoto({ name: 'a.jpg', set: 'lama' });
  const after = samplePhoto({ name: 'a.jpg', set: 'baru' });
  const taken = samplePhoto({ name: 'b.jpg', set: 'diambil' });
  const earlier = [bareArticle({ photos: [before, taken] })];

  it('are those of photos that the article still has', () => {
    const now = bareArticle({ photos: [after] });
    expect([...supersededSets(now, earlier)]).toEqual(['lama']);
  });

  it('are none that were never public', () => {
    const draft: Article = { ...bareArticle({ photos: [before] }), status: 'inReview' };
    expect([...supersededSets(bareArticle({ photos: [after] }), [draft])]).toEqual([]);
  });

  it('are none of an article that was withdrawn', () => {
    const gone: Article = { ...bareArticle({ photos: [after] }), status: 'retracted' };
    expect([...supersededSets(gone, earlier)]).toEqual([]);
  });
});
