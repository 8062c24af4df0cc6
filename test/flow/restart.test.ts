/** What was acknowledged is published, once, wherever the cloud was stopped or killed meanwhile. */
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { writeLocalJson } from '../../local/data/local-json.ts';
import { cloudForTests } from '../support/cloud.ts';
import { eventually } from '../support/eventually.ts';
import { cloudFrontGate } from '../support/flow-gate.ts';
import { type FlowNewsroom, flowNewsroom, reopened, send } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { startProcess } from '../support/flow-process.ts';
import { type FlowFile, Sender } from '../support/flow-sender.ts';
import { lists, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';
import { age, sweep } from '../support/flow-time.ts';

vi.mock('../../local/edge/cloudfront-api.ts', async (original) => {
  const { gatedModule } = await import('../support/flow-gate.ts');
  return gatedModule(await original());
});

let room: FlowNewsroom;
let photo: FlowFile;
/** Headlines of all that was acknowledged. */
const sent: string[] = [];

beforeAll(async () => {
  room = await flowNewsroom(await cloudForTests(), 'pulih');
  photo = await jpegPhoto('pulih.jpg', 81);
}, 90_000);

afterAll(async () => {
  await room?.warta.stop();
});

function release(headline: string): FlowFile[] {
  sent.push(headline);
  return [manuscript(headline), photo];
}

/** All is live, each once, and can be read. */
async function expectAllOnce(id: string): Promise<void> {
  expect((await room.editor.view(id)).state).toBe('live');
  const { front, rss, json } = await lists(room);
  expect(rss.map(({ title }) => title).toReversed()).toEqual(sent);
  expect(json.map(({ title }) => title).toReversed()).toEqual(sent);
  expect(front).toHaveLength(sent.length);
  for (const path of front) {
    const page = await read(room.warta, path);
    expect(page.status).toBe(200);
    const [image] = /\/pulih\/media\/\S+\.jpg/.exec(page.text) ?? [];
    expect((await read(room.warta, image ?? '')).status).toBe(200);
  }
}

test('stopped while it publishes', async () => {
  cloudFrontGate.shut();
  onTestFinished(() => cloudFrontGate.open());
  const id = await send(room.editor, release('Berhenti Saat Menerbitkan'));
  await eventually(
    'the invalidation to be asked for',
    async () => cloudFrontGate.held || undefined,
  );
  room = reopened(room, await room.warta.restart());
  cloudFrontGate.open();
  expect((await room.editor.view(id)).state).toBe('publishing');
  await sweep(room);
  await expectAllOnce(id);
});

test('stopped as soon as the last file was acknowledged', async () => {
  const id = await send(room.editor, release('Berhenti Seusai Unggahan'));
  room = reopened(room, await room.warta.restart());
  await age(room, id, 3);
  await sweep(room);
  await expectAllOnce(id);
});

test('killed as soon as the last file was acknowledged', { timeout: 60_000 }, async () => {
  const { warta, id: newsroom, editor } = room;
  await warta.cloud.stop();
  const { apiUrl: api, siteUrl: site } = warta.cloud;
  writeLocalJson(warta.dataDir, { api, site, newsroom, token: editor.token });
  const { local, kill } = await startProcess(warta.dataDir);
  onTestFinished(kill);
  const id = await send(new Sender(local.api, newsroom, editor.token), release('Listrik Padam'));
  await kill();

  room = reopened(room, await cloudForTests({ dataDir: warta.dataDir }));
  await age(room, id, 3);
  await sweep(room);
  await expectAllOnce(id);
});
