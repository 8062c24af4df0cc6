import { createHash } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientFor, type Endpoint, errorCode, openEndpoint } from './endpoint.ts';

describe('an upload form', () => {
  let s3: Endpoint;
  let key: string;
  beforeAll(async () => {
    s3 = await openEndpoint();
    key = `${s3.prefix}uploads/foto 1 é.jpg`;
  });
  afterAll(() => s3.close());

  const sign = (options: Partial<PresignedPostOptions> = {}, client = s3.client) =>
    createPresignedPost(client, {
      Bucket: s3.bucket,
      Key: key,
      Expires: 60,
      Conditions: [['content-length-range', 3, 10]],
      Fields: { 'Content-Type': 'image/jpeg', 'x-amz-meta-name': 'foto' },
      ...options,
    });

  const post = async (
    { url, fields }: { url: string; fields: Record<string, string> },
    changed: Record<string, string | undefined> = {},
    body = 'release',
    filename = 'a.jpg',
  ) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...changed })) {
      if (value !== undefined) form.append(name, value);
    }
    form.append('file', new Blob([body]), filename);
    return fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  };

  const isThere = async (Key = key) =>
    s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key })).then(
      () => true,
      () => false,
    );

  /** Refused, and nothing stays. */
  const refusal = async (response: Promise<Response>) => {
    const code = await errorCode(await response);
    expect(await isThere()).toBe(false);
    return code;
  };

  it('is refused for a file below or above the size range, which includes its ends', async () => {
    const form = await sign();
    expect(await refusal(post(form, {}, '12'))).toBe('400 EntityTooSmall');
    expect(await refusal(post(form, {}, '12345678901'))).toBe('400 EntityTooLarge');
    expect(await refusal(post(form, {}, ''))).toBe('400 EntityTooSmall');
    const exact = await sign({ Key: `${key}-exact` });
    expect((await post(exact, {}, '123')).status).toBe(204);
    expect((await post(exact, {}, '1234567890')).status).toBe(204);
  });

  it('is refused for a file far above the size range, while it is still coming', async () => {
    const form = await sign();
    expect(await refusal(post(form, {}, 'x'.repeat(20_000_000)))).toBe('400 EntityTooLarge');
  });

  it('is refused for another type', async () => {
    const form = await sign();
    expect(await refusal(post(form, { 'Content-Type': 'text/html' }))).toBe('403 AccessDenied');
    expect(await refusal(post(form, { 'Content-Type': undefined }))).toBe('403 AccessDenied');
  });

  it('is refused for another key', async () => {
    expect(await refusal(post(await sign(), { key: `${key}2` }))).toBe('403 AccessDenied');
    expect(await isThere(`${key}2`)).toBe(false);
  });

  it('is refused for other metadata', async () => {
    expect(await refusal(post(await sign(), { 'x-amz-meta-name': 'x' }))).toBe('403 AccessDenied');
  });

  it('is refused after its time', async () => {
    const form = await sign({ Expires: -1 });
    expect(await refusal(post(form))).toBe('403 AccessDenied');
  });

  it('is refused with a wrong signature, secret or policy', async () => {
    const form = await sign();
    const forged = { 'X-Amz-Signature': '0'.repeat(64) };
    expect(await refusal(post(form, forged))).toBe('403 SignatureDoesNotMatch');
    const policy = Buffer.from('{"expiration":"2999-01-01T00:00:00Z","conditions":[]}');
    const loosened = { Policy: policy.toString('base64') };
    expect(await refusal(post(form, loosened))).toBe('403 SignatureDoesNotMatch');
    const client = clientFor(s3.url, { ...s3.credentials, secretAccessKey: 'wrong' });
    expect(await refusal(post(await sign({}, client)))).toBe('403 SignatureDoesNotMatch');
    const unknown = clientFor(s3.url, { accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' });
    expect(await refusal(post(await sign({}, unknown)))).toBe('403 InvalidAccessKeyId');
  });

  it('is refused without a policy', async () => {
    expect(await refusal(post(await sign(), { Policy: undefined }))).toMatch(/^403 AccessDenied$/);
  });

  it('is refused for a field that no condition names, unless it is to be ignored', async () => {
    const form = await sign();
    expect(await refusal(post(form, { 'x-amz-meta-extra': '1' }))).toBe('403 AccessDenied');
    expect(await refusal(post(form, { success_action_status: '200' }))).toBe('403 AccessDenied');
    const other = await sign({ Key: `${key}-ignored` });
    expect((await post(other, { 'x-ignore-me': '1' })).status).toBe(204);
  });

  it('is refused without a file', async () => {
    const { url, fields } = await sign();
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    expect(await refusal(fetch(url, { method: 'POST', body: form }))).toBe('400 InvalidArgument');
  });

  it('is refused where it ends in the middle of its file', async () => {
    const { url, fields } = await sign();
    const parts = Object.entries(fields).map(
      ([name, value]) =>
        `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const file = '--cut\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nrele';
    const headers = { 'content-type': 'multipart/form-data; boundary=cut' };
    const body = parts.join('') + file;
    expect(await refusal(fetch(url, { method: 'POST', headers, body }))).toMatch(/^400 /);
  });

  it('is refused with metadata or headers that no header can carry', async () => {
    for (const Fields of [
      { 'x-amz-meta-name': 'é' },
      { 'x-amz-meta-na me': 'a' },
      { 'Content-Disposition': 'a🗞️' },
    ]) {
      expect(await refusal(sign({ Fields }).then((form) => post(form)))).toBe(
        '400 InvalidArgument',
      );
    }
  });

  it('is refused where the file does not have the checksum signed for it', async () => {
    const sha256 = createHash('sha256').update('release').digest('base64');
    const Fields = { 'Content-Type': 'image/jpeg', 'x-amz-checksum-sha256': sha256 };
    expect(await refusal(post(await sign({ Fields }), {}, 'another'))).toBe('400 BadDigest');
    const form = await sign({ Fields, Key: `${key}-summed` });
    expect((await post(form)).status).toBe(204);
  });

  it('stores the file with its type and metadata', async () => {
    const form = await sign({ Key: `${key}-stored` });
    const response = await post(form);
    expect(response.status).toBe(204);
    const stored = await s3.client.send(
      new GetObjectCommand({ Bucket: s3.bucket, Key: `${key}-stored` }),
    );
    expect(await stored.Body?.transformToString()).toBe('release');
    expect(stored.ContentType).toBe('image/jpeg');
    expect(stored.Metadata).toEqual({ name: 'foto' });
    expect(response.headers.get('etag')).toBe(stored.ETag);
  });

  it('keeps a file of many pieces whole', async () => {
    const body = 'Warta '.repeat(500_000);
    const Conditions: PresignedPostOptions['Conditions'] = [
      ['content-length-range', body.length, body.length],
    ];
    const form = await sign({ Key: `${key}-large`, Conditions });
    expect((await post(form, {}, body)).headers.get('etag')).toBe(
      `"${createHash('md5').update(body).digest('hex')}"`,
    );
  });

  it('answers 200, 201 with a document, or 303 as its fields ask', async () => {
    const asking = (name: string, value: string) =>
      sign({ Key: `${key}-asked`, Fields: { [name]: value } }).then((form) => post(form));
    expect((await asking('success_action_status', '200')).status).toBe(200);
    const created = await asking('success_action_status', '201');
    expect(created.status).toBe(201);
    expect(await created.text()).toMatch(/<PostResponse.*<Key>.*foto 1 é.jpg-asked<\/Key>/s);
    const redirected = await asking('success_action_redirect', 'https://example.id/ok?x=1');
    expect(redirected.status).toBe(303);
    expect(redirected.headers.get('location')).toContain('https://example.id/ok?x=1&bucket=');
  });

  it('takes any key that begins as signed, with the name of the file in it', async () => {
    const form = await sign({ Key: `${s3.prefix}by-name/\${filename}` });
    expect((await post(form, {}, 'release', 'rilis $& 1.md')).status).toBe(204);
    expect(await isThere(`${s3.prefix}by-name/rilis $& 1.md`)).toBe(true);
    const outside = { key: `${s3.prefix}elsewhere` };
    expect(await errorCode(await post(form, outside))).toBe('403 AccessDenied');
  });
});
