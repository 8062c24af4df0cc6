import { beforeAll, describe, expect, test } from 'vitest';
import { submissionFolder } from '../../shared/archive-keys.ts';
import { s3Listing } from '../../shared/aws/listing.ts';
import { sha256 } from '../../shared/ids.ts';
import { feedPath } from '../../shared/keys.ts';
import type { SubmissionView } from '../../shared/submissions/wire.ts';
import type { TestCloud } from '../support/cloud.ts';
import { warta as command } from '../support/flow-cli.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';
import { operator } from '../support/flow-operator-cli.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { pictures } from '../support/flow-pictures.ts';
import type { FlowFile } from '../support/flow-sender.ts';
import { read } from '../support/flow-site.ts';

/** An event that an office photographs once, and writes two releases of. */
export function eventPhotoFlows(cloud: () => TestCloud): void {
  describe('releases of one event', () => {
    let room: FlowNewsroom;
    let photo: FlowFile;
    let first: SubmissionView;
    let second: SubmissionView;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'acara');
      photo = await jpegPhoto('IMG_001.jpg', 77);
      first = await room.publish([about('Festival Dibuka', 'Tari pembuka.'), photo]);
      second = await room.publish([about('Perahu Hias Ramai', 'Perahu naga.')]);
    });

    test('share its photos: one shows what the other brought, in its own words', async () => {
      expect([first.state, second.state]).toEqual(['live', 'live']);
      expect(second.files.map(({ name, state, from }) => [name, state, from])).toEqual([
        ['rilis.md', 'ready', undefined],
        ['IMG_001.jpg', 'ready', first.id],
      ]);
      const page = await read(room.warta, second.url ?? '');
      expect(pictures(page)).toHaveLength(1);
      expect(page.text).toContain('Perahu naga.');
      expect(page.text).not.toContain('Tari pembuka.');
      const original = expect.stringContaining(sha256(photo.bytes));
      expect(await originals(room, second)).toEqual([original]);
    });

    test('share its name as a tag, on pages and in feeds', async () => {
      for (const { url = '' } of [first, second])
        expect((await read(room.warta, url)).text).toContain('<li>Festival Mahakam 2026</li>');
      const feed = JSON.parse((await read(room.warta, feedPath(room.id, 'json'))).text);
      expect(feed.items.map(({ tags }: { tags: string[] }) => tags)).toEqual([
        ['Festival Mahakam 2026'],
        ['Festival Mahakam 2026'],
      ]);
    });

    test('tell their senders where a photo came from', async () => {
      const ran = await command(['status', second.id], room.cliEnvironment);
      expect(ran.stdout).toMatch(
        new RegExp(`IMG_001.jpg .* ready, from release ${first.id} of the same event`),
      );
    });

    test('of which one is erased: the other is as it was', async () => {
      const { url = '' } = second;
      const media = pictures(await read(room.warta, url)).flat();
      const before = await Promise.all(media.map((path) => read(room.warta, path)));
      const { article = '' } = first;
      const ran = await operator(room.warta, ['erase', article, '--yes']);
      expect(ran).toMatchObject({ exitCode: 0 });
      expect(ran.stderr).toMatch(/IMG_001.jpg stays in \w{10}\/\w{12}: Perahu Hias Ramai\n/);
      await room.warta.cloud.idle();
      expect((await read(room.warta, first.url ?? '')).status).toBe(410);
      const page = await read(room.warta, url);
      expect([page.status, pictures(page).flat()]).toEqual([200, media]);
      const after = await Promise.all(media.map((path) => read(room.warta, path)));
      expect(after.map(({ status, bytes }) => [status, sha256(bytes)])).toEqual(
        before.map(({ bytes }) => [200, sha256(bytes)]),
      );
    });

    test('of which one was erased: the photo is still that of the other', async () => {
      const third = await room.publish([about('Festival Ditutup', 'Tari penutup.')]);
      expect(third.files.map(({ from }) => from)).toEqual([undefined, second.id]);
    });

    test('of which none has the photo: it is told, and that one may have had it', async () => {
      const text = about('Lomba Dayung', 'Dayung.', 'IMG_404.jpg');
      const view = await room.publish([text]);
      expect(view.state).toBe('live');
      expect(view.files[0]?.warnings).toMatchObject([
        { code: 'photoOfEventGone', message: expect.stringContaining('“Festival Mahakam 2026”') },
      ]);
    });
  });
}

function about(headline: string, caption: string, photo = 'IMG_001.jpg'): FlowFile {
  const text = `---
acara: Festival Mahakam 2026
foto:
  ${photo}: ${caption}
---

# ${headline}

SAMARINDA, KOMINFONEWS – Isi rilis tentang festival ini.
`;
  return { name: 'rilis.md', type: 'text/markdown', bytes: Buffer.from(text) };
}

/** Of the photos that the archive has of a submission. */
async function originals(
  { warta, id }: FlowNewsroom,
  submission: SubmissionView,
): Promise<string[]> {
  const { list } = s3Listing(warta.s3, warta.cloud.outputs.ArchiveBucket ?? '');
  const keys: string[] = [];
  for await (const { key } of list(submissionFolder('originals', id, submission.id)))
    if (!key.includes('/01-')) keys.push(key);
  return keys;
}
