import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileKey } from '../../shared/aws/table-keys.ts';
import { uploadKey } from '../../shared/keys.ts';
import type { SubmissionView } from '../../shared/submissions/wire.ts';
import type { TestCloud } from '../support/cloud.ts';
import { eventually } from '../support/eventually.ts';
import { warta as cli } from '../support/flow-cli.ts';
import { type FlowNewsroom, flowNewsroom, mustSend } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { announcedWithHash, type FlowFile } from '../support/flow-sender.ts';
import { manuscript } from '../support/flow-texts.ts';
import { age } from '../support/flow-time.ts';

/** Seconds for five deliveries, the waits between them, and the last one's end. */
const FIVE_TRIES = 40;

/**
 * What no function can do, however often it tries: its sender is told. Leaves messages behind for some
 * seconds, so nothing after it may wait until the cloud is idle.
 */
export function poisonFlows(cloud: () => TestCloud): void {
  describe('what no function can do', () => {
    let room: FlowNewsroom;
    let photo: FlowFile;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'racun');
      photo = await jpegPhoto('racun.jpg', 91);
    });

    /** A release of which the manuscript has been read. */
    async function begun(headline: string) {
      const files = [manuscript(headline), photo];
      const announced = await Promise.all(files.map(announcedWithHash));
      const { submission, uploads } = await room.editor.announce(announced);
      await mustSend(uploads[0], files[0]?.bytes ?? new Uint8Array());
      const { id } = submission;
      await seen(id, ({ files: [text] }) => text?.state === 'ready');
      return { id, uploads };
    }

    const seen = (id: string, is: (view: SubmissionView) => boolean) =>
      eventually(
        'the submission to go on',
        async () => {
          const view = await room.editor.view(id);
          return is(view) ? view : undefined;
        },
        FIVE_TRIES,
      );

    test('a file that kills its function is told, put aside once, and can be sent anew', async () => {
      const { sqs, cloud: running } = cloud();
      const { id } = await begun('Foto yang Mematikan');
      // Nothing lies there: whoever reads it fails each time, and not because of the file.
      const key = uploadKey({ kind: 'photo', newsroom: room.id, submission: id, file: 2 });
      const object = { key, sequencer: '00A1' };
      const event = { Records: [{ eventTime: new Date().toISOString(), s3: { object } }] };
      const MessageBody = JSON.stringify(event);
      const QueueUrl = running.outputs.PhotoQueueUrl;
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
      const view = await seen(id, ({ state }) => state === 'rejected');
      expect(view.files.map(({ state }) => state)).toEqual(['ready', 'rejected']);
      const reason =
        'Expected a photo that can be read for racun.jpg but received one that could not be read ' +
        'in 5 tries: export it anew and send it again.';
      expect(view.files[1]?.reason).toBe(reason);
      const told = await cli(['status', id], room.cliEnvironment);
      expect([told.exitCode, told.stdout]).toEqual([1, expect.stringContaining(reason)]);
      expect(await putAside(running.outputs.PhotoDeadLettersUrl)).toBe(MessageBody);

      await mustSend(await room.editor.sign(id, 2), photo.bytes);
      await seen(id, ({ state }) => state === 'live');
    });

    test('what was read and can never be decided ends, ten minutes past its hour', async () => {
      const { s3, cloud: running } = cloud();
      const { id, uploads } = await begun('Naskah yang Hilang dari Arsip');
      const record = await room.table.get(fileKey(id, 1));
      const { manuscriptKey: Key } = (record?.result ?? {}) as { manuscriptKey?: string };
      await s3.send(new DeleteObjectCommand({ Bucket: running.outputs.ArchiveBucket, Key }));
      await mustSend(uploads[1], photo.bytes);
      await seen(id, ({ files }) => files.every(({ state }) => state === 'ready'));
      await age(room, id, 75);
      await running.invoke('Sweep', {});
      expect((await room.editor.view(id)).state).toBe('open');
      await age(room, id, 10);
      await running.invoke('Sweep', {});
      expect(await room.editor.view(id)).toMatchObject({
        state: 'rejected',
        reason: expect.stringMatching(
          `^Expected the newsroom to accept the release before .* of submission ${id}.$`,
        ),
      });
    });

    /** The one message that lies in a dead-letter queue; it is taken away. */
    async function putAside(QueueUrl: string | undefined): Promise<string | undefined> {
      const { sqs } = cloud();
      const message = await eventually(
        'the message to be put aside',
        async () => {
          const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
          return Messages[0];
        },
        FIVE_TRIES,
      );
      const { ReceiptHandle, Body } = message;
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      return Body;
    }
  });
}
