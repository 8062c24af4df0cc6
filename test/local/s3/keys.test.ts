import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareKeys } from '../../../local/s3/store/sorted-keys.ts';
import { codeOf, type Endpoint, isReal, openEndpoint } from './endpoint.ts';

const KEYS = [
  'a b/c  d',
  'a+b',
  'a%20b',
  'a%2Bb',
  '100%',
  '../../up',
  'a/../b',
  'a/./b',
  'dots...',
  'é',
  'e\u0301',
  '😀/🗞️.jpg',
  '\uffee',
  'a//b',
  'a/',
  'quotes \' and "',
  'amp & lt < gt >',
  'query?x=1#hash',
  'star*(1)!~@$,;:=',
  'tab\tinside',
  ' leading and trailing ',
  '007',
  'true',
  '__proto__',
  'é'.repeat(256),
];

describe('a key', () => {
  let s3: Endpoint;
  let keys: string[];
  beforeAll(async () => {
    s3 = await openEndpoint();
    // A real bucket is shared: there a key cannot begin with a slash of its own.
    keys = [...KEYS, '/leading', '//'].map((key) => s3.prefix + key);
    await Promise.all(
      keys.map((Key) =>
        s3.client.send(new PutObjectCommand({ Bucket: s3.bucket, Key, Body: `body of ${Key}` })),
      ),
    );
  });
  afterAll(() => s3.close());

  it('of any characters names its own object', async () => {
    for (const Key of keys) {
      const got = await s3.client.send(new GetObjectCommand({ Bucket: s3.bucket, Key }));
      expect(await got.Body?.transformToString()).toBe(`body of ${Key}`);
    }
  });

  it('of any characters is listed as it is, in the order of its bytes', async () => {
    const list = new ListObjectsV2Command({ Bucket: s3.bucket, Prefix: s3.prefix });
    const { Contents = [] } = await s3.client.send(list);
    const inByteOrder = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(Contents.map(({ Key }) => Key)).toEqual(inByteOrder);
  });

  it('can be listed as in a URL', async () => {
    const list = new ListObjectsV2Command({
      Bucket: s3.bucket,
      Prefix: `${s3.prefix}a b`,
      EncodingType: 'url',
    });
    const { Contents = [] } = await s3.client.send(list);
    expect(Contents.map(({ Key }) => Key)).toEqual([`${s3.prefix}a+b/c++d`]);
  });

  it('of any characters can be copied', async () => {
    for (const key of keys) {
      const CopySource = `${s3.bucket}/${encodeURIComponent(key)}`;
      const Key = `${s3.prefix}copy`;
      await s3.client.send(new CopyObjectCommand({ Bucket: s3.bucket, Key, CopySource }));
      const got = await s3.client.send(new GetObjectCommand({ Bucket: s3.bucket, Key }));
      expect(await got.Body?.transformToString()).toBe(`body of ${key}`);
    }
    await s3.client.send(new DeleteObjectCommand({ Bucket: s3.bucket, Key: `${s3.prefix}copy` }));
  });

  it('of more than 1,024 bytes is refused', async () => {
    const Key = s3.prefix + 'é'.repeat(513);
    const put = new PutObjectCommand({ Bucket: s3.bucket, Key, Body: 'x' });
    expect(await codeOf(s3.client.send(put))).toBe('KeyTooLongError');
  });

  it('of any characters can be deleted, many at once', async () => {
    const Objects = keys.map((Key) => ({ Key }));
    const { Deleted, Errors } = await s3.client.send(
      new DeleteObjectsCommand({ Bucket: s3.bucket, Delete: { Objects } }),
    );
    expect(Errors).toBeUndefined();
    expect(Deleted?.map(({ Key }) => Key)).toEqual(keys);
    const list = new ListObjectsV2Command({ Bucket: s3.bucket, Prefix: s3.prefix });
    expect((await s3.client.send(list)).KeyCount).toBe(0);
  });
});

describe.skipIf(isReal)('the order of keys', () => {
  it('is that of their UTF-8 bytes, where UTF-16 has another', () => {
    const keys = ['\u{1f600}', '\uffee', '\ue000', '\ud7ff', 'a', 'ab', '', 'é'];
    const byBytes = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect([...keys].sort(compareKeys)).toEqual(byBytes);
  });
});
