import { setTimeout } from 'node:timers/promises';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { s3Uploads } from '../../shared/aws/uploads.ts';
import type { SignedPost } from '../../shared/submissions/wire.ts';
import { uploadKey } from '../../shared/upload-keys.ts';
import type { TestCloud } from '../support/cloud.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { announcedWithHash, type FlowFile, sendFile } from '../support/flow-sender.ts';
import { manuscript } from '../support/flow-texts.ts';

type Fields = Readonly<Record<string, string>>;

/** What somebody who holds a signed form might make of it, and S3's answer. */
const CHANGED: readonly (readonly [
  what: string,
  change: (fields: Fields) => Fields,
  code: string,
])[] = [
  ['another key', (f) => ({ ...f, key: f.key?.replace(/..$/, '09') ?? '' }), 'AccessDenied'],
  ['a key above it', (f) => ({ ...f, key: `${f.key}/../../x` }), 'AccessDenied'],
  ['the file’s own name as key', (f) => ({ ...f, key: `$\{filename}` }), 'AccessDenied'],
  ['no key', ({ key: _, ...f }) => f, 'AccessDenied'],
  ['the type of a page', (f) => ({ ...f, 'Content-Type': 'text/html' }), 'AccessDenied'],
  ['no type', ({ 'Content-Type': _, ...f }) => f, 'AccessDenied'],
  ['no checksum', ({ 'x-amz-checksum-sha256': _, ...f }) => f, 'AccessDenied'],
  [
    'the checksum of other bytes',
    (f) => ({ ...f, 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') }),
    'AccessDenied',
  ],
  ['a public object', (f) => ({ ...f, acl: 'public-read' }), 'AccessDenied'],
  ['a way to another site', (f) => ({ ...f, redirect: 'https://x.example' }), 'AccessDenied'],
  ['metadata', (f) => ({ ...f, 'x-amz-meta-status': '301' }), 'AccessDenied'],
  ['a later end', (f) => ({ ...f, Policy: later(f.Policy ?? '') }), 'SignatureDoesNotMatch'],
  ['no signature', ({ 'X-Amz-Signature': _, ...f }) => f, 'InvalidArgument'],
  ['no policy', ({ Policy: _, ...f }) => f, 'AccessDenied'],
];

/** A signed form is good for one file of one size, type and hash, at one key, for an hour. */
export function signedFormLocks(cloud: () => TestCloud): void {
  describe('a signed form', () => {
    let room: FlowNewsroom;
    let photo: FlowFile;
    let post: SignedPost;
    let submission: string;

    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'formulir');
      photo = await jpegPhoto('janji.jpg', 51);
      const files = [manuscript('Formulir'), photo];
      const begun = await room.editor.announce(await Promise.all(files.map(announcedWithHash)));
      submission = begun.submission.id;
      const [, second] = begun.uploads;
      if (!second) throw new Error('two files were announced');
      post = second;
    });

    test.each(CHANGED)('with %s is refused', async (_, change, code) => {
      const fields = change(post.fields);
      expect(fields).not.toEqual(post.fields);
      expect(await sendFile({ ...post, fields }, photo.bytes)).toBe(code);
    });

    test('with other bytes of the same size is refused', async () => {
      expect(await sendFile(post, photo.bytes.toReversed())).toBe('BadDigest');
    });

    test('with a byte more or less is refused', async () => {
      expect(await sendFile(post, Buffer.concat([photo.bytes, Buffer.of(0)]))).toBe(
        'EntityTooLarge',
      );
      expect(await sendFile(post, photo.bytes.subarray(1))).toBe('EntityTooSmall');
    });

    test('is refused at another bucket', async () => {
      for (const bucket of ['ArchiveBucket', 'SiteBucket']) {
        const url = post.url.replace(bucketName('UploadsBucket'), bucketName(bucket));
        expect(url).not.toBe(post.url);
        expect(await sendFile({ ...post, url }, photo.bytes)).toBe('AccessDenied');
      }
    });

    test('is refused when its time is over', async () => {
      const upload = { kind: 'photo', newsroom: room.id, submission, file: 2 } as const;
      const uploads = s3Uploads(cloud().s3, bucketName('UploadsBucket'));
      const short = await uploads.sign(upload, await announcedWithHash(photo), 1);
      await setTimeout(1_100);
      expect(await sendFile(short, photo.bytes)).toBe('AccessDenied');
    });

    test('refused, leaves nothing behind; unchanged, it is taken at its key alone', async () => {
      expect(await uploaded()).toEqual([]);
      expect(await sendFile(post, photo.bytes)).toBeUndefined();
      const upload = { kind: 'photo', newsroom: room.id, submission, file: 2 } as const;
      expect(await uploaded()).toEqual([uploadKey(upload)]);
    });

    test('is the only way in: without one nobody reads, lists, writes or deletes', async () => {
      const object = `${post.url.replace(/\/$/, '')}/${post.fields.key}`;
      for (const [method, url] of [
        ['GET', object],
        ['GET', post.url],
        ['PUT', object],
        ['DELETE', object],
      ] as const) {
        const body = method === 'PUT' ? 'x' : null;
        expect([method, (await fetch(url, { method, body })).status]).toEqual([method, 403]);
      }
      expect(await uploaded()).toHaveLength(1);
    });

    function bucketName(output: string): string {
      return cloud().cloud.outputs[output] ?? '';
    }

    async function uploaded(): Promise<string[]> {
      const list = { Bucket: bucketName('UploadsBucket') };
      const { Contents = [] } = await cloud().s3.send(new ListObjectsV2Command(list));
      const keys = Contents.map(({ Key = '' }) => Key);
      return keys.filter((key) => !/^(photo|text)\/(?!formulir)/.test(key));
    }
  });
}

/** The same policy, good for a day more. */
function later(policy: string): string {
  const document = JSON.parse(Buffer.from(policy, 'base64').toString('utf8'));
  const expiration = new Date(Date.parse(document.expiration) + 86_400_000).toISOString();
  return Buffer.from(JSON.stringify({ ...document, expiration })).toString('base64');
}
