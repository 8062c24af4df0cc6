import { HeadBucketCommand, ListBucketsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clientFor,
  codeOf,
  type Endpoint,
  errorCode,
  isReal,
  openEndpoint,
  openLocal,
  pathOf,
  REGION,
  signerFor,
} from './endpoint.ts';

describe('a signature in the Authorization header', () => {
  let s3: Endpoint;
  beforeAll(async () => {
    s3 = await openEndpoint();
  });
  afterAll(() => s3.close());

  const put = (client = s3.client) =>
    client.send(
      new PutObjectCommand({ Bucket: s3.bucket, Key: `${s3.prefix}signed`, Body: 'news' }),
    );

  const signedHeaders = async (headers: Record<string, string> = {}, signingDate = new Date()) => {
    const { host, hostname, protocol } = new URL(s3.url);
    const signed = await signerFor(s3.credentials).sign(
      {
        method: 'PUT',
        protocol,
        hostname,
        path: pathOf(s3, `${s3.prefix}raw`),
        query: {},
        headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...headers },
      },
      { signingDate },
    );
    return signed.headers;
  };

  const putRaw = (headers: Record<string, string>) =>
    fetch(s3.url + pathOf(s3, `${s3.prefix}raw`), { method: 'PUT', headers, body: 'news' });

  it('lets its owner in', async () => {
    expect((await put()).ETag).toBe('"508c75c8507a2ae5223dfd2faeb98122"');
    expect((await putRaw(await signedHeaders())).status).toBe(200);
  });

  it('is refused when made with a wrong secret', async () => {
    const client = clientFor(s3.url, { ...s3.credentials, secretAccessKey: 'wrong' });
    expect(await codeOf(put(client))).toBe('SignatureDoesNotMatch');
  });

  it('is refused for a key that does not exist', async () => {
    const client = clientFor(s3.url, { accessKeyId: 'AKIANOBODY', secretAccessKey: 'wrong' });
    expect(await codeOf(put(client))).toBe('InvalidAccessKeyId');
  });

  it('is refused for another region', async () => {
    const region = REGION === 'eu-west-3' ? 'eu-west-1' : 'eu-west-3';
    const client = clientFor(s3.url, s3.credentials, region);
    expect(await codeOf(put(client))).toBe('AuthorizationHeaderMalformed');
  });

  it('is refused when a signed header was changed on the way', async () => {
    const headers = await signedHeaders({ 'content-type': 'text/plain' });
    expect(await errorCode(await putRaw({ ...headers, 'content-type': 'text/html' }))).toBe(
      '403 SignatureDoesNotMatch',
    );
  });

  it('is refused beside an x-amz- header that it does not cover', async () => {
    const headers = await signedHeaders();
    expect(await errorCode(await putRaw({ ...headers, 'x-amz-meta-a': 'b' }))).toBe(
      '403 AccessDenied',
    );
  });

  it('is refused sixteen minutes before or after its time, and not fourteen', async () => {
    const minutesAway = async (minutes: number) =>
      putRaw(await signedHeaders({}, new Date(Date.now() + minutes * 60_000)));
    expect(await errorCode(await minutesAway(-16))).toBe('403 RequestTimeTooSkewed');
    expect(await errorCode(await minutesAway(16))).toBe('403 RequestTimeTooSkewed');
    expect((await minutesAway(-14)).status).toBe(200);
    expect((await minutesAway(14)).status).toBe(200);
  });

  it('is needed: nobody gets in without one', async () => {
    expect(await errorCode(await putRaw({}))).toBe('403 AccessDenied');
  });

  it('is refused where it cannot be read', async () => {
    const headers = { ...(await signedHeaders()), authorization: 'AWS4-HMAC-SHA256 nonsense' };
    expect(await errorCode(await putRaw(headers))).toBe('400 AuthorizationHeaderMalformed');
  });
});

describe.skipIf(isReal)('keys and rights (needs a server of its own)', () => {
  it('wants the session token that belongs to the key', async () => {
    const credentials = { accessKeyId: 'ASIA', secretAccessKey: 's', sessionToken: 'token' };
    const s3 = await openLocal({ secretOf: () => credentials });
    const head = (sessionToken?: string) =>
      clientFor(s3.url, {
        accessKeyId: 'ASIA',
        secretAccessKey: 's',
        ...(sessionToken !== undefined && { sessionToken }),
      }).send(new ListBucketsCommand({}));
    expect((await head('token')).Buckets).toEqual([{ Name: 'photos' }]);
    expect(await codeOf(head('another'))).toBe('InvalidToken');
    expect(await codeOf(head())).toBe('InvalidToken');
    await s3.close();
  });

  it('asks what each request may do, by action and ARN', async () => {
    const asked: string[] = [];
    const s3 = await openLocal({
      authorize: ({ accessKeyId, action, resource }) => {
        asked.push(`${accessKeyId} ${action} ${resource}`);
        return action !== 's3:ListBucket';
      },
    });
    const id = s3.credentials.accessKeyId;
    await s3.client.send(new PutObjectCommand({ Bucket: 'photos', Key: 'a b', Body: 'x' }));
    const refused = s3.client.send(new HeadBucketCommand({ Bucket: 'photos' }));
    await expect(refused).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
    expect(asked).toEqual([
      `${id} s3:PutObject arn:aws:s3:::photos/a b`,
      `${id} s3:ListBucket arn:aws:s3:::photos`,
    ]);
    await s3.close();
  });
});
