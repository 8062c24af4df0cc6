import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { originalKey } from '../../shared/archive-keys.ts';
import { sha256 } from '../../shared/ids.ts';
import { type UploadRef, uploadKey } from '../../shared/upload-keys.ts';
import { runFinder } from '../support/byte-runs.ts';
import type { TestCloud } from '../support/cloud.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';
import type { FlowFile } from '../support/flow-sender.ts';
import { manuscript } from '../support/flow-texts.ts';
import { formatTables } from '../support/format-tables.ts';
import { PAYLOAD, smugglers } from '../support/polyglots.ts';

/** Bytes that no public file may have in common with an upload. */
const UNLIKE = 64;

/** Of the payload, so long that no picture holds it by chance. */
const PART = 8;

/** What was uploaded is kept, and never given to a reader. */
export function unservedLocks(cloud: () => TestCloud): void {
  describe('a release whose photos bear something else', () => {
    let room: FlowNewsroom;
    let photos: readonly FlowFile[];
    let submission: string;

    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'selundup');
      photos = (await smugglers()).map(({ bytes }, i) => ({
        name: `<img src=x onerror=alert(${i})>.jpg`,
        type: 'image/jpeg',
        bytes,
      }));
      const { id, state } = await room.publish([manuscript('Selundup'), ...photos]);
      expect(state).toBe('live');
      submission = id;
    });

    test('is live, and nothing of them is in any public object', async () => {
      const objects = await publicObjects(cloud());
      const ours = objects.filter(({ key }) => key.startsWith('selundup/media/'));
      expect(ours.length).toBeGreaterThanOrEqual(photos.length * 3);
      const tables = await formatTables();
      const found: string[] = [];
      for (const { bytes } of photos) {
        const find = runFinder(bytes, UNLIKE, tables);
        found.push(...objects.filter((object) => find(object.bytes)).map(({ key }) => key));
      }
      expect(found).toEqual([]);
    });

    test('nor is any part of what they bear in a public picture', async () => {
      const parts = Array.from({ length: PAYLOAD.length - PART + 1 }, (_, i) =>
        PAYLOAD.slice(i, i + PART),
      );
      const media = (await publicObjects(cloud())).filter(({ key }) => key.includes('/media/'));
      for (const { key, bytes } of media) {
        const content = bytes.toString('latin1');
        expect([key, parts.filter((part) => content.includes(part))]).toEqual([key, []]);
      }
    });

    test('the edge reaches neither uploads nor archive, by whatever path', async () => {
      const upload: UploadRef = { kind: 'photo', newsroom: room.id, submission, file: 2 };
      const { UploadsBucket: uploads = '', ArchiveBucket: archive = '' } = cloud().cloud.outputs;
      const kept = [
        [uploads, uploadKey(upload)],
        [archive, originalKey(upload, sha256(photos[0]?.bytes ?? ''))],
      ] as const;
      for (const [Bucket, Key] of kept) {
        await cloud().s3.send(new GetObjectCommand({ Bucket, Key }));
        for (const path of ways(Bucket, Key)) {
          const answer = await asIs(cloud().cloud.siteUrl, path);
          // A name without a dot is taken for a folder, and sent on to its index page.
          expect([301, 400, 403, 404]).toContain(answer.status);
          expect([path, answer.body.includes(PAYLOAD)]).toEqual([path, false]);
        }
      }
    });
  });
}

function ways(bucket: string, key: string): string[] {
  const dots = ['..', '%2e%2e', '..%2f..', '%252e%252e', '..;'];
  return [
    `/${key}`,
    `/${key}/`,
    `//${bucket}/${key}`,
    `/${bucket}/${key}`,
    ...dots.map((up) => `/${up}/${bucket}/${key}`),
    `/selundup/../../${bucket}/${key}`,
  ];
}

/** The path as it stands: fetch would tidy it up. */
function asIs(base: string, path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path }, (answer) => {
      const status = answer.statusCode ?? 0;
      text(answer).then((body) => resolve({ status, body }), reject);
    });
    sent.on('error', reject).end();
  });
}

async function publicObjects({ cloud, s3 }: TestCloud): Promise<{ key: string; bytes: Buffer }[]> {
  const Bucket = cloud.outputs.SiteBucket;
  const { Contents = [], IsTruncated } = await s3.send(new ListObjectsV2Command({ Bucket }));
  expect(IsTruncated).toBe(false);
  return await Promise.all(
    Contents.map(async ({ Key = '' }) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      return { key: Key, bytes: Buffer.from((await Body?.transformToByteArray()) ?? []) };
    }),
  );
}
