/** What earlier releases have left on the disk, under the present code. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RENDERER } from '../../functions/publish/invalidation.ts';
import { writeOperatorJson } from '../../local/data/operator-json.ts';
import { dynamoCheckpoints } from '../../shared/aws/checkpoints.ts';
import { dynamoSchedules } from '../../shared/aws/schedules.ts';
import { checkpointKey } from '../../shared/aws/table-keys.ts';
import { sha256 } from '../../shared/ids.ts';
import { frontPath } from '../../shared/keys.ts';
import { cloudForTests } from '../support/cloud.ts';
import { warta as cli } from '../support/flow-cli.ts';
import { everythingPublic } from '../support/flow-everything.ts';
import { expectLive } from '../support/flow-expect.ts';
import { wholeLog } from '../support/flow-log.ts';
import { type FlowNewsroom, mustSend, reopened } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { lists, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';
import { age, sweep } from '../support/flow-time.ts';
import { deleteDerived } from './derived.ts';
import { releases, unpack } from './fixture.ts';
import { deliver } from './old-messages.ts';

const NEW_HEADLINE = 'Terbit Sesudah Pemutakhiran';

/** Named after its bytes: an old one stays for pages that somebody still has open. */
const OLD_STYLE = /(^|\/)style-[0-9a-f]+\.css$/;

describe.each(releases())('a data folder of Warta $version', (known) => {
  let room: FlowNewsroom;
  const dataDir = mkdtempSync(join(tmpdir(), 'warta-upgrade-'));

  beforeAll(async () => {
    unpack(known, dataDir);
    const [editor, reporter] = [known.tokens.editor, known.tokens.reporter];
    const newsroom = {
      id: known.newsroom,
      editor: { token: editor },
      reporter: { token: reporter },
    };
    room = reopened(newsroom, await cloudForTests({ dataDir }));
    writeOperatorJson(dataDir, room.warta.cloud);
    // As if it had been begun half an hour ago: its hour was over long before this test.
    const { submission } = known.open;
    const { expiresAt } = await room.editor.view(submission);
    await age(room, submission, (Date.parse(expiresAt) - Date.now()) / 60_000 - 30);
  }, 90_000);

  afterAll(async () => {
    await room?.warta.stop();
  });

  async function operator(...args: string[]): Promise<void> {
    expect(await cli(args, { WARTA_DATA: dataDir })).toMatchObject({ exitCode: 0 });
  }

  test('everything that was public is served, byte for byte', async () => {
    const served: Record<string, string> = {};
    for (const path of Object.keys(known.public)) {
      const { status, bytes } = await read(room.warta, path);
      served[path] = status === 200 ? sha256(bytes) : `status ${status}`;
    }
    expect(served).toEqual(known.public);
  });

  test('front page and feeds list what they listed', async () => {
    const { front, rss, json } = await lists(room);
    expect(rss.map(({ title }) => title)).toEqual(known.headlines);
    expect(json.map(({ title }) => title)).toEqual(known.headlines);
    expect(front).toHaveLength(known.headlines.length);
  });

  test('every event can be read, and its state is the one whose hash it bears', async () => {
    const { warta, table, id } = room;
    const archive = warta.cloud.outputs.ArchiveBucket ?? '';
    const { events, faults } = await wholeLog(id, { table, s3: warta.s3, archive });
    expect(faults).toEqual([]);
    // The settings were made and changed; two releases wait.
    expect(events).toHaveLength(known.headlines.length + 4);
  });

  test('what waited is waiting still', async () => {
    const { scheduled, inReview, open } = known;
    const { submission, publishAt } = scheduled;
    expect((await room.editor.view(submission)).state).toBe('scheduled');
    const due = await dynamoSchedules(room.table).dueBefore(new Date(Date.parse(publishAt) + 1));
    expect(due).toEqual([expect.objectContaining({ newsroom: room.id, publishAt })]);
    expect((await room.reporter.view(inReview.submission)).state).toBe('inReview');
    const { state, files } = await room.editor.view(open.submission);
    expect([state, ...files.map((file) => file.state)]).toEqual(['open', 'ready', 'uploading']);
    const titles = (await lists(room)).rss.map(({ title }) => title);
    for (const { headline } of [scheduled, inReview, open]) expect(titles).not.toContain(headline);
  });

  test('messages that lay in its queues are understood', async () => {
    expect(await deliver(room.warta, known.messages)).toEqual([]);
    expect((await lists(room)).rss.map(({ title }) => title)).toEqual(known.headlines);
  });

  test('all that is public can be made again of the old log alone', async () => {
    const before = await everythingPublic(room.warta);
    await deleteDerived(room);
    expect(await everythingPublic(room.warta)).toEqual(new Map());
    await operator('rebuild', room.id);
    await room.warta.cloud.idle();
    const after = await everythingPublic(room.warta);
    if (known.renderer === RENDERER) return expect(after).toEqual(before);
    const missing = [...before.keys()].filter((key) => !after.has(key) && !OLD_STYLE.test(key));
    expect(missing).toEqual([]);
    expect((await lists(room)).rss.map(({ title }) => title)).toEqual(known.headlines);
  });

  test.runIf(known.version === '0.1.0')('a rebuild that it had begun is gone on with', async () => {
    const page = [...(await everythingPublic(room.warta)).keys()].find((key) =>
      /teks-saja/.test(key),
    );
    const { s3, cloud } = room.warta;
    const at = { Bucket: cloud.outputs.SiteBucket, Key: page };
    await s3.send(new DeleteObjectCommand(at));
    // As 0.1.0 notes that it stands before the first card.
    const { epoch, seq } = await dynamoCheckpoints(room.table).read(room.id);
    const stamp = JSON.stringify([epoch, seq, null, '']);
    await room.table.put({ ...checkpointKey(room.id), epoch, seq, rebuild: '', stamp });
    await sweep(room);
    expect([...(await everythingPublic(room.warta)).keys()]).toContain(page);
    expect(await dynamoCheckpoints(room.table).read(room.id)).not.toHaveProperty('rebuild');
  });

  test('a change of settings renders every page anew, where it was', async () => {
    const title = 'Kabar Terbarukan';
    // The site has moved too: the ports of this cloud are others.
    const values = ['--title', title, '--origin', room.warta.cloud.siteUrl];
    await operator('newsroom', 'set', room.id, ...values);
    await room.warta.cloud.idle();
    // What is named after its bytes comes back under the name of its new ones.
    const lasting = Object.keys(known.public).filter(
      (path) => known.renderer === RENDERER || !OLD_STYLE.test(path),
    );
    for (const path of lasting) {
      const { status, text } = await read(room.warta, path);
      expect([path, status]).toEqual([path, 200]);
      const isPage = path.startsWith(frontPath(room.id)) && path.endsWith('/');
      if (isPage) expect(text).toContain(title);
    }
  });

  test('a submission that was half sent can be finished', async () => {
    const { submission, headline, photo } = known.open;
    await mustSend(await room.editor.sign(submission, 2), Buffer.from(photo.base64, 'base64'));
    await expectLive(room, submission, 1);
    expect((await lists(room)).rss[0]?.title).toBe(headline);
  });

  test('a new release goes out beside the old ones', async () => {
    const photo = await jpegPhoto('baru.jpg', 91);
    const { id } = await room.publish([manuscript(NEW_HEADLINE), photo]);
    await expectLive(room, id, 1);
    const titles = (await lists(room)).rss.map(({ title }) => title);
    expect(titles).toEqual([NEW_HEADLINE, known.open.headline, ...known.headlines]);
  });
});
