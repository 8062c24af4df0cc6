import { describe, expect, test } from 'vitest';
import { CACHE_POLICY, staged } from './harness.ts';

const PAGE = '/site-bucket/a.html';
const html = (body: string, headers: Record<string, string> = {}) => ({
  body,
  headers: { 'content-type': 'text/html', etag: `"${body}"`, ...headers },
});

describe('the cache', () => {
  test('asks the origin once while an object is fresh, and says how old it is', async () => {
    const { origin, get, pass } = await staged();
    origin.holds(PAGE, html('one', { 'cache-control': 'max-age=30, s-maxage=300' }));
    const first = await get('/a.html');
    pass(299);
    const second = await get('/a.html');

    expect([first.headers['x-cache'], second.headers['x-cache']]).toEqual([
      'Miss from cloudfront',
      'Hit from cloudfront',
    ]);
    expect(first.headers.age).toBeUndefined();
    expect(second.headers.age).toBe('299');
    expect(second.body.toString()).toBe('one');
    expect(origin.count(PAGE)).toBe(1);
  });

  test('revalidates an expired object by its ETag, and keeps the body on 304', async () => {
    const { origin, get, pass } = await staged();
    origin.holds(PAGE, html('one', { 'cache-control': 'max-age=30' }));
    await get('/a.html');
    pass(31);
    const refreshed = await get('/a.html');
    const hit = await get('/a.html');

    expect(refreshed.headers['x-cache']).toBe('RefreshHit from cloudfront');
    expect(refreshed.body.toString()).toBe('one');
    expect(origin.requests[1]?.headers['if-none-match']).toBe('"one"');
    expect(hit.headers['x-cache']).toBe('Hit from cloudfront');
  });

  test('takes the new body where an expired object has changed', async () => {
    const { origin, get, pass } = await staged();
    origin.holds(PAGE, html('one', { 'cache-control': 'max-age=30' }));
    await get('/a.html');
    pass(31);
    origin.holds(PAGE, html('two', { 'cache-control': 'max-age=30' }));
    const changed = await get('/a.html');

    expect(changed.headers['x-cache']).toBe('Miss from cloudfront');
    expect(changed.body.toString()).toBe('two');
  });

  test('revalidates with the strong ETag although viewers see the weak one', async () => {
    const { origin, get, pass } = await staged();
    const body = 'x'.repeat(2_000);
    origin.holds(PAGE, html(body, { 'cache-control': 'max-age=30', etag: '"strong"' }));
    await get('/a.html', { 'accept-encoding': 'gzip' });
    pass(31);
    const refreshed = await get('/a.html', { 'accept-encoding': 'gzip' });

    expect(origin.requests[1]?.headers['if-none-match']).toBe('"strong"');
    expect(refreshed.headers.etag).toBe('W/"strong"');
    expect(refreshed.headers['content-encoding']).toBe('gzip');
  });

  test('makes one origin request of many identical ones at once', async () => {
    const { origin, get } = await staged();
    origin.holds(PAGE, html('one'));
    const release = origin.stalls(PAGE);
    const waiting = Array.from({ length: 10 }, () => get('/a.html'));
    await expect.poll(() => origin.count(PAGE)).toBe(1);
    release();
    const bodies = (await Promise.all(waiting)).map(({ body }) => body.toString());

    expect(new Set(bodies)).toEqual(new Set(['one']));
    expect(origin.count(PAGE)).toBe(1);
  });

  test('fetches a private answer anew for each of those who waited for it', async () => {
    const { origin, get } = await staged();
    origin.holds(PAGE, html('mine', { 'cache-control': 'private' }));
    const release = origin.stalls(PAGE);
    const waiting = [get('/a.html'), get('/a.html'), get('/a.html')];
    await expect.poll(() => origin.count(PAGE)).toBe(1);
    release();
    await Promise.all(waiting);

    expect(origin.count(PAGE)).toBe(3);
  });

  test('caches nothing under CachingDisabled', async () => {
    const { origin, get } = await staged({
      behaviour: { CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' },
    });
    origin.holds(PAGE, html('one', { 'cache-control': 'max-age=300' }));
    await get('/a.html');

    expect((await get('/a.html')).headers['x-cache']).toBe('Miss from cloudfront');
  });

  test('lets the object unused for longest go when it is full', async () => {
    const { origin, get } = await staged({ options: { cacheBytes: 8_000 } });
    for (const name of ['1', '2', '3']) {
      origin.holds(`/site-bucket/${name}`, { body: Buffer.alloc(2_500) });
    }
    await get('/1');
    await get('/2');
    await get('/1');
    await get('/3');

    expect((await get('/1')).headers['x-cache']).toBe('Hit from cloudfront');
    expect((await get('/2')).headers['x-cache']).toBe('Miss from cloudfront');
  });
});

describe('the cache key', () => {
  const parameters = CACHE_POLICY.ParametersInCacheKeyAndForwardedToOrigin;

  test('leaves the query out, towards the origin too, unless the policy lists it', async () => {
    const { origin, get } = await staged();
    origin.holds(PAGE, html('one'));
    await get('/a.html?utm_source=x');

    expect((await get('/a.html?utm_source=y')).headers['x-cache']).toBe('Hit from cloudfront');
  });

  test('keeps the query parameters that the policy lists, and those alone', async () => {
    const { origin, get } = await staged({
      cachePolicy: {
        ParametersInCacheKeyAndForwardedToOrigin: {
          ...parameters,
          QueryStringsConfig: { QueryStringBehavior: 'whitelist', QueryStrings: ['page'] },
        },
      },
    });
    origin.holds(`${PAGE}?page=1`, html('one'));
    origin.holds(`${PAGE}?page=2`, html('two'));
    await get('/a.html?page=1&utm=x');

    expect((await get('/a.html?page=1')).headers['x-cache']).toBe('Hit from cloudfront');
    expect((await get('/a.html?page=2')).body.toString()).toBe('two');
  });

  test('keeps the headers and cookies that the policy lists apart', async () => {
    const { origin, get } = await staged({
      cachePolicy: {
        ParametersInCacheKeyAndForwardedToOrigin: {
          ...parameters,
          HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Origin'] },
          CookiesConfig: { CookieBehavior: 'allExcept', Cookies: ['session'] },
        },
      },
    });
    origin.holds(PAGE, html('one'));
    const outcomes: unknown[] = [];
    for (const headers of [
      { origin: 'https://a.id' },
      { origin: 'https://b.id' },
      { origin: 'https://a.id', cookie: 'session=1' },
      { origin: 'https://a.id', cookie: 'session=1; theme=dark' },
    ]) {
      outcomes.push((await get('/a.html', headers)).headers['x-cache']);
    }

    expect(outcomes).toEqual(
      ['Miss', 'Miss', 'Hit', 'Miss'].map((outcome) => `${outcome} from cloudfront`),
    );
    expect(origin.requests[0]?.headers.origin).toBe('https://a.id');
  });
});
