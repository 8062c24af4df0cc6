import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, test } from 'vitest';
import { BEHAVIOUR, CONFIG, staged } from './harness.ts';

const [SITE] = CONFIG.Origins;

describe('the origin', () => {
  test('is asked with a signature of origin access control, good for that very request', async () => {
    const { origin, get } = await staged();
    const path = '/site-bucket/s%C3%A9/a%20b+c.html';
    origin.holds(path, { body: 'x' });
    await get('/s%C3%A9/a%20b+c.html');
    const headers = origin.requests[0]?.headers ?? {};
    const signer = new SignatureV4({
      credentials: { accessKeyId: 'AKIAEDGE', secretAccessKey: 'secret' },
      region: 'ap-southeast-3',
      service: 's3',
      sha256: Sha256,
      uriEscapePath: false,
    });
    const again = await signer.sign(
      {
        method: 'GET',
        protocol: 'http:',
        hostname: '127.0.0.1',
        path,
        headers: { host: headers.host ?? '' },
      },
      { signingDate: new Date('2026-01-02T03:04:05Z') },
    );

    expect(headers.authorization).toBe(again.headers.authorization);
    expect(headers['x-amz-content-sha256']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is asked without a signature where there is no origin access control', async () => {
    const open = { ...SITE, OriginAccessControlId: undefined };
    const { origin, get } = await staged({ config: { Origins: [open] } });
    origin.holds('/site-bucket/a', { body: 'x' });
    await get('/a');

    expect(origin.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('sees neither the viewer’s headers nor its query', async () => {
    const { origin, get } = await staged();
    origin.holds('/site-bucket/a', { body: 'x' });
    await get('/a?x-id=GetObject', {
      authorization: 'Bearer t',
      cookie: 'a=1',
      'user-agent': 'me',
    });

    expect(Object.keys(origin.requests[0]?.headers ?? {}).sort()).toEqual(
      ['authorization', 'connection', 'host', 'x-amz-content-sha256', 'x-amz-date'].sort(),
    );
    expect(origin.requests[0]?.headers.authorization).toContain('AKIAEDGE');
  });

  test('is asked below its origin path, with its custom headers', async () => {
    const { origin, get } = await staged({
      config: {
        Origins: [
          {
            ...SITE,
            OriginPath: '/site',
            OriginCustomHeaders: [{ HeaderName: 'x-from', HeaderValue: 'edge' }],
          },
        ],
      },
    });
    origin.holds('/site-bucket/site/a', { body: 'x' });
    await get('/a');

    expect(origin.requests[0]?.headers['x-from']).toBe('edge');
  });

  test('has its headers passed on, metadata and request ids among them', async () => {
    const { origin, get } = await staged();
    const headers = {
      'x-amz-meta-seq': '7',
      'x-amz-request-id': 'R',
      'x-amz-id-2': 'I',
      'last-modified': 'Fri, 02 Jan 2026 00:00:00 GMT',
    };
    origin.holds('/site-bucket/a', { body: 'x', headers });
    const viewed = await get('/a');

    expect(viewed.headers).toMatchObject({ ...headers, server: 'AmazonS3' });
    expect(viewed.headers.via).toContain('CloudFront');
    expect(viewed.headers['x-amz-cf-id']).toBeDefined();
  });

  test('that is down makes a 502 page of the edge’s own, which is not cached', async () => {
    const { origin, get } = await staged();
    const url = await origin.close().then(() => get('/a'));

    expect([url.status, url.headers['x-cache']]).toEqual([502, 'Error from cloudfront']);
    expect(url.headers['content-type']).toBe('text/html');
    expect(url.body.toString()).toContain('not able to connect to the origin');
  });

  test('that says nothing makes a 504', async () => {
    const { origin, get } = await staged({ options: { originTimeoutMs: 50 } });
    origin.holds('/site-bucket/a', { body: 'x' });
    origin.stalls('/site-bucket/a');

    expect((await get('/a')).status).toBe(504);
  });

  test('that fails is left alone for ten seconds while what has expired serves on', async () => {
    const { origin, get, pass } = await staged();
    const headers = { etag: '"a"', 'cache-control': 'max-age=30, stale-if-error=600' };
    origin.holds('/site-bucket/a', { body: 'kept', headers });
    await get('/a');
    pass(60);
    origin.holds('/site-bucket/a', { status: 503, body: 'slow down' });
    const stale = [await get('/a'), await get('/a')];
    pass(11);
    await get('/a');

    expect(stale.map(({ status, body }) => [status, body.toString()])).toEqual([
      [200, 'kept'],
      [200, 'kept'],
    ]);
    expect(origin.count('/site-bucket/a')).toBe(3);
    pass(600);
    expect((await get('/a')).status).toBe(503);
  });

  test('that is down lets what has expired serve on', async () => {
    const { origin, get, pass } = await staged();
    origin.holds('/site-bucket/a', { body: 'kept', headers: { 'cache-control': 'max-age=30' } });
    await get('/a');
    pass(60);
    await origin.goDown();

    expect((await get('/a')).body.toString()).toBe('kept');
  });
});

describe('behaviours', () => {
  test('are taken in their order, the default last', async () => {
    const config = {
      CacheBehaviors: [
        { ...BEHAVIOUR, PathPattern: '/*/media/*', TargetOriginId: 'media' },
        { ...BEHAVIOUR, PathPattern: '*.xml', TargetOriginId: 'feeds' },
      ],
      Origins: [
        SITE,
        { ...SITE, Id: 'media', OriginPath: '/M' },
        { ...SITE, Id: 'feeds', OriginPath: '/F' },
      ],
    };
    const { origin, get } = await staged({ config });
    origin.holds('/site-bucket/M/a/media/x.xml', { body: 'media' });
    origin.holds('/site-bucket/F/a/feed.xml', { body: 'feeds' });
    origin.holds('/site-bucket/a/', { body: 'default' });
    const bodies: string[] = [];
    for (const path of ['/a/media/x.xml', '/a/feed.xml', '/a/']) {
      bodies.push((await get(path)).body.toString());
    }

    expect(bodies).toEqual(['media', 'feeds', 'default']);
  });

  test('refuse a method that they do not allow', async () => {
    const { get } = await staged();
    const viewed = await get('/a', {}, 'POST');

    expect([viewed.status, viewed.headers['x-cache']]).toEqual([403, 'Error from cloudfront']);
  });

  test('serve the default root object at / alone', async () => {
    const { origin, get } = await staged({ config: { DefaultRootObject: 'index.html' } });
    origin.holds('/site-bucket/index.html', { body: 'front' });
    origin.holds('/site-bucket/a/', { status: 404 });

    expect((await get('/')).body.toString()).toBe('front');
    expect((await get('/a/')).status).toBe(404);
  });

  test('pass a preflight on each time', async () => {
    const { origin, get } = await staged({
      behaviour: { AllowedMethods: ['GET', 'HEAD', 'OPTIONS'] },
    });
    origin.holds('/site-bucket/a', { headers: { 'access-control-allow-origin': '*' } });
    await get('/a', { origin: 'https://x.id' }, 'OPTIONS');
    const viewed = await get('/a', { origin: 'https://x.id' }, 'OPTIONS');

    expect(viewed.headers['access-control-allow-origin']).toBe('*');
    expect(origin.requests.map(({ method }) => method)).toEqual(['OPTIONS', 'OPTIONS']);
  });
});
