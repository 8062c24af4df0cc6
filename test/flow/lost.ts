import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeSettings } from '../../shared/aws/change-settings.ts';
import { fileKey } from '../../shared/aws/table-keys.ts';
import { frontPath } from '../../shared/keys.ts';
import { uploadKey } from '../../shared/upload-keys.ts';
import type { TestCloud } from '../support/cloud.ts';
import { warta as cli } from '../support/flow-cli.ts';
import { sendHalf } from '../support/flow-cut.ts';
import { expectLive } from '../support/flow-expect.ts';
import { type FlowNewsroom, flowNewsroom, mustSend } from '../support/flow-newsroom.ts';
import { settingsDeps } from '../support/flow-operator.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { announcedWithHash, type FlowFile } from '../support/flow-sender.ts';
import { published, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';
import { age, sweep } from '../support/flow-time.ts';

/** Files and messages that get lost on their way. */
export function lostFlows(cloud: () => TestCloud): void {
  describe('what is lost', () => {
    let room: FlowNewsroom;
    let photo: FlowFile;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'hilang');
      photo = await jpegPhoto('hilang.jpg', 51);
    });

    /** Announces files, and sends those of these numbers. */
    async function begin(files: readonly FlowFile[], numbers: readonly number[]) {
      const announced = await Promise.all(files.map(announcedWithHash));
      const { submission, uploads } = await room.editor.announce(announced);
      for (const number of numbers) {
        await mustSend(uploads[number - 1], files[number - 1]?.bytes ?? new Uint8Array());
      }
      await room.warta.cloud.idle();
      return { id: submission.id, uploads };
    }

    test('a connection cut halfway leaves nothing, and the file is signed anew', async () => {
      const { id, uploads } = await begin([manuscript('Sambungan Terputus'), photo], [1]);
      await sendHalf(uploads[1], photo.bytes);
      await room.warta.cloud.idle();
      expect((await room.editor.view(id)).files[1]?.state).toBe('uploading');
      const key = { kind: 'photo', newsroom: room.id, submission: id, file: 2 } as const;
      const Bucket = room.warta.cloud.outputs.UploadsBucket;
      const head = room.warta.s3.send(new HeadObjectCommand({ Bucket, Key: uploadKey(key) }));
      await expect(head).rejects.toMatchObject({ name: 'NotFound' });
      await mustSend(await room.editor.sign(id, 2), photo.bytes);
      await expectLive(room, id, 1);
    });

    test('a file that never comes ends its submission after an hour, by name', async () => {
      const before = await published(room);
      const { id } = await begin([manuscript('Foto yang Tak Kunjung Tiba'), photo], [1]);
      await age(room, id, 59);
      await sweep(room);
      expect((await room.editor.view(id)).state).toBe('open');
      await age(room, id, 4);
      await sweep(room);
      const { state, reason, expiresAt, files } = await room.editor.view(id);
      const sentence = `Expected hilang.jpg before ${expiresAt} but it never came.`;
      expect([state, reason]).toEqual(['rejected', sentence]);
      expect(files).toMatchObject([{ state: 'ready' }, { state: 'rejected', reason: sentence }]);
      const told = await cli(['status', id], room.cliEnvironment);
      expect([told.exitCode, told.stdout]).toEqual([1, expect.stringContaining(sentence)]);
      expect(await published(room)).toEqual(before);
      expect((await room.editor.request('POST', `/${id}/files/2/sign`)).status).toBe(409);
    });

    test('within the hour a release goes live without the file that never came', async () => {
      const { id } = await begin([manuscript('Tanpa Menunggu Foto'), photo], [1]);
      await room.editor.finish(id);
      await expectLive(room, id, 0);
    });

    test('to go on with what has come means a photo whose event was lost, too', async () => {
      const late = await jpegPhoto('terlambat.jpg', 53);
      const { id } = await begin([manuscript('Semua yang Sudah Tiba'), photo, late], [1, 2]);
      await room.table.delete(fileKey(id, 2));
      await room.editor.finish(id);
      await room.warta.cloud.idle();
      const { state, files } = await room.editor.view(id);
      expect([state, files[1]?.state]).toEqual(['open', 'processing']);
      await age(room, id, 3);
      await sweep(room);
      await expectLive(room, id, 1);
    });

    test('a wish to publish that was lost is made good by the sweep', async () => {
      const lost = { publishQueue: { send: async () => undefined } };
      await changeSettings(
        { ...settingsDeps(room.warta), ...lost },
        { newsroom: room.id, values: { title: 'Kabar Ditemukan' }, actor: 'x', commandId: 'y' },
      );
      await room.warta.cloud.idle();
      expect((await read(room.warta, frontPath(room.id))).text).not.toContain('Kabar Ditemukan');
      await sweep(room);
      expect((await read(room.warta, frontPath(room.id))).text).toContain('Kabar Ditemukan');
    });

    test('events that were lost are made good by the sweep', async () => {
      const late = await jpegPhoto('terlambat.jpg', 52);
      const { id, uploads } = await begin([manuscript('Kejadian Hilang'), photo, late], [1, 2]);
      for (const file of [1, 2]) await room.table.delete(fileKey(id, file));
      await sweep(room);
      expect((await room.editor.view(id)).files[0]?.state).toBe('uploading');
      await age(room, id, 3);
      await sweep(room);
      expect((await room.editor.view(id)).files.map(({ state }) => state)).toEqual([
        'ready',
        'ready',
        'uploading',
      ]);
      await mustSend(uploads[2], late.bytes);
      await expectLive(room, id, 2);
    });
  });
}
