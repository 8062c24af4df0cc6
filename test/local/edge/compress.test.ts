import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodingFor } from '../../../local/edge/cache/encoding.ts';
import { CACHE_POLICY, staged } from './harness.ts';

const TEXT = 'Samarinda, Kalimantan Timur. '.repeat(100);
const page = (type: string, body: string | Buffer = TEXT, headers = {}) => ({
  body,
  headers: { 'content-type': type, etag: '"e"', ...headers },
});
const BOTH = { 'accept-encoding': 'gzip, deflate, br' };

describe('compression', () => {
  test('prefers Brotli, weakens the ETag and varies by Accept-Encoding', async () => {
    const { origin, get } = await staged();
    origin.holds('/site-bucket/a', page('text/html; charset=utf-8'));
    const viewed = await get('/a', BOTH);

    expect(viewed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-length': String(viewed.body.length),
      etag: 'W/"e"',
      vary: 'Accept-Encoding',
    });
    expect(brotliDecompressSync(viewed.body).toString()).toBe(TEXT);
  });

  test('is done once, and served from the cache after that', async () => {
    const { origin, get } = await staged();
    origin.holds('/site-bucket/a', page('application/rss+xml'));
    const first = await get('/a', { 'accept-encoding': 'gzip' });
    const second = await get('/a', { 'accept-encoding': 'gzip' });

    expect(second.headers['x-cache']).toBe('Hit from cloudfront');
    expect(second.body.equals(first.body)).toBe(true);
    expect(gunzipSync(second.body).toString()).toBe(TEXT);
  });

  test.each([
    ['application/atom+xml', TEXT],
    ['application/feed+json', TEXT],
    ['image/jpeg', TEXT],
    ['text/html', 'x'.repeat(999)],
  ])('leaves %s of this size alone', async (type, body) => {
    const { origin, get } = await staged();
    origin.holds('/site-bucket/a', page(type, body));
    const viewed = await get('/a', BOTH);

    expect(viewed.headers['content-encoding']).toBeUndefined();
    expect(viewed.headers.etag).toBe('"e"');
  });

  test('leaves more than 10,000,000 bytes alone', async () => {
    const { origin, get } = await staged();
    origin.holds('/site-bucket/a', page('text/plain', Buffer.alloc(10_000_001, 'a')));

    expect((await get('/a', BOTH)).headers['content-encoding']).toBeUndefined();
  });

  test('leaves what the origin has encoded alone', async () => {
    const { origin, get } = await staged();
    origin.holds('/site-bucket/a', page('text/html', TEXT, { 'content-encoding': 'zstd' }));

    expect((await get('/a', BOTH)).headers['content-encoding']).toBe('zstd');
  });

  test('is not done where the behaviour does not say so', async () => {
    const { origin, get } = await staged({ behaviour: { Compress: false } });
    origin.holds('/site-bucket/a', page('text/html'));

    expect((await get('/a', BOTH)).headers['content-encoding']).toBeUndefined();
  });

  test('is not done where the policy does not enable it', async () => {
    const { origin, get } = await staged({
      cachePolicy: {
        ParametersInCacheKeyAndForwardedToOrigin: {
          ...CACHE_POLICY.ParametersInCacheKeyAndForwardedToOrigin,
          EnableAcceptEncodingBrotli: false,
          EnableAcceptEncodingGzip: false,
        },
      },
    });
    origin.holds('/site-bucket/a', page('text/html'));

    expect((await get('/a', BOTH)).headers['content-encoding']).toBeUndefined();
  });
});

describe('Accept-Encoding', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['GZIP', 'gzip'],
    ['deflate', 'identity'],
    [undefined, 'identity'],
  ])('%s is %s', (header, encoding) => {
    expect(encodingFor(header, { br: true, gzip: true })).toBe(encoding);
  });
});
