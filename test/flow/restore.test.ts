/** A newsroom comes back from its backup alone: into an empty deployment, and over a newer site. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeSettings } from '../../shared/aws/change-settings.ts';
import { FEED_FORMATS, feedPath, frontPath } from '../../shared/keys.ts';
import { cloudForTests, type TestCloud } from '../support/cloud.ts';
import { everyItem, everythingPublic, setBack } from '../support/flow-everything.ts';
import { expectLive } from '../support/flow-expect.ts';
import { type FlowNewsroom, flowNewsroom, send } from '../support/flow-newsroom.ts';
import { settingsDeps } from '../support/flow-operator.ts';
import { operator } from '../support/flow-operator-cli.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { lists, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';
import { sweep } from '../support/flow-time.ts';

const place = mkdtempSync(join(tmpdir(), 'warta-backup-'));
const backup = join(place, 'pulang');

let room: FlowNewsroom;
/** As the table was before the last release of the backup. */
let earlier: Awaited<ReturnType<typeof everyItem>>;
/** As everything public was when the backup was made. */
let before: Awaited<ReturnType<typeof everythingPublic>>;

beforeAll(async () => {
  room = await flowNewsroom(await cloudForTests(), 'pulang');
  await room.publish([manuscript('Rilis Pertama'), await jpegPhoto('satu.jpg', 91)]);
  await renamed('Kabar Pulang Kampung');
  await send(room.reporter, [manuscript('Menunggu Diperiksa'), await jpegPhoto('dua.jpg', 92)]);
  await room.warta.cloud.idle();
  earlier = await everyItem(room.warta);
  await room.publish([manuscript('Rilis Kedua'), await jpegPhoto('tiga.jpg', 93)]);
  before = await everythingPublic(room.warta);
  expect(await operator(room.warta, ['backup', 'pulang', backup])).toMatchObject({ exitCode: 0 });
}, 90_000);

afterAll(async () => {
  await room?.warta.stop();
  rmSync(place, { recursive: true });
});

/** A change of settings: every page shows it. */
async function renamed(title: string): Promise<void> {
  const command = { newsroom: 'pulang', values: { title }, actor: 'Operator', commandId: title };
  await changeSettings(settingsDeps(room.warta), command);
  await room.warta.cloud.idle();
}

test('into an empty deployment, from the folder alone: every public byte', async () => {
  const empty: TestCloud = await cloudForTests();
  try {
    const asked = await operator(empty, ['restore', 'pulang', backup], { types: 'n' });
    expect(asked).toMatchObject({ exitCode: 1, stdout: '' });
    expect(await everyItem(empty)).toEqual([]);

    const ran = await operator(empty, ['restore', 'pulang', backup], { types: 'y' });
    expect(ran).toMatchObject({ exitCode: 0, stdout: `${empty.cloud.siteUrl}/pulang/\n` });
    expect(ran.stderr).toContain('No token was restored');
    expect(ran.stderr).toContain(`this deployment's is ${empty.cloud.siteUrl}`);
    await empty.cloud.idle();
    const after = await everythingPublic(empty);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [key, object] of before) expect([key, after.get(key)]).toEqual([key, object]);

    const again = await operator(empty, ['restore', 'pulang', backup, '--yes', '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({
      epoch: 0,
      restored: { events: 0, objects: 0 },
      foreign: [],
    });
    await empty.cloud.idle();
    expect(await everythingPublic(empty)).toEqual(before);
  } finally {
    await empty.stop();
  }
}, 60_000);

test('over a site that is an hour ahead: nothing newer stays in a list, and releases go on', async () => {
  const { warta } = room;
  const lost = await room.publish([
    manuscript('Jam yang Hilang'),
    await jpegPhoto('empat.jpg', 94),
  ]);
  await renamed('Kabar yang Hilang');
  const refused = await operator(warta, ['restore', 'pulang', backup, '--yes']);
  expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
  expect(refused.stderr).toMatch(
    /the log goes on with event 6 \(published \w{10}, .*\) and 1 more\. Restoring would lose them/,
  );
  expect((await lists(room)).rss).toHaveLength(3);

  await setBack(warta, earlier);
  const ran = await operator(warta, ['restore', 'pulang', backup, '--yes', '--json']);
  expect(ran.exitCode).toBe(0);
  const lostKey = `${new URL(lost.url ?? '').pathname.slice(1)}index.html`;
  expect(JSON.parse(ran.stdout)).toMatchObject({
    epoch: 1,
    restored: { events: 1, objects: 0 },
    foreign: [lostKey],
  });
  expect(ran.stderr).toContain('warta doctor pulang --repair');
  await warta.cloud.idle();

  const after = await lists(room);
  const titles = ['Rilis Kedua', 'Rilis Pertama'];
  expect([after.rss.map(({ title }) => title), after.json.map(({ title }) => title)]).toEqual([
    titles,
    titles,
  ]);
  expect(after.front).toHaveLength(2);
  for (const path of [
    frontPath('pulang'),
    ...FEED_FORMATS.map((format) => feedPath('pulang', format)),
  ]) {
    const { text } = await read(warta, path);
    expect(text).toContain('Kabar Pulang Kampung');
    expect(text).not.toContain('Hilang');
  }
  for (const path of after.front) expect((await read(warta, path)).text).not.toContain('Hilang');

  const { id } = await room.publish([
    manuscript('Sesudah Pemulihan'),
    await jpegPhoto('lima.jpg', 95),
  ]);
  // SQS drops for five minutes the message that bears the seq of the lost release.
  await sweep(room);
  await expectLive(room, id, 1);
  expect((await lists(room)).rss).toHaveLength(3);
  expect(await operator(warta, ['backup', 'pulang', backup])).toMatchObject({ exitCode: 0 });
  const verified = await operator(warta, ['backup', '--verify', backup]);
  expect(verified.stdout).toContain('pulang up to event 6: ');
}, 60_000);
