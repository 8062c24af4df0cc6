import { PutObjectCommand } from '@aws-sdk/client-s3';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { uploadKey } from '../../shared/upload-keys.ts';
import type { TestCloud } from '../support/cloud.ts';
import { expectLive } from '../support/flow-expect.ts';
import { type FlowNewsroom, flowNewsroom, mustSend } from '../support/flow-newsroom.ts';
import { drawing, jpegPhoto } from '../support/flow-photos.ts';
import { announcedWithHash, type FlowFile, sendFile } from '../support/flow-sender.ts';
import { lists, published, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

/** What the announcement and S3 hold a file to. */
export function announcementFlows(cloud: () => TestCloud): void {
  describe('a file that is not what was announced', () => {
    let room: FlowNewsroom;
    let photo: FlowFile;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'janji');
      photo = await jpegPhoto('janji.jpg', 41);
    });

    test.each([
      ['larger', 'EntityTooLarge', (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.of(0)])],
      ['smaller', 'EntityTooSmall', (bytes: Uint8Array) => bytes.subarray(1)],
      ['of another hash', 'BadDigest', (bytes: Uint8Array) => bytes.toReversed()],
    ])('%s: S3 refuses it, and takes the right one after it', async (what, code, spoil) => {
      const before = await published(room);
      const files = [manuscript(`Foto yang Dijanjikan: ${what}`), photo];
      const announced = await Promise.all(files.map(announcedWithHash));
      const { submission, uploads } = await room.editor.announce(announced);
      await mustSend(uploads[0], files[0]?.bytes ?? new Uint8Array());
      const [, post] = uploads;
      if (!post) throw new Error('two files were announced');
      expect(await sendFile(post, spoil(photo.bytes))).toBe(code);
      await room.warta.cloud.idle();
      const view = await room.editor.view(submission.id);
      expect([view.state, ...view.files.map(({ state }) => state)]).toEqual([
        'open',
        'ready',
        'uploading',
      ]);
      expect(await published(room)).toEqual(before);
      await mustSend(post, photo.bytes);
      await expectLive(room, submission.id, 1);
    });

    test('put there by somebody else: its sender is told, and sends it anew', async () => {
      const files = [manuscript('Ditaruh Orang Lain'), photo];
      const announced = await Promise.all(files.map(announcedWithHash));
      const { submission, uploads } = await room.editor.announce(announced);
      await mustSend(uploads[0], files[0]?.bytes ?? new Uint8Array());
      const key = { kind: 'photo', newsroom: room.id, submission: submission.id, file: 2 } as const;
      const Bucket = room.warta.cloud.outputs.UploadsBucket;
      const put = { Bucket, Key: uploadKey(key), Body: photo.bytes.subarray(0, 100) };
      await room.warta.s3.send(new PutObjectCommand(put));
      await room.warta.cloud.idle();
      expect((await room.editor.view(submission.id)).files[1]).toMatchObject({
        state: 'rejected',
        reason: `Expected ${photo.bytes.length} bytes for janji.jpg but received 100 bytes.`,
      });
      await mustSend(await room.editor.sign(submission.id, 2), photo.bytes);
      await expectLive(room, submission.id, 1);
    });

    test('an empty file is refused before anything is sent', async () => {
      const files = [manuscript('Dengan Berkas Kosong'), { ...photo, bytes: new Uint8Array() }];
      const { status, detail } = await room.editor.refusal(
        await Promise.all(files.map(announcedWithHash)),
      );
      expect([status, detail]).toEqual([
        422,
        'Expected at least one byte for files[1].size but received 0, an empty file: it was not saved whole, save or copy it anew',
      ]);
    });

    test('a PNG under the name of a JPEG is welcome', async () => {
      const png: FlowFile = {
        name: 'sebenarnya-png.jpg',
        type: 'image/jpeg',
        bytes: await drawing(42).png().toBuffer(),
      };
      const { id, url } = await room.publish([manuscript('PNG Bernama JPEG'), png]);
      await expectLive(room, id, 1);
      const entry = (await lists(room)).json.find((item) => item.url === url);
      const served = await read(room.warta, entry?.image ?? '');
      expect(served.headers.get('content-type')).toBe('image/jpeg');
      expect((await sharp(served.bytes).metadata()).format).toBe('jpeg');
    });
  });
}
