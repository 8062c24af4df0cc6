import { expect, test } from 'vitest';
import { articleCacheTag, CACHE_CONTROL, newsroomTag, ROOT_TAG } from '../../shared/cache.ts';

test('the tags of newsrooms, articles and root files cannot be one another', () => {
  expect([newsroomTag('root'), articleCacheTag('root'), ROOT_TAG]).toEqual([
    'n-root',
    'a-root',
    'root',
  ]);
});

test('only what an invalidation reaches is kept longer at the edge than in browsers', () => {
  expect(CACHE_CONTROL.page).toBe('public, max-age=60, s-maxage=3600');
  expect(CACHE_CONTROL.feed).toBe('public, max-age=60, s-maxage=300');
  expect(CACHE_CONTROL.media).toContain('immutable');
});

test('what is missing may be there the next second', () => {
  expect(CACHE_CONTROL.notFound).toBe('public, max-age=1');
});
