import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  type ChecksumAlgorithm,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type Endpoint, errorCode, openEndpoint, pathOf, signerFor } from './endpoint.ts';

const ALGORITHMS: ChecksumAlgorithm[] = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'];

/** Of the nine bytes 123456789, the usual test vector. */
const DIGESTS = {
  ChecksumCRC32: 'y/Q5Jg==',
  ChecksumCRC32C: '4waSgw==',
  ChecksumCRC64NVME: 'rosUhgp5mIg=',
  ChecksumSHA1: createHash('sha1').update('123456789').digest('base64'),
  ChecksumSHA256: createHash('sha256').update('123456789').digest('base64'),
};

const MIB = 1024 ** 2;

describe('a body', () => {
  let s3: Endpoint;
  beforeAll(async () => {
    s3 = await openEndpoint();
  });
  afterAll(() => s3.close());

  const put = (input: Partial<PutObjectCommandInput>) =>
    s3.client.send(
      new PutObjectCommand({
        Bucket: s3.bucket,
        Key: `${s3.prefix}sum`,
        Body: '123456789',
        ...input,
      }),
    );

  it('may come with a checksum of any kind, which is told again on demand', async () => {
    for (const [name, value] of Object.entries(DIGESTS)) {
      await put({ [name]: value });
      const head = await s3.client.send(
        new HeadObjectCommand({
          Bucket: s3.bucket,
          Key: `${s3.prefix}sum`,
          ChecksumMode: 'ENABLED',
        }),
      );
      expect(head).toMatchObject({ [name]: value });
    }
  });

  it('is refused where it does not have its checksum, of any kind', async () => {
    for (const [name, value] of Object.entries(DIGESTS)) {
      const wrong = put({ Body: '12345678', Key: `${s3.prefix}wrong`, [name]: value });
      expect(await codeOf(wrong), name).toBe('BadDigest');
    }
    const head = new HeadObjectCommand({ Bucket: s3.bucket, Key: `${s3.prefix}wrong` });
    expect(await codeOf(s3.client.send(head))).toBe('NotFound');
  });

  it('is refused with a checksum that is none', async () => {
    expect(await codeOf(put({ ChecksumCRC32: 'abc' }))).toBe('InvalidRequest');
  });

  it('is refused where its MD5 is wrong or none', async () => {
    const md5 = (text: string) => createHash('md5').update(text).digest('base64');
    expect((await put({ ContentMD5: md5('123456789') })).$metadata.httpStatusCode).toBe(200);
    expect(await codeOf(put({ ContentMD5: md5('1') }))).toBe('BadDigest');
    expect(await codeOf(put({ ContentMD5: 'none' }))).toBe('InvalidDigest');
  });

  it('is refused where its signed SHA-256 is of other bytes', async () => {
    const { host, hostname, protocol } = new URL(s3.url);
    const path = pathOf(s3, `${s3.prefix}hashed`);
    const hash = createHash('sha256').update('a release').digest('hex');
    const { headers } = await signerFor(s3.credentials).sign({
      method: 'PUT',
      protocol,
      hostname,
      path,
      headers: { host, 'x-amz-content-sha256': hash },
    });
    const send = (body: string) => fetch(s3.url + path, { method: 'PUT', headers, body });
    expect((await send('a release')).status).toBe(200);
    expect(await errorCode(await send('a forgery'))).toBe('400 XAmzContentSHA256Mismatch');
  });

  it.each(ALGORITHMS)('may be a stream with a trailing %s, of 0 B to 60 MB', async (algorithm) => {
    // Odd sizes on both sides of the SDK's chunks; the largest once, with its default.
    const sizes = [0, 1, 65_535, 65_537, 3 * MIB + 1, ...(algorithm === 'CRC32' ? [60 * MIB] : [])];
    for (const size of sizes) {
      const Key = `${s3.prefix}stream-${algorithm}-${size}`;
      const bytes = Buffer.alloc(size, `${algorithm} ${size} `);
      const stored = await put({
        Key,
        Body: Readable.from(pieces(bytes)),
        ContentLength: size,
        ChecksumAlgorithm: algorithm,
        ContentEncoding: 'identity',
      });
      const md5 = createHash('md5').update(bytes).digest('hex');
      expect(stored.ETag, String(size)).toBe(`"${md5}"`);
      const got = await s3.client.send(new GetObjectCommand({ Bucket: s3.bucket, Key }));
      expect(got.ContentEncoding).toBe('identity');
      expect(got.ContentLength).toBe(size);
      const body = (await got.Body?.transformToByteArray()) ?? new Uint8Array();
      expect(createHash('md5').update(body).digest('hex')).toBe(md5);
    }
  });
});

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
}
