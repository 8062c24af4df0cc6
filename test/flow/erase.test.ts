/** What was erased is nowhere any more: in no version of an object, no record, no page, no backup. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Article } from '../../shared/articles.ts';
import { s3Objects } from '../../shared/aws/objects.ts';
import { startRebuild } from '../../shared/aws/start-rebuild.ts';
import { archivedStates } from '../../shared/aws/states.ts';
import { sha256 } from '../../shared/ids.ts';
import { mediaPath } from '../../shared/keys.ts';
import { mediaOf } from '../../shared/photos.ts';
import { cloudForTests } from '../support/cloud.ts';
import { correctPhotos } from '../support/flow-correction.ts';
import {
  everything,
  forgetEverythingDerived,
  holding,
  type Kept,
} from '../support/flow-everything.ts';
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
  expect(asked.stderr).toMatch(/wajah-bersama.jpg stays in \w{10}\/\w{12}: Rilis yang Tinggal\n/);
  expect((await read(warta, url.forgotten)).status).toBe(200);

  const ran = await operator(warta, ['erase', url.forgotten], { types: id });
  expect(ran.exitCode).toBe(0);
  expect(ran.stdout).toMatch(/public copies answer 410 \(Gone\)\. Deleted: \d+ versions? of /);
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
  expect(ran.stderr).toMatch(/goes from \w{10}, too: Rilis dengan Wajah Lagi\n/);
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

async function articleAt(page: string): Promise<Article> {
  const { s3, cloud } = room.warta;
  const newest = await settingsDeps(room.warta).log.newest('lupa', idOf(page));
  const states = archivedStates(s3Objects(s3, cloud.outputs.ArchiveBucket ?? ''));
  if (!newest) throw new Error(`no article at ${page}`);
  return await states.get<Article>(newest);
}

/** Sends a release with one photo, and corrects its caption and focus. */
async function corrected(photo: FlowFile) {
  const page = await live([manuscript(`Ralat ${photo.name}`), photo]);
  const article = await articleAt(page);
  const about = { caption: 'Keterangan yang benar.', focus: { x: 0.1, y: 0.9 } };
  const now = await correctPhotos(room.warta, article, (was) => ({ ...was, ...about }));
  await room.warta.cloud.idle();
  const photos = [...article.photos, ...now];
  const paths = photos.flatMap((one) => mediaOf(one).map((file) => mediaPath(article, one, file)));
  const parts = [sha256(photo.bytes), ...photos.map(({ set }) => `/${set}/`)];
  const isOfIt = ({ name }: Kept) => parts.some((part) => name.includes(part));
  return { page, paths, isOfIt };
}

test.each(['a photo', 'an article'])(
  '%s whose caption and focus were corrected: what was before goes, too',
  async (what) => {
    const { warta } = room;
    const photo = await jpegPhoto(`ralat-${what.length}.jpg`, 100 + what.length);
    const { page, paths, isOfIt } = await corrected(photo);
    expect(new Set(paths).size).toBe(22);
    for (const path of paths) expect([path, (await read(warta, path)).status]).toEqual([path, 200]);
    const before = (await everything(warta)).filter(isOfIt);
    expect(before.filter(({ bytes }) => isPicture(bytes)).length).toBeGreaterThan(40);

    const oldest = new URL(paths[0] ?? '', page).href;
    const target = what === 'a photo' ? oldest : idOf(page);
    expect(await operator(warta, ['erase', target, '--yes'])).toMatchObject({ exitCode: 0 });
    await warta.cloud.idle();
    for (const path of paths) expect([path, (await read(warta, path)).status]).toEqual([path, 410]);
    const left = (await everything(warta)).filter(isOfIt);
    expect(left.filter(({ bytes }) => isPicture(bytes)).map(({ name }) => name)).toEqual([]);
    // Nothing but that it is gone.
    expect(left).toHaveLength(paths.length);
    expect((await read(warta, page)).status).toBe(what === 'a photo' ? 200 : 410);
  },
  40_000,
);

/** By how JPEG, WebP and AVIF begin. */
function isPicture(bytes: Buffer): boolean {
  return /^(?:\xff\xd8\xff|RIFF|....ftyp)/s.test(bytes.toString('latin1', 0, 12));
}
