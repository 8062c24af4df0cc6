import { describe, expect, test } from 'vitest';
import { BEHAVIOUR, staged } from './harness.ts';

const MISSING = '/site-bucket/missing';
const PAGE = '/site-bucket/404.html';
const withPage = (custom: object) => ({
  config: { CustomErrorResponses: [{ ErrorCode: 404, ...custom }] },
});

describe('an error of the origin', () => {
  test('is kept for ten seconds', async () => {
    const { origin, get, pass } = await staged();
    origin.holds(MISSING, { status: 404, body: 'no such key' });
    await get('/missing');
    pass(9);
    const again = await get('/missing');
    pass(1);
    await get('/missing');

    expect([again.status, again.headers['x-cache']]).toEqual([404, 'Error from cloudfront']);
    expect(origin.count(MISSING)).toBe(2);
  });

  test('is kept for as long as the distribution says', async () => {
    const { origin, get, pass } = await staged(withPage({ ErrorCachingMinTTL: 1 }));
    origin.holds(MISSING, { status: 404 });
    await get('/missing');
    pass(1);
    origin.holds(MISSING, { body: 'published' });

    expect((await get('/missing')).body.toString()).toBe('published');
  });

  test('goes by an invalidation of its path', async () => {
    const { origin, edge, get } = await staged();
    origin.holds(MISSING, { status: 404 });
    await get('/missing');
    origin.holds(MISSING, { body: 'published' });
    edge.invalidate(['/missing']);

    expect((await get('/missing')).status).toBe(200);
  });
});

describe('a custom error page', () => {
  const custom = { ResponsePagePath: '/404.html', ResponseCode: 404, ErrorCachingMinTTL: 1 };

  test('is served instead, with the code that is set, and without the viewer-response function', async () => {
    const { origin, get } = await staged({
      ...withPage({ ...custom, ResponseCode: 410 }),
      onResponse: `function handler() { throw new Error('called'); }`,
    });
    origin.holds(MISSING, { status: 404 });
    origin.holds(PAGE, { body: 'tidak ada', headers: { 'content-type': 'text/html' } });
    const viewed = await get('/missing');

    expect([viewed.status, viewed.body.toString()]).toEqual([410, 'tidak ada']);
    expect(viewed.headers).toMatchObject({
      'content-type': 'text/html',
      'x-cache': 'Error from cloudfront',
    });
  });

  test('is itself cached like any object, by the behaviour that its path matches', async () => {
    const { origin, get, pass } = await staged({
      config: {
        CustomErrorResponses: [{ ErrorCode: 404, ...custom }],
        CacheBehaviors: [
          {
            ...BEHAVIOUR,
            PathPattern: '/404.html',
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          },
        ],
      },
    });
    origin.holds(MISSING, { status: 404 });
    origin.holds(PAGE, { body: 'tidak ada', headers: { 'cache-control': 'max-age=300' } });
    await get('/missing');
    await get('/missing');
    pass(2);
    await get('/missing');

    expect([origin.count(MISSING), origin.count(PAGE)]).toEqual([2, 3]);
  });

  test('that is missing too leaves the error of its own', async () => {
    const { origin, get } = await staged(withPage(custom));
    origin.holds(MISSING, { status: 404 });
    origin.holds(PAGE, { status: 403, body: 'denied' });

    expect((await get('/missing')).status).toBe(403);
  });
});
