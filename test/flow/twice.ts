import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileKey, submissionKey } from '../../shared/aws/table-keys.ts';
import { uploadKey } from '../../shared/upload-keys.ts';
import type { TestCloud } from '../support/cloud.ts';
import { expectLive } from '../support/flow-expect.ts';
import { type FlowNewsroom, flowNewsroom, mustSend, send } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { announcedWithHash, type FlowFile } from '../support/flow-sender.ts';
import { published } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

/** Whatever comes twice is there once. */
export function twiceFlows(cloud: () => TestCloud): void {
  describe('the same again', () => {
    let room: FlowNewsroom;
    let photo: FlowFile;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'ulang');
      photo = await jpegPhoto('ulang.jpg', 11);
    });

    test('a POST used twice, before the release is decided and after', async () => {
      const files = [manuscript('Satu Unggahan Dua Kali'), photo];
      const announced = await Promise.all(files.map(announcedWithHash));
      const { submission, uploads } = await room.editor.announce(announced);
      await mustSend(uploads[0], files[0]?.bytes ?? new Uint8Array());
      await mustSend(uploads[0], files[0]?.bytes ?? new Uint8Array());
      await mustSend(uploads[1], photo.bytes);
      await expectLive(room, submission.id, 1);
      const before = await published(room);
      await mustSend(uploads[1], photo.bytes);
      await mustSend(uploads[0], files[0]?.bytes ?? new Uint8Array());
      await expectLive(room, submission.id, 1);
      expect(await published(room)).toEqual(before);
    });

    test('an Idempotency-Key used twice', async () => {
      const file = manuscript('Satu Kunci Dua Kali');
      const announced = [await announcedWithHash(file)];
      const first = await room.editor.announce(announced, { key: 'kunci-1' });
      const second = await room.editor.announce(announced, { key: 'kunci-1' });
      expect(second.submission.id).toBe(first.submission.id);
      await Promise.all([first, second].map(({ uploads }) => mustSend(uploads[0], file.bytes)));
      await expectLive(room, first.submission.id, 0);
      const third = await room.editor.announce(announced, { key: 'kunci-1' });
      expect(third.submission).toMatchObject({ id: first.submission.id, state: 'live' });
    });

    test.each(['text', 'photo'] as const)(
      'a %s’s event, after a function that died between log and record',
      async (kind) => {
        const text = manuscript(`Kejadian Dua Kali, ${kind}`);
        const files = kind === 'text' ? [text, photo] : [photo, text];
        // The other kind comes last, so it is the other function that takes the release to the log.
        const id = await send(room.editor, files, { read: cloud().cloud.idle });
        const before = await published(room);
        // All that the function had not done yet: the log knows the release, its record does not.
        const undone = { decision: undefined, decidedSeq: undefined, closed: undefined };
        await room.table.update(submissionKey(id), undone);
        expect((await room.editor.view(id)).state).toBe('open');
        const key = uploadKey({ kind, newsroom: room.id, submission: id, file: 1 });
        const record = await room.table.get(fileKey(id, 1));
        await deliver(room, kind, { key, sequencer: String(record?.sequencer) });
        await expectLive(room, id, 1);
        expect(await published(room)).toEqual(before);
      },
    );
  });
}

/** Brings an ingest queue what S3 tells of an object. */
async function deliver(
  { warta: { cloud, sqs } }: FlowNewsroom,
  kind: 'text' | 'photo',
  object: { readonly key: string; readonly sequencer: string },
): Promise<void> {
  const { notifications } = cloud.model;
  const queueArn = notifications.find(({ prefix }) => prefix === `${kind}/`)?.queueArn ?? '';
  const name = queueArn.slice(queueArn.lastIndexOf(':') + 1);
  const QueueUrl = `${cloud.environment.AWS_ENDPOINT_URL_SQS}/${cloud.model.accountId}/${name}`;
  const MessageBody = JSON.stringify({ Records: [{ s3: { object } }] });
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
}
