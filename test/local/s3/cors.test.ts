import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, errorCode, isReal, openLocal, pathOf, presign } from './endpoint.ts';

const NEWSROOM = 'https://newsroom.example.id';

describe.skipIf(isReal)('a browser on another origin (needs a bucket of its own)', () => {
  let s3: Endpoint;
  let open: Endpoint;
  beforeAll(async () => {
    const rule = {
      AllowedOrigins: [NEWSROOM, 'https://*.example.org'],
      AllowedMethods: ['PUT', 'POST'],
      AllowedHeaders: ['content-*'],
      ExposedHeaders: ['ETag', 'x-amz-version-id'],
      MaxAge: 600,
    };
    s3 = await openLocal({ buckets: [{ name: 'uploads', cors: [rule] }, { name: 'closed' }] });
    const anyone = { AllowedOrigins: ['*'], AllowedMethods: ['GET'] };
    open = await openLocal({ buckets: [{ name: 'site', cors: [anyone] }] });
  });
  afterAll(async () => {
    await s3.close();
    await open.close();
  });

  const preflight = (headers: Record<string, string>, path = '/uploads/a') =>
    fetch(s3.url + path, { method: 'OPTIONS', headers });

  const corsOf = (response: Response) =>
    Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('access-control')));

  it('is told by a preflight what it may do', async () => {
    const response = await preflight({
      origin: NEWSROOM,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'Content-Type, content-md5',
    });
    expect(response.status).toBe(200);
    expect(corsOf(response)).toEqual({
      'access-control-allow-origin': NEWSROOM,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'PUT, POST',
      'access-control-allow-headers': 'content-type, content-md5',
      'access-control-expose-headers': 'ETag, x-amz-version-id',
      'access-control-max-age': '600',
    });
    expect(response.headers.get('vary')).toContain('Origin');
  });

  it('matches origins by a pattern', async () => {
    const from = (origin: string) => preflight({ origin, 'access-control-request-method': 'POST' });
    expect((await from('https://a.example.org')).status).toBe(200);
    expect((await from('https://example.org')).status).toBe(403);
    expect((await from('https://a.example.org.evil.com')).status).toBe(403);
  });

  it('is refused for another origin, method, header or bucket', async () => {
    const asked = { origin: NEWSROOM, 'access-control-request-method': 'PUT' };
    const refused = '403 AccessForbidden';
    expect(await errorCode(await preflight({ ...asked, origin: 'https://evil.com' }))).toBe(
      refused,
    );
    const method = { 'access-control-request-method': 'DELETE' };
    expect(await errorCode(await preflight({ ...asked, ...method }))).toBe(refused);
    const header = { 'access-control-request-headers': 'x-amz-acl' };
    expect(await errorCode(await preflight({ ...asked, ...header }))).toBe(refused);
    expect(await errorCode(await preflight(asked, '/closed/a'))).toBe(refused);
    const { origin } = asked;
    expect(await errorCode(await preflight({ origin }))).toBe('400 InvalidRequest');
  });

  it('can read an actual answer, and a refusal too', async () => {
    const headers = { origin: NEWSROOM };
    const url = await presign(s3, 'PUT', 'a');
    const stored = await fetch(url, { method: 'PUT', body: 'x', headers });
    expect(stored.status).toBe(200);
    expect(corsOf(stored)['access-control-allow-origin']).toBe(NEWSROOM);
    const refused = await fetch(s3.url + pathOf(s3, 'a'), { method: 'PUT', body: 'x', headers });
    expect(refused.status).toBe(403);
    expect(corsOf(refused)['access-control-allow-origin']).toBe(NEWSROOM);
  });

  it('gets no permission where no rule matches', async () => {
    const url = await presign(s3, 'PUT', 'a');
    const headers = { origin: 'https://evil.com' };
    const response = await fetch(url, { method: 'PUT', body: 'x', headers });
    expect(corsOf(response)).toEqual({});
  });

  it('gets a star from a bucket open to all', async () => {
    const response = await fetch(await presign(open, 'GET', 'a'), {
      headers: { origin: NEWSROOM },
    });
    expect(response.status).toBe(404);
    expect(corsOf(response)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET',
    });
  });
});
