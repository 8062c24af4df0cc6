import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardsKey, checkpointKey, settingsKey } from '../../shared/aws/table-keys.ts';
import type { TestCloud } from '../support/cloud.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';
import { operator } from '../support/flow-operator-cli.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { published, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

/** What slips of the hand do to what follows from the log, and how an operator brings it back. */
export function doctorFlows(cloud: () => TestCloud): void {
  describe('the doctor', () => {
    let room: FlowNewsroom;
    let before: Map<string, string>;
    const doctor = async (...args: string[]) => await operator(cloud(), ['doctor', ...args]);
    const Bucket = () => cloud().cloud.outputs.SiteBucket;
    const lose = async (Key: string) =>
      void (await cloud().s3.send(new DeleteObjectCommand({ Bucket: Bucket(), Key })));
    const put = async (Key: string, Body: string) =>
      void (await cloud().s3.send(
        new PutObjectCommand({ Bucket: Bucket(), Key, Body, ContentType: 'text/html' }),
      ));
    /** A key of the newsroom's that matches. */
    const key = (pattern: RegExp): string => {
      const found = [...before.keys()].find((each) => pattern.test(each));
      if (!found) throw new Error(`nothing matches ${pattern}`);
      return found;
    };
    const loseCards = async () => {
      for (const card of await room.table.query({ pk: cardsKey(room.id) }))
        await room.table.delete(card);
    };

    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'periksa');
      await room.publish([manuscript('Rilis Sehat'), await jpegPhoto('sehat.jpg', 96)]);
      await room.publish([manuscript('Rilis Sehat Kedua')]);
      before = await published(room);
    });

    test('finds nothing wrong with what nobody has touched', async () => {
      const { exitCode, stdout } = await doctor(room.id, '--deep');
      expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/\nHealthy\.\n$/)]);
    });

    test('names what is lost, changed and foreign, and brings all of it back', async () => {
      const page = key(/rilis-sehat-[0-9a-z]{10}\/index\.html$/);
      const [photo, other] = [key(/media.*\.jpg$/), key(/media.*\.avif$/)];
      const foreign = `${room.id}/2026/11/palsu-0123456789/index.html`;
      for (const lost of [page, photo, `${room.id}/feed.xml`]) await lose(lost);
      await put(other, 'other pixels');
      for (const strange of [foreign, 'masuk.html', 'promosi/index.html'])
        await put(strange, 'Palsu');
      await loseCards();
      const found = await doctor(room.id);
      expect(found.exitCode).toBe(1);
      for (const named of [
        page,
        photo,
        other,
        ...[foreign, 'masuk.html', 'promosi/index.html'],
        `${room.id}/feed.xml`,
        '2 cards are missing',
      ])
        expect(found.stdout).toContain(named);

      const repaired = await doctor(room.id, '--repair');
      expect([repaired.exitCode, repaired.stdout]).toEqual([
        0,
        expect.stringContaining('Healthy.'),
      ]);
      const after = await published(room);
      for (const strange of [foreign, 'masuk.html', 'promosi/'])
        expect((await read(cloud(), `/${strange}`)).status).toBe(410);
      expect(after.delete(foreign)).toBe(true);
      expect(after).toEqual(before);
      expect((await read(cloud(), `/${photo}`)).status).toBe(200);
    });

    test('of all that follows from the log nothing is left, and a rebuild brings it back', async () => {
      for (const lost of (await published(room)).keys()) await lose(lost);
      await loseCards();
      await room.table.delete(checkpointKey(room.id));
      await room.table.delete(settingsKey(room.id));
      const { exitCode, stdout } = await operator(cloud(), ['rebuild', room.id]);
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('periksa is made anew: 3')]);
      expect(await published(room)).toEqual(before);
      await cloud().cloud.idle();
      expect((await doctor(room.id)).exitCode).toBe(0);
    });

    test('a checkpoint ahead of the log is named, nobody copies it, and a repair sets it back', async () => {
      const checkpoint = await room.table.get(checkpointKey(room.id));
      await room.table.put({ ...checkpointKey(room.id), ...checkpoint, seq: 99, stamp: 'tangan' });
      const found = await doctor(room.id);
      expect([found.exitCode, found.stdout]).toEqual([
        1,
        expect.stringContaining('event 99: the log ends with event 3'),
      ]);
      for (const args of [
        ['backup', room.id, join(tmpdir(), 'warta-none')],
        ['rebuild', room.id],
      ]) {
        const { exitCode, stderr } = await operator(cloud(), args);
        expect([exitCode, stderr]).toEqual([1, expect.stringContaining('Expected event 99')]);
      }
      const { exitCode, stdout } = await doctor(room.id, '--repair');
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Healthy.')]);
      await room.publish([manuscript('Rilis Sesudahnya')]);
      expect((await doctor(room.id)).exitCode).toBe(0);
    });
  });
}
