import { GetObjectCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileKey } from '../../shared/aws/table-keys.ts';
import { sha256 } from '../../shared/ids.ts';
import { type FileKind, uploadKey } from '../../shared/upload-keys.ts';
import type { TestCloud } from '../support/cloud.ts';
import { badFiles } from '../support/flow-bad-files.ts';
import { warta as cli } from '../support/flow-cli.ts';
import { type FlowNewsroom, flowNewsroom, mustSend } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { announced, type FlowFile } from '../support/flow-sender.ts';
import { lists, published, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

const BAD = await badFiles();

/** Files that arrive and cannot be used: refused by themselves, in a sentence, until sent anew. */
export function badInputFlows(cloud: () => TestCloud): void {
  describe('bad input', () => {
    let room: FlowNewsroom;
    let photo: FlowFile;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'tolak');
      photo = await jpegPhoto('baik.jpg', 31);
    });

    test.each(BAD)('$what is refused alone; sent anew, all is live', async (one) => {
      const { good, bad, reason } = one;
      const before = await published(room);
      const isText = good.type === 'text/plain';
      const files = isText ? [good, photo] : [manuscript(`Dengan ${one.what}`), photo, good];
      const number = isText ? 1 : 3;
      const { submission, uploads } = await room.editor.announce(files.map(announced));
      const { id } = submission;
      for (const [i, { bytes }] of files.entries()) {
        await mustSend(uploads[i], i + 1 === number ? bad : bytes);
      }
      await room.warta.cloud.idle();

      const view = await room.editor.view(id);
      expect(view).toMatchObject({
        state: 'rejected',
        // There is no release without its manuscript.
        reason: `${good.name} was refused: send it anew${isText ? '' : ', or finish without it'}.`,
      });
      expect(view.files.map(({ state }) => state)).toEqual(
        files.map((_, i) => (i + 1 === number ? 'rejected' : 'ready')),
      );
      expect(view.files[number - 1]?.reason).toBe(reason);
      const record = await room.table.get(fileKey(id, number));
      expect(record?.result).toEqual({ state: 'rejected', reason, sha256: sha256(bad) });
      const told = await cli(['status', id], room.cliEnvironment);
      expect([told.exitCode, told.stdout]).toEqual([1, expect.stringContaining(reason)]);
      expect(await uploaded(room, id, number, isText ? 'text' : 'photo')).toEqual(Buffer.from(bad));
      expect(await published(room)).toEqual(before);

      await mustSend(await room.editor.sign(id, number), good.bytes);
      await room.warta.cloud.idle();
      const { state, url = '' } = await room.editor.view(id);
      expect(state).toBe('live');
      expect((await read(room.warta, url)).status).toBe(200);
      const entry = (await lists(room)).json.find((item) => item.url === url);
      expect(entry?.attachments).toHaveLength(files.length - 1);
    });

    test('without a refused photo a release can go live', async () => {
      const [{ bad, good } = { bad: new Uint8Array(), good: photo }] = BAD;
      const files = [manuscript('Tanpa Foto yang Ditolak'), photo, good];
      const { submission, uploads } = await room.editor.announce(files.map(announced));
      for (const [i, { bytes }] of files.entries()) {
        await mustSend(uploads[i], i === 2 ? bad : bytes);
      }
      await room.warta.cloud.idle();
      await room.editor.finish(submission.id);
      await room.warta.cloud.idle();
      const { state, url = '', files: views } = await room.editor.view(submission.id);
      expect([state, views.map((each) => each.state)]).toEqual([
        'live',
        ['ready', 'ready', 'rejected'],
      ]);
      expect((await read(room.warta, url)).status).toBe(200);
      const entry = (await lists(room)).json.find((item) => item.url === url);
      expect(entry?.attachments).toHaveLength(1);
    });
  });
}

async function uploaded(
  { id: newsroom, warta }: FlowNewsroom,
  submission: string,
  file: number,
  kind: FileKind,
): Promise<Buffer> {
  const Bucket = warta.cloud.outputs.UploadsBucket;
  const Key = uploadKey({ kind, newsroom, submission, file });
  const { Body } = await warta.s3.send(new GetObjectCommand({ Bucket, Key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}
