import { beforeAll, describe, expect, test } from 'vitest';
import { handoutFolder, renditionFolder, submissionFolder } from '../../shared/archive-keys.ts';
import { articles } from '../../shared/article-log.ts';
import { s3Listing } from '../../shared/aws/listing.ts';
import { startRebuild } from '../../shared/aws/start-rebuild.ts';
import { HANDOUT_KINDS } from '../../shared/handouts.ts';
import { sha256 } from '../../shared/ids.ts';
import { publishMessage } from '../../shared/messages.ts';
import type { TestCloud } from '../support/cloud.ts';
import { everythingPublic, forgetEverythingDerived } from '../support/flow-everything.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';
import { settingsDeps } from '../support/flow-operator.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { pictures } from '../support/flow-pictures.ts';
import type { FlowFile } from '../support/flow-sender.ts';
import { lists, published, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

/** Of a photo of 400 px: two widths in three formats, and what is handed out. */
const FILES = 2 * 3 + HANDOUT_KINDS.length;

/** A photo that more than one release shows: worked once, and gone when the last of them is. */
export function sharedPhotoFlows(cloud: () => TestCloud): void {
  describe('one photo in two releases', () => {
    let room: FlowNewsroom;
    let photo: FlowFile;
    let first: Release;
    let second: Release;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'berdua');
      photo = await jpegPhoto('pasar.jpg', 31);
      first = await release(room, 'Pasar Dibuka', [photo]);
      second = await release(room, 'Pasar Ramai', [{ ...photo, name: 'pasar-lagi.jpg' }]);
    });

    test('is worked once, and each has its files', async () => {
      expect([first.media.length, second.media.length]).toEqual([FILES, FILES]);
      expect(new Set([...first.media, ...second.media]).size).toBe(2 * FILES);
      const { renditions, handouts } = await archived(room, photo, second);
      expect(renditions.length).toBe(FILES);
      expect(handouts.length).toBe(HANDOUT_KINDS.length);
    });

    test('of which one is withdrawn: the other keeps every file, at the edge and in the archive', async () => {
      const kept = await bytesOf(room, second);
      const inArchive = await archived(room, photo, second);
      await retract(room, first);
      expect(await statuses(room, first)).toEqual([410]);
      expect(await statuses(room, second)).toEqual([200]);
      expect(await bytesOf(room, second)).toEqual(kept);
      expect(await archived(room, photo, second)).toEqual(inArchive);
      expect((await lists(room)).rss.map(({ link }) => link)).toEqual([second.url]);
    });

    test('and what the archive keeps is all that its site can be made of', async () => {
      const before = await everythingPublic(room.warta, `${room.id}/`);
      await forgetEverythingDerived(room.warta, room.id);
      expect((await published(room)).size).toBe(0);
      const now = () => new Date();
      await startRebuild({ ...settingsDeps(room.warta), now }, room.id);
      await room.warta.cloud.idle();
      expect(await everythingPublic(room.warta, `${room.id}/`)).toEqual(before);
      expect(await statuses(room, second)).toEqual([200]);
    });

    test('of which the other is withdrawn, too: nothing of it is left at the edge', async () => {
      await retract(room, second);
      expect(await statuses(room, second)).toEqual([410]);
      expect(await statuses(room, first)).toEqual([410]);
      expect((await lists(room)).rss).toEqual([]);
    });

    test('comes back with a third release, and nowhere else', async () => {
      const third = await release(room, 'Pasar Dibuka Lagi', [photo]);
      expect(await statuses(room, third)).toEqual([200]);
      expect([await statuses(room, first), await statuses(room, second)]).toEqual([[410], [410]]);
    });

    test('twice in one release is there once', async () => {
      const twice = await release(room, 'Pasar Dua Kali', [
        photo,
        { ...photo, name: 'salinan.jpg' },
      ]);
      expect(twice.media.length).toBe(FILES);
      expect(pictures(await read(room.warta, twice.url))).toHaveLength(1);
      const entry = (await lists(room)).json.find(({ url }) => url === twice.url);
      expect(entry?.attachments).toHaveLength(1);
      await retract(room, twice);
      expect(await statuses(room, twice)).toEqual([410]);
    });
  });
}

interface Release {
  readonly url: string;
  readonly article: string;
  readonly submission: string;
  /** paths of all its public pictures */
  readonly media: readonly string[];
}

/** One that is live, and that readers have been to: page and every picture are in the edge's memory. */
async function release(
  room: FlowNewsroom,
  headline: string,
  photos: readonly FlowFile[],
): Promise<Release> {
  const view = await room.publish([manuscript(headline), ...photos]);
  expect(view.state).toBe('live');
  const { url = '', article = '', id: submission } = view;
  const keys = [...(await published(room)).keys()];
  const media = keys.filter((key) => key.startsWith(`${room.id}/media/${article}/`));
  const made = { url, article, submission, media: media.map((key) => `/${key}`) };
  expect(await statuses(room, made)).toEqual([200]);
  return made;
}

/** With which the edge answers for its page and pictures; each once. */
async function statuses({ warta }: FlowNewsroom, { url, media }: Release): Promise<number[]> {
  const served = await Promise.all([url, ...media].map((path) => read(warta, path)));
  return [...new Set(served.map(({ status }) => status))];
}

async function bytesOf({ warta }: FlowNewsroom, { media }: Release): Promise<string[]> {
  const served = await Promise.all(media.map((path) => read(warta, path)));
  return served.map(({ bytes }) => sha256(bytes));
}

/** What the archive has for a release that shows a photo. */
async function archived({ warta, id }: FlowNewsroom, photo: FlowFile, of: Release) {
  const { list } = s3Listing(warta.s3, warta.cloud.outputs.ArchiveBucket ?? '');
  const keysIn = async (folder: string) => {
    const keys: string[] = [];
    for await (const { key } of list(folder)) keys.push(key);
    return keys;
  };
  const [renditions, handouts, originals] = await Promise.all([
    keysIn(renditionFolder(id, sha256(photo.bytes))),
    keysIn(handoutFolder(id, of.article)),
    keysIn(submissionFolder('originals', id, of.submission)),
  ]);
  return { renditions, handouts, originals };
}

async function retract(room: FlowNewsroom, { article }: Release): Promise<void> {
  const { log, publishQueue } = settingsDeps(room.warta);
  const { event } = await log.append(room.id, article, articles, {
    ...{ type: 'retract', article, reason: 'Foto keliru.' },
    ...{ actor: 'Redaksi', commandId: `tarik-${article}` },
  });
  await publishQueue.send(publishMessage(room.id, event.seq));
  await room.warta.cloud.idle();
}
