import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AlteredAssembly, alteredAssembly } from '../support/altered-assembly.ts';
import { cloudForTests, type TestCloud } from '../support/cloud.ts';
import { eventually } from '../support/eventually.ts';
import { type FlowNewsroom, flowNewsroom, mustSend } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { announcedWithHash, type FlowFile } from '../support/flow-sender.ts';
import { manuscript } from '../support/flow-texts.ts';

/** MB: enough for the photo function and a small photo, and far from what the stack gives it. */
const MEMORY = 240;

/** Seconds for five deliveries and the waits between them, on a machine that has other things to do. */
const FIVE_TRIES = 120;

/** Two megabytes that take half a gigabyte to be decoded: all of an interlaced PNG has to be held. */
async function bomb(): Promise<FlowFile> {
  const background = { r: 10, g: 20, b: 30, alpha: 0.5 };
  const bytes = await sharp({ create: { width: 7000, height: 7000, channels: 4, background } })
    .toColourspace('rgb16')
    .png({ progressive: true })
    .toBuffer();
  return { name: 'bom.png', type: 'image/png', bytes };
}

// Where the system does not tell how much memory a process has, the local cloud sets no limit.
describe.skipIf(process.platform !== 'linux')(
  'a photo that takes more memory than there is',
  () => {
    let altered: AlteredAssembly;
    let warta: TestCloud;
    let room: FlowNewsroom;
    let small: FlowFile;

    beforeAll(async () => {
      altered = await alteredAssembly((properties) => {
        if (properties.MemorySize === 3008) properties.MemorySize = MEMORY;
      });
      warta = await cloudForTests({ assembly: altered.dir });
      room = await flowNewsroom(warta, 'bom');
      small = await jpegPhoto('kecil.jpg', 7);
    }, 90_000);

    afterAll(async () => {
      await warta?.stop();
      altered?.remove();
    });

    test('is refused in a sentence and put aside, and nothing waits for it', async () => {
      const files = [manuscript('Dengan Bom'), await bomb(), small];
      expect(files[1]?.bytes.length).toBeLessThan(3_000_000);
      const announced = await Promise.all(files.map(announcedWithHash));
      const { submission, uploads } = await room.editor.announce(announced);
      for (const [i, { bytes }] of files.entries()) await mustSend(uploads[i], bytes);

      const other = await room.editor.announce(
        await Promise.all([manuscript('Tanpa Bom'), small].map(announcedWithHash)),
      );
      await mustSend(other.uploads[0], manuscript('Tanpa Bom').bytes);
      await mustSend(other.uploads[1], small.bytes);
      await until(other.submission.id, 'live');

      const { files: told } = await until(submission.id, 'rejected');
      expect(told.map(({ state }) => state)).toEqual(['ready', 'rejected', 'ready']);
      expect(told[1]?.reason).toMatch(
        /^Expected a photo that can be read for bom\.png but received /,
      );
      const killed = warta.lines.filter(({ text }) => text.includes(`Memory Size: ${MEMORY} MB`));
      expect(killed.length).toBeGreaterThanOrEqual(4);
      expect(await putAside()).toContain(submission.id);

      await room.editor.finish(submission.id);
      await until(submission.id, 'live');
    }, 300_000);

    const until = (id: string, state: string) =>
      eventually(
        `submission ${id} to be ${state}`,
        async () => {
          const view = await room.editor.view(id);
          return view.state === state ? view : undefined;
        },
        FIVE_TRIES,
      );

    /** The message that lies in the queue of photos that could not be read. */
    const putAside = () =>
      eventually(
        'the message to be put aside',
        async () => {
          const QueueUrl = warta.cloud.outputs.PhotoDeadLettersUrl;
          const { Messages = [] } = await warta.sqs.send(new ReceiveMessageCommand({ QueueUrl }));
          return Messages[0]?.Body;
        },
        FIVE_TRIES,
      );
  },
);
