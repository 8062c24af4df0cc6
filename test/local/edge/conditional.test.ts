import { describe, expect, test } from 'vitest';
import { staged } from './harness.ts';

const DATE = 'Fri, 02 Jan 2026 00:00:00 GMT';

async function photo() {
  const stage = await staged();
  stage.origin.holds('/site-bucket/p.jpg', {
    body: '0123456789',
    headers: { 'content-type': 'image/jpeg', etag: '"p"', 'last-modified': DATE },
  });
  return stage;
}

describe('a conditional request', () => {
  test.each([
    ['the same ETag', { 'if-none-match': '"p"' }, 304],
    ['the weak form of the ETag', { 'if-none-match': 'W/"p"' }, 304],
    ['one ETag of several', { 'if-none-match': '"o", "p"' }, 304],
    ['any ETag', { 'if-none-match': '*' }, 304],
    ['another ETag', { 'if-none-match': '"o"' }, 200],
    ['a date that is not before', { 'if-modified-since': DATE }, 304],
    ['an earlier date', { 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' }, 200],
    ['an ETag that outweighs the date', { 'if-none-match': '"o"', 'if-modified-since': DATE }, 200],
  ])('with %s', async (_, headers: Record<string, string>, status) => {
    const { get } = await photo();
    expect((await get('/p.jpg', headers)).status).toBe(status);
  });

  test('answered by 304 keeps the validators and drops what describes a body', async () => {
    const { get } = await photo();
    const { headers, body } = await get('/p.jpg', { 'if-none-match': '"p"' });

    expect(headers.etag).toBe('"p"');
    expect(headers['content-type']).toBeUndefined();
    expect(headers['content-length']).toBeUndefined();
    expect(body.length).toBe(0);
  });

  test('is not passed on: the edge fetches the whole and keeps it', async () => {
    const { origin, get } = await photo();
    await get('/p.jpg', { 'if-none-match': '"p"', range: 'bytes=0-1' });

    expect(origin.requests[0]?.headers['if-none-match']).toBeUndefined();
    expect(origin.requests[0]?.headers.range).toBeUndefined();
    expect((await get('/p.jpg')).body.toString()).toBe('0123456789');
  });
});

describe('a range', () => {
  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', undefined],
    ['bytes=0-1,3-4', 200, '0123456789', undefined],
    ['lines=0-1', 200, '0123456789', undefined],
  ])('%s: %i', async (range, status, body, contentRange) => {
    const { get } = await photo();
    const viewed = await get('/p.jpg', { range });

    expect([viewed.status, viewed.body.toString()]).toEqual([status, body]);
    expect(viewed.headers['content-range']).toBe(contentRange);
    expect(viewed.headers['content-length']).toBe(String(body.length));
  });

  test('is left aside where If-Range does not hold any more', async () => {
    const { get } = await photo();
    const asked = (condition: string) =>
      get('/p.jpg', { range: 'bytes=0-1', 'if-range': condition });

    expect((await asked('"p"')).status).toBe(206);
    expect((await asked('"o"')).status).toBe(200);
    expect((await asked(DATE)).status).toBe(206);
  });
});

describe('HEAD', () => {
  test('has the headers of GET and no body, and fills the cache', async () => {
    const { get } = await photo();
    const head = await get('/p.jpg', { range: 'bytes=0-1' }, 'HEAD');

    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '10', 0]);
    expect((await get('/p.jpg')).headers['x-cache']).toBe('Hit from cloudfront');
  });
});
