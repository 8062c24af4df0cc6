import {
  CopyObjectCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  HeadObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type Endpoint, isReal, openEndpoint, openLocal, presign } from './endpoint.ts';

const DESCRIPTION = {
  CacheControl: 'public, max-age=60',
  ContentDisposition: 'inline; filename="a.html"',
  ContentEncoding: 'identity',
  ContentLanguage: 'id',
  ContentType: 'text/html; charset=utf-8',
  Metadata: { status: '410', 'cache-tag': 'n-1, a-2' },
};

describe('an object', () => {
  let s3: Endpoint;
  beforeAll(async () => {
    s3 = await openEndpoint();
  });
  afterAll(() => s3.close());

  const at = (name: string) => ({ Bucket: s3.bucket, Key: `${s3.prefix}${name}` });
  const put = (name: string, input: Partial<PutObjectCommandInput> = {}) =>
    s3.client.send(new PutObjectCommand({ ...at(name), Body: '0123456789', ...input }));
  const get = (name: string, input: Partial<GetObjectCommandInput> = {}) =>
    s3.client.send(new GetObjectCommand({ ...at(name), ...input }));
  const head = (name: string) => s3.client.send(new HeadObjectCommand(at(name)));
  const source = (name: string) => `${s3.bucket}/${encodeURIComponent(s3.prefix + name)}`;

  it('keeps its headers and metadata', async () => {
    const Expires = new Date('2030-01-01T00:00:00Z');
    await put('described', { ...DESCRIPTION, Expires });
    expect(await head('described')).toMatchObject({ ...DESCRIPTION, ContentLength: 10 });
    const got = await fetch(await presign(s3, 'GET', `${s3.prefix}described`));
    expect(got.headers.get('expires')).toBe('Tue, 01 Jan 2030 00:00:00 GMT');
    expect(got.headers.get('last-modified')).toMatch(/ GMT$/);
  });

  it('loses its headers and metadata with the next PUT', async () => {
    await put('plain', DESCRIPTION);
    await put('plain', { ContentType: 'text/plain' });
    const { Metadata, CacheControl, ContentType } = await head('plain');
    expect({ Metadata, CacheControl, ContentType }).toEqual({
      Metadata: {},
      CacheControl: undefined,
      ContentType: 'text/plain',
    });
  });

  it('is refused with more metadata than 2 KB', async () => {
    const Metadata = { long: 'x'.repeat(2048) };
    expect(await codeOf(put('long', { Metadata }))).toBe('MetadataTooLarge');
  });

  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=9-99', '9', 'bytes 9-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ])('gives out the range %s', async (Range, text, ContentRange) => {
    await put('ranged');
    const got = await get('ranged', { Range });
    expect(await got.Body?.transformToString()).toBe(text);
    expect(got.ContentRange).toBe(ContentRange);
    expect(got.$metadata.httpStatusCode).toBe(206);
  });

  it('refuses a range beyond its end, and passes over one that cannot be read', async () => {
    await put('ranged');
    expect(await codeOf(get('ranged', { Range: 'bytes=10-' }))).toBe('InvalidRange');
    expect((await get('ranged', { Range: 'bytes=5-2' })).$metadata.httpStatusCode).toBe(200);
    await put('empty', { Body: new Uint8Array() });
    expect(await codeOf(get('empty', { Range: 'bytes=0-' }))).toBe('InvalidRange');
    expect(await (await get('empty')).Body?.transformToString()).toBe('');
  });

  it('gives out a range from deep inside a large one', async () => {
    await put('large', { Body: Buffer.alloc(1_000_000, 'abcdefghij') });
    const got = await get('large', { Range: 'bytes=500000-699999' });
    const text = await got.Body?.transformToString();
    expect(text).toBe('abcdefghij'.repeat(20_000));
  });

  it('is read on conditions: 200, 304 or 412', async () => {
    const { ETag = '' } = await put('asked');
    const before = new Date(Date.now() - 60_000);
    const after = new Date(Date.now() + 60_000);
    const status = (input: Partial<GetObjectCommandInput>) =>
      get('asked', input).then(
        (got) => got.$metadata.httpStatusCode,
        (error: { $metadata?: { httpStatusCode?: number } }) => error.$metadata?.httpStatusCode,
      );
    expect(await status({ IfMatch: ETag })).toBe(200);
    expect(await status({ IfMatch: '"abc"' })).toBe(412);
    expect(await status({ IfNoneMatch: ETag })).toBe(304);
    expect(await status({ IfNoneMatch: '"abc"' })).toBe(200);
    expect(await status({ IfModifiedSince: before })).toBe(200);
    expect(await status({ IfModifiedSince: after })).toBe(304);
    expect(await status({ IfUnmodifiedSince: before })).toBe(412);
    expect(await status({ IfUnmodifiedSince: after })).toBe(200);
    expect(await status({ IfMatch: ETag, IfUnmodifiedSince: before })).toBe(200);
    expect(await status({ IfNoneMatch: '"abc"', IfModifiedSince: after })).toBe(200);
  });

  it('is 404 where there is none', async () => {
    expect(await codeOf(get('none'))).toBe('NoSuchKey');
    expect(await codeOf(head('none'))).toBe('NotFound');
    const elsewhere = new GetObjectCommand({ Bucket: `${s3.bucket}-nowhere`, Key: 'a' });
    expect(await codeOf(s3.client.send(elsewhere))).toMatch(/NoSuchBucket|AccessDenied/);
  });

  it('is copied with its description, or with another', async () => {
    await put('original ü', DESCRIPTION);
    const copy = (name: string, input: object) =>
      s3.client.send(
        new CopyObjectCommand({ ...at(name), CopySource: source('original ü'), ...input }),
      );
    await copy('copy', {});
    expect(await head('copy')).toMatchObject(DESCRIPTION);
    await copy('copy', {
      MetadataDirective: 'REPLACE',
      Metadata: { new: '1' },
      ContentType: 'text/plain',
    });
    const { Metadata, ContentType, CacheControl } = await head('copy');
    expect({ Metadata, ContentType, CacheControl }).toEqual({
      Metadata: { new: '1' },
      ContentType: 'text/plain',
      CacheControl: undefined,
    });
    await put('original ü', { Body: 'changed since' });
    expect(await (await get('copy')).Body?.transformToString()).toBe('0123456789');
  });

  it('is copied on conditions on the source', async () => {
    const { ETag } = await put('conditional');
    const copy = (input: object) =>
      s3.client.send(
        new CopyObjectCommand({
          ...at('conditional-copy'),
          CopySource: source('conditional'),
          ...input,
        }),
      );
    expect(await codeOf(copy({ CopySourceIfMatch: '"abc"' }))).toBe('PreconditionFailed');
    expect(await codeOf(copy({ CopySourceIfNoneMatch: ETag }))).toBe('PreconditionFailed');
    expect((await copy({ CopySourceIfMatch: ETag })).CopyObjectResult?.ETag).toBe(ETag);
  });

  it('is copied onto itself only with a new description', async () => {
    await put('itself');
    const copy = (input: object) =>
      s3.client.send(
        new CopyObjectCommand({ ...at('itself'), CopySource: source('itself'), ...input }),
      );
    expect(await codeOf(copy({}))).toBe('InvalidRequest');
    await copy({ MetadataDirective: 'REPLACE', Metadata: { seen: 'yes' } });
    expect((await head('itself')).Metadata).toEqual({ seen: 'yes' });
    expect(await (await get('itself')).Body?.transformToString()).toBe('0123456789');
  });

  it('cannot be copied from nothing', async () => {
    const copy = new CopyObjectCommand({ ...at('x'), CopySource: source('nothing') });
    expect(await codeOf(s3.client.send(copy))).toBe('NoSuchKey');
  });
});

describe.skipIf(isReal)('a missing object (needs rights of its own)', () => {
  it('is 403 to whoever may not list the bucket', async () => {
    const s3 = await openLocal({ authorize: ({ action }) => action !== 's3:ListBucket' });
    const at = { Bucket: 'photos', Key: 'none' };
    expect(await codeOf(s3.client.send(new GetObjectCommand(at)))).toBe('AccessDenied');
    const head = s3.client.send(new HeadObjectCommand(at));
    await expect(head).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
    await s3.close();
  });
});
