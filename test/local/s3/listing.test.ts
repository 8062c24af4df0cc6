import {
  DeleteObjectsCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type Endpoint, openEndpoint, presign } from './endpoint.ts';

const COUNT = 2500;
const FOLDERS = 50;
const CONCURRENCY = 25;

describe('a list of 2,500 keys', () => {
  let s3: Endpoint;
  let prefix: string;
  let keys: string[];

  beforeAll(async () => {
    s3 = await openEndpoint();
    prefix = `${s3.prefix}list/`;
    keys = Array.from({ length: COUNT }, (_, index) => {
      const folder = String(index % FOLDERS).padStart(2, '0');
      return `${prefix}${folder}/${String(index).padStart(4, '0')}`;
    }).sort();
    const queue = [...keys, `${s3.prefix}after`, `${s3.prefix}a-before`];
    await Promise.all(
      Array.from({ length: CONCURRENCY }, async () => {
        for (let Key = queue.pop(); Key !== undefined; Key = queue.pop()) {
          const url = await presign(s3, 'PUT', Key);
          expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(200);
        }
      }),
    );
  });

  afterAll(() => s3.close());

  const list = (input: Partial<ListObjectsV2CommandInput>) =>
    s3.client.send(new ListObjectsV2Command({ Bucket: s3.bucket, Prefix: prefix, ...input }));

  const pages = async (input: Partial<ListObjectsV2CommandInput>) => {
    const all = [];
    const paginator = paginateListObjectsV2(
      { client: s3.client },
      { Bucket: s3.bucket, Prefix: prefix, ...input },
    );
    for await (const page of paginator) all.push(page);
    return all;
  };

  it('comes in pages of 1,000, each key once and in order', async () => {
    const all = await pages({});
    expect(all.map(({ KeyCount }) => KeyCount)).toEqual([1000, 1000, 500]);
    const listed = all.flatMap(({ Contents = [] }) => Contents.map(({ Key }) => Key));
    expect(listed).toEqual(keys);
  });

  it('comes in pages as small as asked for', async () => {
    const all = await pages({ Prefix: `${prefix}00/`, MaxKeys: 7 });
    expect(all.map(({ KeyCount }) => KeyCount)).toEqual([7, 7, 7, 7, 7, 7, 7, 1]);
    expect(all.at(-1)?.IsTruncated).toBe(false);
  });

  it('groups keys by a delimiter, over page ends too', async () => {
    const all = await pages({ Delimiter: '/', MaxKeys: 20 });
    expect(all.map(({ KeyCount }) => KeyCount)).toEqual([20, 20, 10]);
    const groups = all.flatMap(({ CommonPrefixes = [] }) => CommonPrefixes.map((c) => c.Prefix));
    expect(groups).toEqual(
      Array.from({ length: FOLDERS }, (_, i) => `${prefix}${String(i).padStart(2, '0')}/`),
    );
  });

  it('tells keys from groups', async () => {
    const { Contents, CommonPrefixes, KeyCount } = await list({
      Prefix: s3.prefix,
      Delimiter: '/',
    });
    expect(Contents?.map(({ Key }) => Key)).toEqual([`${s3.prefix}a-before`, `${s3.prefix}after`]);
    expect(CommonPrefixes).toEqual([{ Prefix: prefix }]);
    expect(KeyCount).toBe(3);
  });

  it('begins after the key asked for, be it there or not', async () => {
    const { Contents } = await list({ StartAfter: keys[2400], MaxKeys: 1 });
    expect(Contents?.[0]?.Key).toBe(keys[2401]);
    const between = await list({ StartAfter: `${keys[2400]}!`, MaxKeys: 1 });
    expect(between.Contents?.[0]?.Key).toBe(keys[2401]);
    expect((await list({ StartAfter: `${prefix}~` })).KeyCount).toBe(0);
  });

  it('may be empty', async () => {
    expect(await list({ MaxKeys: 0 })).toMatchObject({ KeyCount: 0, IsTruncated: false });
    expect(await list({ Prefix: `${s3.prefix}nothing/` })).toMatchObject({ KeyCount: 0 });
  });

  it('is refused for a token that is none', async () => {
    expect(await codeOf(list({ ContinuationToken: 'none' }))).toBe('InvalidArgument');
  });

  it('is empty after all its keys were deleted, 1,000 at a time', async () => {
    for (let at = 0; at < COUNT; at += 1000) {
      const Objects = keys.slice(at, at + 1000).map((Key) => ({ Key }));
      const Delete = { Objects, Quiet: true };
      const { Deleted } = await s3.client.send(
        new DeleteObjectsCommand({ Bucket: s3.bucket, Delete }),
      );
      expect(Deleted).toBeUndefined();
    }
    expect((await list({})).KeyCount).toBe(0);
  });
});
