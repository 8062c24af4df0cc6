import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type Endpoint, isReal, openLocal } from './endpoint.ts';

describe.skipIf(isReal)('a versioned bucket (needs one of its own)', () => {
  let s3: Endpoint;
  beforeAll(async () => {
    s3 = await openLocal({ buckets: [{ name: 'archive', versioned: true }] });
  });
  afterAll(() => s3.close());

  const put = async (Key: string, Body: string) => {
    const stored = await s3.client.send(new PutObjectCommand({ Bucket: 'archive', Key, Body }));
    return stored.VersionId ?? '';
  };
  const get = (Key: string, VersionId?: string) =>
    s3.client.send(new GetObjectCommand({ Bucket: 'archive', Key, VersionId }));
  const remove = (Key: string, VersionId?: string) =>
    s3.client.send(new DeleteObjectCommand({ Bucket: 'archive', Key, VersionId }));
  const versions = (input: object = {}) =>
    s3.client.send(new ListObjectVersionsCommand({ Bucket: 'archive', ...input }));

  it('keeps every version', async () => {
    const [first, second] = [await put('kept', 'first'), await put('kept', 'second')];
    expect(await (await get('kept', first)).Body?.transformToString()).toBe('first');
    const newest = await get('kept');
    expect(newest.VersionId).toBe(second);
    expect(await newest.Body?.transformToString()).toBe('second');
    expect(s3.events.at(-1)?.s3.object.versionId).toBe(second);
    expect(await codeOf(get('kept', 'another'))).toBe('NoSuchVersion');
  });

  it('hides a deleted object behind a marker, and shows it again without', async () => {
    const version = await put('hidden', 'still there');
    const { DeleteMarker, VersionId: marker } = await remove('hidden');
    expect(DeleteMarker).toBe(true);
    expect(await codeOf(get('hidden'))).toBe('NoSuchKey');
    expect(await codeOf(get('hidden', marker))).toBe('MethodNotAllowed');
    expect(await (await get('hidden', version)).Body?.transformToString()).toBe('still there');
    const list = new ListObjectsV2Command({ Bucket: 'archive', Prefix: 'hidden' });
    expect((await s3.client.send(list)).KeyCount).toBe(0);
    expect(await remove('hidden', marker)).toMatchObject({ DeleteMarker: true, VersionId: marker });
    expect((await get('hidden')).VersionId).toBe(version);
  });

  it('forgets a version deleted by its id', async () => {
    const [first, second] = [await put('erased', 'personal'), await put('erased', 'clean')];
    await remove('erased', first);
    expect(await codeOf(get('erased', first))).toBe('NoSuchVersion');
    expect((await get('erased')).VersionId).toBe(second);
    await remove('erased', second);
    expect(await codeOf(get('erased'))).toBe('NoSuchKey');
  });

  it('lists versions and markers, newest first, in pages', async () => {
    const [first, second] = [await put('list/a', '1'), await put('list/a', '2')];
    const marker = (await remove('list/a')).VersionId;
    const other = await put('list/b', '3');
    const all = await versions({ Prefix: 'list/' });
    expect(all.Versions?.map((v) => [v.Key, v.VersionId, v.IsLatest, v.Size])).toEqual([
      ['list/a', second, false, 1],
      ['list/a', first, false, 1],
      ['list/b', other, true, 1],
    ]);
    expect(all.DeleteMarkers?.map((m) => [m.Key, m.VersionId, m.IsLatest])).toEqual([
      ['list/a', marker, true],
    ]);
    const page = await versions({ Prefix: 'list/', MaxKeys: 2 });
    expect(page).toMatchObject({ IsTruncated: true, NextKeyMarker: 'list/a' });
    const rest = await versions({
      Prefix: 'list/',
      KeyMarker: page.NextKeyMarker,
      VersionIdMarker: page.NextVersionIdMarker,
    });
    expect(rest.Versions?.map((v) => v.VersionId)).toEqual([first, other]);
  });
});
