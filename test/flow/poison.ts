import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Call } from '../../local/iam/call-log.ts';
import { settingsKey } from '../../shared/aws/table-keys.ts';
import { MAX_RECEIVES } from '../../shared/messages.ts';
import type { SubmissionView } from '../../shared/submissions/wire.ts';
import { uploadKey } from '../../shared/upload-keys.ts';
import type { TestCloud } from '../support/cloud.ts';
import { eventually } from '../support/eventually.ts';
import { warta as cli } from '../support/flow-cli.ts';
import { canKill, killFunction } from '../support/flow-kill.ts';
import { type FlowNewsroom, flowNewsroom, mustSend } from '../support/flow-newsroom.ts';
import { drawing, jpegPhoto } from '../support/flow-photos.ts';
import { announcedWithHash, type FlowFile } from '../support/flow-sender.ts';
import { manuscript } from '../support/flow-texts.ts';
import { age } from '../support/flow-time.ts';

/** Seconds for five deliveries, the waits between them, and the last one's end. */
const FIVE_TRIES = 60;

/**
 * What no function can do, however often it tries: its sender is told. Leaves messages behind for some
 * seconds, so nothing after it may wait until the cloud is idle.
 */
export function poisonFlows(cloud: () => TestCloud): void {
  describe('what no function can do', () => {
    let room: FlowNewsroom;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'racun');
    });

    /** A release of which the manuscript has been read. */
    async function begun(headline: string, photo: FlowFile) {
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

    test.skipIf(!canKill)(
      'a photo that kills its function is told, put aside once, and can be sent anew',
      async () => {
        const photo = await largePhoto('racun.jpg');
        const { id, uploads } = await begun('Foto yang Mematikan', photo);
        const deaths = killEachReading(id, 2);
        await mustSend(uploads[1], photo.bytes);
        await deaths;
        const reason =
          'Expected a photo that can be read for racun.jpg but received one that could not be ' +
          'read in 5 tries: export it anew and send it again.';
        const view = await seen(id, ({ state }) => state === 'rejected');
        expect(view.files).toMatchObject([{ state: 'ready' }, { state: 'rejected', reason }]);
        const told = await cli(['status', id], room.cliEnvironment);
        expect([told.exitCode, told.stdout]).toEqual([1, expect.stringContaining(reason)]);
        expect(await putAside()).toContain(`photo/racun/${id}/02`);

        await mustSend(await room.editor.sign(id, 2), photo.bytes);
        await seen(id, ({ state }) => state === 'live');
      },
      90_000,
    );

    test('what was read and can never be decided ends, ten minutes past its hour', async () => {
      const { cloud: running } = cloud();
      const photo = await jpegPhoto('tuntas.jpg', 91);
      const { id, uploads } = await begun('Naskah yang Tak Bisa Diputuskan', photo);
      // Without them, nobody can say in which month an article is published.
      const settings = await room.table.get(settingsKey(room.id));
      await room.table.delete(settingsKey(room.id));
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
      if (settings) await room.table.put(settings);
    });

    /** Each time that the photo function has fetched a file, it dies. */
    async function killEachReading(submission: string, file: number): Promise<void> {
      const { calls } = cloud().cloud;
      const reader = 'IngestPhoto';
      const key = uploadKey({ kind: 'photo', newsroom: room.id, submission, file });
      const isReading = ({ principal, resource }: Call) =>
        principal === reader && resource.endsWith(key);
      const mark = calls.count;
      let deaths = 0;
      await eventually(
        `${MAX_RECEIVES} tries to read ${key}`,
        async () => {
          const reads = calls.since(mark).filter(isReading).length;
          if (reads === deaths) return undefined;
          deaths = reads;
          killFunction(reader);
          return deaths === MAX_RECEIVES || undefined;
        },
        FIVE_TRIES,
      );
    }

    /** The one message that lies with the photos' dead letters; it is taken away. */
    async function putAside(): Promise<string | undefined> {
      const QueueUrl = cloud().cloud.outputs.PhotoDeadLettersUrl;
      const receive = async () => {
        const { Messages = [] } = await cloud().sqs.send(new ReceiveMessageCommand({ QueueUrl }));
        return Messages[0];
      };
      const { ReceiptHandle, Body } = await eventually('a dead letter', receive, FIVE_TRIES);
      await cloud().sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      expect(await receive()).toBeUndefined();
      return Body;
    }
  });
}

/** Of 16 megapixels, so that it takes a second to read. */
async function largePhoto(name: string): Promise<FlowFile> {
  const bytes = await drawing(91).resize(4000, 4000, { fit: 'fill' }).jpeg().toBuffer();
  return { name, type: 'image/jpeg', bytes };
}
