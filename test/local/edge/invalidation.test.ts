import { describe, expect, test } from 'vitest';
import { invalidation, isInvalidationItem } from '../../../local/edge/cache/invalidation.ts';
import { tagsOf } from '../../../local/edge/cache/tags.ts';
import { CACHE_POLICY, staged } from './harness.ts';

const TAGGED = { config: { CacheTagConfig: { HeaderName: 'x-amz-meta-cache-tag' } } };
const FEED = '/site-bucket/samarinda/feed.xml';
const tagged = (body: string, tags = 'n-samarinda, root') => ({
  body,
  headers: { 'cache-control': 's-maxage=300', etag: `"${body}"`, 'x-amz-meta-cache-tag': tags },
});

describe('an invalidation', () => {
  test('by tag takes out each object that bears it, and only those', async () => {
    const { origin, edge, get } = await staged(TAGGED);
    origin.holds(FEED, tagged('old'));
    origin.holds('/site-bucket/other', tagged('other', 'n-bontang'));
    await get('/samarinda/feed.xml');
    await get('/other');
    origin.holds(FEED, tagged('new'));
    const before = await get('/samarinda/feed.xml');

    expect(before.body.toString()).toBe('old');
    expect(edge.invalidate(['#N-Samarinda'])).toEqual({ matched: 1 });
    expect((await get('/samarinda/feed.xml')).body.toString()).toBe('new');
    expect((await get('/other')).headers['x-cache']).toBe('Hit from cloudfront');
  });

  test('by tag hits nothing where the distribution has no CacheTagConfig', async () => {
    const { origin, edge, get } = await staged();
    origin.holds(FEED, tagged('old'));
    await get('/samarinda/feed.xml');

    expect(edge.invalidate(['#n-samarinda'])).toEqual({ matched: 0 });
  });

  test('takes out every encoding of an object', async () => {
    const { origin, edge, get } = await staged(TAGGED);
    origin.holds(FEED, tagged('old'));
    for (const encoding of ['br', 'gzip', 'identity']) {
      await get('/samarinda/feed.xml', { 'accept-encoding': encoding });
    }

    expect(edge.invalidate(['#root'])).toEqual({ matched: 3 });
  });

  test('keeps what a fetch begun before it brings out of the cache', async () => {
    const { origin, edge, get } = await staged(TAGGED);
    origin.holds(FEED, tagged('old'));
    const release = origin.stalls(FEED);
    const early = get('/samarinda/feed.xml');
    await expect.poll(() => origin.count(FEED)).toBe(1);
    origin.holds(FEED, tagged('new'));
    edge.invalidate(['#n-samarinda']);
    release();

    expect((await early).body.toString()).toBe('old');
    expect((await get('/samarinda/feed.xml')).body.toString()).toBe('new');
  });

  test('is never joined to a fetch that began before it', async () => {
    const { origin, edge, get } = await staged(TAGGED);
    origin.holds(FEED, tagged('old'));
    const release = origin.stalls(FEED);
    const early = get('/samarinda/feed.xml');
    await expect.poll(() => origin.count(FEED)).toBe(1);
    edge.invalidate(['#n-samarinda']);
    origin.holds(FEED, tagged('new'));
    const late = get('/samarinda/feed.xml');
    await expect.poll(() => origin.count(FEED)).toBe(2);
    release();

    expect((await early).body.toString()).toBe('old');
    expect((await late).body.toString()).toBe('new');
    expect((await get('/samarinda/feed.xml')).body.toString()).toBe('new');
  });

  test('lets no slower, earlier fetch overwrite what a later one brought', async () => {
    const { origin, edge, get } = await staged(TAGGED);
    origin.holds(FEED, tagged('old', 'root'));
    const release = origin.stalls(FEED);
    const early = get('/samarinda/feed.xml');
    await expect.poll(() => origin.count(FEED)).toBe(1);
    edge.invalidate(['#n-samarinda']); // the old object did not bear this tag yet
    origin.holds(FEED, tagged('new'));
    const releaseLate = origin.stalls(FEED);
    const late = get('/samarinda/feed.xml');
    await expect.poll(() => origin.count(FEED)).toBe(2);
    releaseLate();
    await late;
    release();
    await early;

    expect((await get('/samarinda/feed.xml')).body.toString()).toBe('new');
  });

  test('of a path without its query leaves the objects with a query', async () => {
    const { origin, edge, get } = await staged({
      cachePolicy: {
        ParametersInCacheKeyAndForwardedToOrigin: {
          ...CACHE_POLICY.ParametersInCacheKeyAndForwardedToOrigin,
          QueryStringsConfig: { QueryStringBehavior: 'all' },
        },
      },
    });
    origin.holds(`${FEED}?page=2`, tagged('two'));
    await get('/samarinda/feed.xml?page=2');

    expect(edge.invalidate(['/samarinda/feed.xml'])).toEqual({ matched: 0 });
    expect(edge.invalidate(['/samarinda/feed.xml*'])).toEqual({ matched: 1 });
  });
});

describe('what an invalidation hits', () => {
  const object = { url: '/samarinda/feed.xml', tags: new Set(['root']) };

  test.each([
    ['/samarinda/feed.xml', true],
    ['/Samarinda/feed.xml', false],
    ['/samarinda/*', true],
    ['/samarinda/feed', false],
    ['/*', true],
    ['/bontang/*', false],
    ['#root', true],
    ['#ROOT', true],
    ['#ro*', false],
  ])('%s: %s', (item, hit) => {
    expect(invalidation([item])(object)).toBe(hit);
  });

  test.each([
    ['/a', true],
    ['#n-samarinda', true],
    ['a', false],
    ['', false],
    ['/with space', false],
    [`/${'a'.repeat(4_000)}`, false],
    ['#', false],
    ['#a,b', false],
    [`#${'a'.repeat(257)}`, false],
  ])('CloudFront takes %j as an item: %s', (item, taken) => {
    expect(isInvalidationItem(item)).toBe(taken);
  });

  test('a tag header counts up to 50 tags, without regard to case', () => {
    const listed = Array.from({ length: 60 }, (_, index) => `T${index}`).join(', ');
    const tags = tagsOf(new Map([['x-tags', [listed]]]), 'x-tags');

    expect(tags.size).toBe(50);
    expect(tags.has('t49')).toBe(true);
  });
});
