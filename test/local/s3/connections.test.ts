import { once } from 'node:events';
import { type RequestOptions, request } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type Endpoint, errorCode, openEndpoint, presign } from './endpoint.ts';

describe('a connection', () => {
  let s3: Endpoint;
  const send = (url: string, options: RequestOptions) =>
    (url.startsWith('https:') ? requestSecurely : request)(url, options);

  beforeAll(async () => {
    s3 = await openEndpoint();
  });
  afterAll(() => s3.close());

  it('gets 100 Continue where the client waits for it', async () => {
    const url = await presign(s3, 'PUT', `${s3.prefix}expected`);
    const headers = { expect: '100-continue', 'content-length': 5 };
    const upload = send(url, { method: 'PUT', headers });
    upload.flushHeaders();
    await once(upload, 'continue');
    upload.end('hello');
    const [response] = await once(upload, 'response');
    response.resume();
    expect(response.statusCode).toBe(200);
  });

  it('is refused a body without a length', async () => {
    const url = await presign(s3, 'PUT', `${s3.prefix}endless`);
    const body = new Blob(['hello']).stream();
    const response = await fetch(url, { method: 'PUT', body, duplex: 'half' });
    expect(await errorCode(response)).toBe('411 MissingContentLength');
  });

  it('leaves nothing behind where it is cut in the middle of a body', async () => {
    const url = await presign(s3, 'PUT', `${s3.prefix}cut`);
    const upload = send(url, { method: 'PUT', headers: { 'content-length': 100_000 } });
    await new Promise((resolve) => upload.write(Buffer.alloc(50_000), resolve));
    upload.destroy(new Error('The line is down'));
    await expect(once(upload, 'close')).rejects.toThrow('The line is down');
    const Key = `${s3.prefix}cut`;
    const read = s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key }));
    expect(await codeOf(read)).toBe('NotFound');
  });

  it('goes on after a refusal of a body that is still coming', async () => {
    const url = await presign(s3, 'PUT', `${s3.prefix}refused`);
    const body = Buffer.alloc(5_000_000);
    for (let round = 0; round < 5; round++) {
      const response = await fetch(`${url}0`, { method: 'PUT', body });
      expect(await errorCode(response)).toBe('403 SignatureDoesNotMatch');
    }
    expect((await fetch(url, { method: 'PUT', body })).status).toBe(200);
  });
});
