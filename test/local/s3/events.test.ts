import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, type Endpoint, isReal, openLocal, REGION } from './endpoint.ts';

describe.skipIf(isReal)('events (need a server of its own)', () => {
  let dir: string;
  let s3: Endpoint;
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'warta-s3-'));
    s3 = await openLocal({ dir });
  });
  afterEach(async () => {
    await s3.close();
    rmSync(dir, { recursive: true });
  });

  const put = (Key: string, input: { IfNoneMatch?: string; Body?: string } = {}) =>
    s3.client.send(new PutObjectCommand({ Bucket: 'photos', Key, Body: 'news', ...input }));

  it('tell of a PUT in the shape that S3 gives them', async () => {
    await put('photo/rilis 1 + é (a)~.jpg');
    expect(s3.events).toEqual([
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: REGION,
        eventTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        eventName: 'ObjectCreated:Put',
        s3: {
          bucket: { name: 'photos', arn: 'arn:aws:s3:::photos' },
          object: {
            key: 'photo/rilis+1+%2B+%C3%A9+%28a%29%7E.jpg',
            size: 4,
            eTag: '508c75c8507a2ae5223dfd2faeb98122',
            sequencer: expect.stringMatching(/^[0-9A-F]{16}$/),
          },
        },
      },
    ]);
  });

  it('tell of copies and forms, after the object is there', async () => {
    await put('a');
    await s3.client.send(
      new CopyObjectCommand({ Bucket: 'photos', Key: 'b', CopySource: 'photos/a' }),
    );
    const { url, fields } = await createPresignedPost(s3.client, { Bucket: 'photos', Key: 'c' });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob(['news']));
    await fetch(url, { method: 'POST', body: form });
    expect(s3.events.map(({ eventName, s3 }) => `${eventName} ${s3.object.key}`)).toEqual([
      'ObjectCreated:Put a',
      'ObjectCreated:Copy b',
      'ObjectCreated:Post c',
    ]);
  });

  it('are told when the object can be read', async () => {
    const reads: Promise<number | undefined>[] = [];
    const early = await openLocal({
      onObjectCreated: () => {
        const read = early.client.send(new GetObjectCommand({ Bucket: 'photos', Key: 'early' }));
        reads.push(read.then((got) => got.$metadata.httpStatusCode));
      },
    });
    await early.client.send(new PutObjectCommand({ Bucket: 'photos', Key: 'early', Body: 'x' }));
    expect(await Promise.all(reads)).toEqual([200]);
    await early.close();
  });

  it('are not told of refusals, reads and deletions', async () => {
    await put('a');
    expect(await codeOf(put('a', { IfNoneMatch: '*' }))).toBe('PreconditionFailed');
    await s3.client.send(new GetObjectCommand({ Bucket: 'photos', Key: 'a' }));
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'photos', Key: 'a' }));
    expect(s3.events).toHaveLength(1);
  });

  it('bear sequencers that grow, also in one instant and over a restart with the clock set back', async () => {
    const instant = new Date();
    await s3.close();
    s3 = await openLocal({ dir, now: () => instant });
    for (const Body of ['1', '2', '3']) await put('a', { Body });
    const first = s3.events;
    await s3.close();
    s3 = await openLocal({ dir, now: () => new Date(instant.getTime() - 60_000) });
    // Only by their own time do signatures hold, which is not set back by more than S3 allows.
    await put('a', { Body: '4' });
    const sequencers = [...first, ...s3.events].map((event) => event.s3.object.sequencer);
    expect(sequencers).toHaveLength(4);
    expect(sequencers).toEqual([...new Set(sequencers)].sort());
  });
});
