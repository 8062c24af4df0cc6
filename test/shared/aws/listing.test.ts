import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listing, s3Listing } from '../../../shared/aws/listing.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { clientFor, type Endpoint, openLocal } from '../../local/s3/endpoint.ts';

let s3: Endpoint;
let archive: Listing;
let site: Listing;
beforeAll(async () => {
  const buckets = [{ name: 'archive', versioned: true }, { name: 'site' }];
  s3 = await openLocal({ buckets });
  archive = s3Listing(s3.client, 'archive');
  site = s3Listing(s3.client, 'site');
});
afterAll(() => s3.close());

async function put(Bucket: string, Key: string, Body = Key): Promise<void> {
  await s3.client.send(new PutObjectCommand({ Bucket, Key, Body }));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('lists what is there, over as many pages as it takes', async () => {
  const keys = Array.from({ length: 1003 }, (_, i) => `many/${String(i).padStart(4, '0')}`);
  await inParallel(keys, 20, (key) => put('site', key));
  await put('site', 'other', 'x');
  const listed = await all(site.list('many/'));
  expect(listed.map(({ key }) => key)).toEqual(keys);
  expect(await all(site.list('other'))).toEqual([
    { key: 'other', size: 1, etag: '"9dd4e461268c8034f5c8564e155c67a6"' },
  ]);
  expect(await all(site.list('nothing'))).toEqual([]);
});

test('a key goes for good, with its versions and markers, and no other with it', async () => {
  for (const body of ['first', 'second']) await put('archive', 'states/a', body);
  await s3.client.send(new DeleteObjectCommand({ Bucket: 'archive', Key: 'states/a' }));
  await put('archive', 'states/ab');
  expect(await all(archive.versions('states/'))).toHaveLength(4);
  expect(await archive.deleteAllVersions(['states/a', 'states/none'])).toBe(3);
  const left = await all(archive.versions('states/'));
  expect(left.map(({ key }) => key)).toEqual(['states/ab']);
  expect(await archive.deleteAllVersions(['states/a'])).toBe(0);
});

test('of a bucket without versions the object goes', async () => {
  await put('site', 'gone');
  expect(await site.deleteAllVersions(['gone'])).toBe(1);
  expect(await all(site.list('gone'))).toEqual([]);
});

test('more versions than one request takes', async () => {
  await inParallel(Array.from({ length: 1002 }, String), 20, (body) =>
    put('archive', 'often', body),
  );
  expect(await archive.deleteAllVersions(['often'])).toBe(1002);
  expect(await all(archive.versions('often'))).toEqual([]);
});

test('what may not go is told', async () => {
  const other = await openLocal({
    buckets: [{ name: 'archive', versioned: true }],
    authorize: ({ action }) => action !== 's3:DeleteObjectVersion',
  });
  try {
    const client = clientFor(other.url, other.credentials);
    await client.send(new PutObjectCommand({ Bucket: 'archive', Key: 'kept', Body: 'x' }));
    await expect(s3Listing(client, 'archive').deleteAllVersions(['kept'])).rejects.toThrow(
      'Expected a deletion for kept in archive but received AccessDenied',
    );
  } finally {
    await other.close();
  }
});
