import { beforeAll, describe, expect, test } from 'vitest';
import { submissionKey } from '../../shared/aws/table-keys.ts';
import type { TestCloud } from '../support/cloud.ts';
import { expectLive } from '../support/flow-expect.ts';
import { type FlowNewsroom, flowNewsroom, mustSend } from '../support/flow-newsroom.ts';
import { drawing, setOf } from '../support/flow-photos.ts';
import { announced, type FlowFile } from '../support/flow-sender.ts';
import { published, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

/**
 * A form that was signed without a hash takes other bytes of the same size for as long as it lasts.
 * What was accepted stays as it was.
 */
export function usedTwiceLocks(cloud: () => TestCloud): void {
  describe('a form that is used again with other bytes of the same size', () => {
    let room: FlowNewsroom;
    let first: FlowFile;
    let second: FlowFile;

    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'dua-kali');
      [first, second] = await twins();
    });

    async function begin(headline: string) {
      const files = [manuscript(headline), first];
      const { submission, uploads } = await room.editor.announce(files.map(announced));
      const text = (bytes = files[0]?.bytes ?? Buffer.of()) => mustSend(uploads[0], bytes);
      const photo = ({ bytes }: FlowFile) => mustSend(uploads[1], bytes);
      return { id: submission.id, text, photo };
    }

    /** All that readers can get of it, its photos included. */
    async function shown(id: string): Promise<string> {
      await cloud().cloud.idle();
      const { url = '' } = await room.editor.view(id);
      return (await read(cloud(), url)).text;
    }

    test('after the release went live: nothing changes', async () => {
      const { id, text, photo } = await begin('Sesudah Tayang');
      await photo(first);
      await text();
      const page = await shown(id);
      const before = await published(room);
      await photo(second);
      await photo({ ...second, bytes: Buffer.alloc(second.bytes.length, 'x') });
      await text(other(manuscript('Sesudah Tayang').bytes));
      expect(await shown(id)).toBe(page);
      expect(await published(room)).toEqual(before);
      await expectLive(room, id, 1);
    });

    test('between log and record: the log goes before', async () => {
      const { id, text, photo } = await begin('Di Antara Keduanya');
      await photo(first);
      await text();
      const page = await shown(id);
      const before = await published(room);
      // As a function leaves it that died there: for the next one the submission is still open.
      const undone = { decision: undefined, decidedSeq: undefined, closed: undefined };
      await room.table.update(submissionKey(id), undone);
      await photo(second);
      expect(await shown(id)).toBe(page);
      expect(await published(room)).toEqual(before);
      await expectLive(room, id, 1);
    });

    test('while it is being decided: one of them is published, whole and for good', async () => {
      const { id, text, photo } = await begin('Bersamaan');
      await Promise.all([photo(first), text(), photo(second), photo(first), photo(second)]);
      const page = await shown(id);
      const before = await published(room);
      expect([first, second].filter((one) => page.includes(setOf(one)))).toHaveLength(1);
      await expectLive(room, id, 1);
      await Promise.all([photo(first), photo(second), text()]);
      expect(await shown(id)).toBe(page);
      expect(await published(room)).toEqual(before);
    });

    test('before there is a manuscript: the newer one counts', async () => {
      const { id, text, photo } = await begin('Yang Terbaru');
      await photo(first);
      await cloud().cloud.idle();
      await photo(second);
      await cloud().cloud.idle();
      await text();
      const page = await shown(id);
      expect([page.includes(setOf(first)), page.includes(setOf(second))]).toEqual([false, true]);
      await expectLive(room, id, 1);
    });
  });
}

/** Two photos of one length: the shorter one is filled up behind its end, which decoders pass over. */
async function twins(): Promise<[FlowFile, FlowFile]> {
  const [a, b] = await Promise.all([61, 62].map((shade) => drawing(shade).jpeg().toBuffer()));
  if (!a || !b) throw new Error('two drawings were asked for');
  const length = Math.max(a.length, b.length);
  const file = (bytes: Buffer): FlowFile => ({
    name: 'kembar.jpg',
    type: 'image/jpeg',
    bytes: Buffer.concat([bytes], length),
  });
  return [file(a), file(b)];
}

/** Another manuscript of the same length. */
function other(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('utf8').replace('Isi', 'Isu'));
}
