/** What was erased is nowhere any more: in no version of an object, no record, no page, no backup. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRebuild } from '../../shared/aws/start-rebuild.ts';
import { cloudForTests } from '../support/cloud.ts';
import { everything, forgetEverythingDerived, holding } from '../support/flow-everything.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';
import { settingsDeps } from '../support/flow-operator.ts';
import { operator } from '../support/flow-operator-cli.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { pictures } from '../support/flow-pictures.ts';
import type { FlowFile } from '../support/flow-sender.ts';
import { lists, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

const place = mkdtempSync(join(tmpdir(), 'warta-backup-'));
const backup = join(place, 'lupa');

let room: FlowNewsroom;
/** In one release alone, and in two. */
let alone: FlowFile;
let shared: FlowFile;
const url: Record<'forgotten' | 'kept' | 'other', string> = { forgotten: '', kept: '', other: '' };

const FORGOTTEN: FlowFile = {
  name: 'rilis-rahasia.md',
  type: 'text/markdown',
  bytes: Buffer.from(`---
foto:
- berkas: wajah-alone.jpg
  keterangan: Keterangan yang harus hilang.
---

# Nama yang Minta Dilupakan

SAMARINDA, KOMINFONEWS – Isi yang harus lenyap.
`),
};

beforeAll(async () => {
  room = await flowNewsroom(await cloudForTests(), 'lupa');
  alone = await jpegPhoto('wajah-alone.jpg', 96);
  shared = await jpegPhoto('wajah-bersama.jpg', 97);
  url.forgotten = await live([FORGOTTEN, alone, shared]);
  url.kept = await live([
    manuscript('Rilis yang Tinggal'),
    { ...shared, name: 'salinan-wajah.jpg' },
  ]);
  url.other = await live([manuscript('Rilis Lain'), await jpegPhoto('lain.jpg', 98)]);
  await operator(room.warta, ['backup', 'lupa', backup]);
}, 90_000);

afterAll(async () => {
  await room?.warta.stop();
  rmSync(place, { recursive: true });
});

async function live(files: readonly FlowFile[]): Promise<string> {
  const { state, url: at = '' } = await room.publish(files);
  expect(state).toBe('live');
  return at;
}

function idOf(address: string): string {
  return address.slice(-11, -1);
}

test('an article: its page and pictures are gone, and every trace of it but the act', async () => {
  const { warta } = room;
  const traces: (string | Uint8Array)[] = [
    'Nama yang Minta Dilupakan',
    'Keterangan yang harus hilang',
    'Isi yang harus lenyap',
    'rilis-rahasia.md',
    'wajah-alone.jpg',
    'wajah-bersama.jpg',
    alone.bytes,
  ];
  const [own = [], ...others] = pictures(await read(warta, url.forgotten));
  const media = [...own, ...others.flat()];
  for (const path of own) traces.push((await read(warta, path)).bytes);
  const before = await everything(warta);
  for (const trace of traces) expect(holding(before, trace)).not.toEqual([]);
  const id = idOf(url.forgotten);

  const asked = await operator(warta, ['erase', id], { types: 'ya' });
  expect(asked).toMatchObject({ exitCode: 1, stdout: '' });
  expect(asked.stderr).toContain('Nothing was erased.');
  expect(asked.stderr).toMatch(
    /wajah-bersama.jpg is in \w{10}, Rilis yang Tinggal, too, and stays/,
  );
  expect((await read(warta, url.forgotten)).status).toBe(200);

  const ran = await operator(warta, ['erase', url.forgotten], { types: id });
  expect(ran.exitCode).toBe(0);
  expect(ran.stdout).toMatch(/public copies answer 410 \(Gone\)\. Deleted versions: /);
  await warta.cloud.idle();
  const now = await everything(warta);
  for (const trace of traces) expect([trace, holding(now, trace)]).toEqual([trace, []]);
  for (const path of [url.forgotten, ...media]) expect((await read(warta, path)).status).toBe(410);
  const { front, rss, json } = await lists(room);
  expect([front.length, rss.length, json.length]).toEqual([2, 2, 2]);
  // What another article shows is still shown.
  for (const path of pictures(await read(warta, url.kept)).flat())
    expect((await read(warta, path)).status).toBe(200);
  const events = await settingsDeps(warta).log.readAfter('lupa', 1);
  expect(events.filter(({ article }) => article === id)).toEqual([
    expect.objectContaining({ type: 'published', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    expect.objectContaining({ type: 'erased', actor: 'Operator', status: 'erased' }),
  ]);

  const again = await operator(warta, ['erase', id, '--json']);
  expect(again.exitCode).toBe(0);
  expect(JSON.parse(again.stdout).deleted).toMatchObject({ records: 0 });
  expect(new Set(Object.values(JSON.parse(again.stdout).deleted.objects))).toEqual(new Set([0]));
}, 40_000);

test('a photo: gone wherever it is shown, and its article stays', async () => {
  const { warta } = room;
  const [picture = ''] = pictures(await read(warta, url.kept)).flat();
  url.other = await live([manuscript('Rilis dengan Wajah Lagi'), shared]);
  const shown = [url.kept, url.other].map(async (at) => pictures(await read(warta, at)).flat());
  const media = (await Promise.all(shown)).flat();
  const bytes = await Promise.all(media.map(async (path) => (await read(warta, path)).bytes));
  const ran = await operator(warta, ['erase', new URL(picture, url.kept).href, '--yes']);
  expect(ran.stderr).toContain('Rilis dengan Wajah Lagi: it goes from there, too');
  expect(ran.exitCode).toBe(0);
  await warta.cloud.idle();
  const now = await everything(warta);
  for (const trace of [shared.bytes, ...bytes, 'salinan-wajah.jpg', 'wajah-bersama.jpg'])
    expect([trace, holding(now, trace)]).toEqual([trace, []]);
  for (const path of media) expect([path, (await read(warta, path)).status]).toEqual([path, 410]);
  for (const at of [url.kept, url.other]) {
    const page = await read(warta, at);
    expect([page.status, pictures(page)]).toEqual([200, []]);
  }
  expect((await lists(room)).json.flatMap(({ attachments = [] }) => attachments)).toHaveLength(1);
}, 40_000);

test('a rebuild from nothing but log and archive shows the erasure', async () => {
  const { warta } = room;
  const deps = settingsDeps(warta);
  await forgetEverythingDerived(warta, 'lupa');
  await startRebuild({ ...deps, now: () => new Date() }, 'lupa');
  await warta.cloud.idle();
  expect((await read(warta, url.forgotten)).status).toBe(410);
  expect((await read(warta, url.kept)).status).toBe(200);
  expect((await lists(room)).rss.map(({ title }) => title)).toEqual([
    'Rilis dengan Wajah Lagi',
    'Rilis Lain',
    'Rilis yang Tinggal',
  ]);
});

test('the next backup into the same place forgets it, too', async () => {
  const files = () =>
    readdirSync(backup, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => ({ name, bytes: readFileSync(join(parentPath, name)) }));
  for (const trace of ['Isi yang harus lenyap', alone.bytes, shared.bytes])
    expect(holding(files(), trace)).not.toEqual([]);
  const { exitCode, stdout } = await operator(room.warta, ['backup', 'lupa', backup, '--json']);
  expect([exitCode, JSON.parse(stdout).removed > 10]).toEqual([0, true]);
  for (const trace of ['Isi yang harus lenyap', alone.bytes, shared.bytes])
    expect(holding(files(), trace)).toEqual([]);
  expect(await operator(room.warta, ['backup', '--verify', backup])).toMatchObject({ exitCode: 0 });
});
