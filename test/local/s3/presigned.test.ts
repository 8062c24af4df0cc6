import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, errorCode, openEndpoint, presign } from './endpoint.ts';

describe('a presigned URL', () => {
  let s3: Endpoint;
  beforeAll(async () => {
    s3 = await openEndpoint();
  });
  afterAll(() => s3.close());

  const put = (url: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'PUT', body: 'a release', headers });

  it('uploads and downloads without a secret', async () => {
    const key = `${s3.prefix}rilis 1 + é.txt`;
    expect((await put(await presign(s3, 'PUT', key))).status).toBe(200);
    const got = await fetch(await presign(s3, 'GET', key));
    expect(await got.text()).toBe('a release');
  });

  it('may set headers of the answer', async () => {
    const key = `${s3.prefix}download.txt`;
    await put(await presign(s3, 'PUT', key));
    const query = { 'response-content-disposition': 'attachment; filename="a b.txt"' };
    const got = await fetch(await presign(s3, 'GET', key, { query }));
    expect(got.headers.get('content-disposition')).toBe('attachment; filename="a b.txt"');
  });

  it('is refused when its key, method, lifetime or signature was tampered with', async () => {
    const key = `${s3.prefix}mine`;
    const url = await presign(s3, 'PUT', key);
    const tampered = [
      url.replace('mine', 'yours'),
      url.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000'),
      url.replace(
        /X-Amz-Signature=./,
        (start) => start.slice(0, -1) + (start.endsWith('0') ? 1 : 0),
      ),
      `${url}&versionId=null`,
    ];
    for (const one of tampered) {
      expect(await errorCode(await put(one))).toBe('403 SignatureDoesNotMatch');
    }
    expect(await errorCode(await fetch(url))).toBe('403 SignatureDoesNotMatch');
  });

  it('is refused after its time and long before it', async () => {
    const key = `${s3.prefix}late`;
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000);
    const expired = await presign(s3, 'PUT', key, { signingDate: at(-61) });
    expect(await errorCode(await put(expired))).toBe('403 AccessDenied');
    const future = await presign(s3, 'PUT', key, { signingDate: at(3600) });
    expect(await errorCode(await put(future))).toBe('403 AccessDenied');
    const fresh = await presign(s3, 'PUT', key, { signingDate: at(-50) });
    expect((await put(fresh)).status).toBe(200);
  });

  it('is refused for longer than a week', async () => {
    const url = (await presign(s3, 'PUT', `${s3.prefix}old`)).replace(
      'X-Amz-Expires=60',
      'X-Amz-Expires=604801',
    );
    expect(await errorCode(await put(url))).toBe('400 AuthorizationQueryParametersError');
  });

  it('is refused with a wrong secret', async () => {
    const credentials = { ...s3.credentials, secretAccessKey: 'wrong' };
    const url = await presign(s3, 'PUT', `${s3.prefix}wrong`, { credentials });
    expect(await errorCode(await put(url))).toBe('403 SignatureDoesNotMatch');
  });

  it('holds the client to the headers that it signs', async () => {
    const headers = { 'content-type': 'image/jpeg', 'x-amz-meta-by': 'ab' };
    const url = await presign(s3, 'PUT', `${s3.prefix}typed`, { headers });
    expect((await put(url, headers)).status).toBe(200);
    expect(await errorCode(await put(url, { ...headers, 'content-type': 'text/html' }))).toBe(
      '403 SignatureDoesNotMatch',
    );
    expect(await errorCode(await put(url, { ...headers, 'x-amz-meta-more': '1' }))).toBe(
      '403 AccessDenied',
    );
  });
});
