import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { BackupStore } from '../../../../cli/operator/backup/store.ts';
import { cutOffText } from '../../../../cli/operator/backup/summary.ts';
import { sha256 } from '../../../../shared/ids.ts';
import { memoryTable } from '../../../support/memory-table.ts';
import { newsroomForTests } from '../../../support/newsroom.ts';
import { folder, warta } from '../../harness.ts';
import { archivedManuscript, archivedPhoto, backedUp, folderPlace } from './newsroom.ts';

const PHOTO = sha256('the original of satu.jpg');

async function backup() {
  const room = await newsroomForTests(memoryTable(), 'samarinda');
  const photo = await archivedPhoto(room, 'samarindasatu', 'satu.jpg');
  await archivedManuscript(room, 'samarindasatu');
  await room.submit('satu', { photos: [photo] });
  const { store, close } = await folderPlace();
  onTestFinished(close);
  await backedUp(room, store);
  return { store, again: () => backedUp(room, store) };
}

test('a backup is verified where there is no deployment at all', async () => {
  const { store } = await backup();
  const whole = await warta(['backup', '--verify', store.place]);
  expect(whole).toMatchObject({ exitCode: 0, stderr: '' });
  expect(whole.stdout).toMatch(/^samarinda up to event 2: 7 objects, .* taken .*; as it was\.\n$/);

  await store.remove((await names(store)).filter((name) => name.includes('/states/')));
  const spoilt = await warta(['backup', '--verify', store.place]);
  expect(spoilt.exitCode).toBe(1);
  expect(spoilt.stdout).toContain('not as it was: 2 problems');
  expect(spoilt.stderr.match(/but received nothing/g)).toHaveLength(2);
  const { stdout } = await warta(['backup', '--verify', '--json', store.place]);
  expect(JSON.parse(stdout)).toMatchObject({
    newsroom: 'samarinda',
    problems: [expect.any(String), expect.any(String)],
  });
});

test('what was spoilt is mended as the command says', async () => {
  const { store, again } = await backup();
  const original = (await names(store)).find((name) => name.endsWith(PHOTO)) ?? '';
  const path = `${store.place}/${original}`;
  const bytes = await readFile(path);
  await writeFile(path, Buffer.from(bytes).fill(0, 0, 1));
  const spoilt = await warta(['backup', '--verify', store.place]);
  expect(spoilt.stderr).toContain(`for ${original} but received ${bytes.length} other bytes.`);
  expect(spoilt.stderr).toContain(
    `delete these files, those that are there, and run\n  warta backup samarinda ${store.place}\n`,
  );
  await rm(path);
  await again();
  expect(await readFile(path)).toEqual(bytes);
  expect((await warta(['backup', '--verify', store.place])).exitCode).toBe(0);
});

test('of a backup whose log is spoilt, it is told what to do', async () => {
  const { store } = await backup();
  const log = (await names(store)).find((name) => name.startsWith('log/')) ?? '';
  await writeFile(`${store.place}/${log}`, 'x');
  const spoilt = await warta(['backup', '--verify', store.place]);
  expect(spoilt).toMatchObject({ exitCode: 1, stdout: '' });
  expect(spoilt.stderr).toMatch(
    /for log\/\S+ in \S+ but received other bytes \(1 of \d+\)\. Nothing else can be told of this backup\. While the newsroom is there, back it up to another place/,
  );
});

test('whoever cuts a backup off is told how to go on', async () => {
  const summary = cutOffText('samarinda', 'disk', 'npx warta');
  expect(summary).toMatch(
    /what was copied is kept.*Run it again:\n {2}npx warta backup samarinda disk\n$/,
  );
});

async function names(store: BackupStore): Promise<string[]> {
  const found: string[] = [];
  for await (const { name } of store.list()) found.push(name);
  return found;
}

test('what is no backup is told', async () => {
  const cwd = await folder({ 'manifest.json': '{"name":"a web app"}', 'empty/x': '' });
  const other = await warta(['backup', '--verify', '.'], { cwd });
  expect(other.stderr).toContain(`for the manifest in ${cwd} but received {"name":"a web app"}`);
  const none = await warta(['backup', '--verify', 'empty'], { cwd });
  expect(none.stderr).toContain(`but received ${cwd}/empty, which has none`);
  expect([other.exitCode, none.exitCode]).toEqual([1, 1]);
});

test.each([
  [['backup'], 'Expected NEWSROOM and DESTINATION for warta backup but received nothing'],
  [['backup', 'samarinda'], 'but received samarinda'],
  [['backup', '--verify', 'a', 'b'], 'Expected DESTINATION alone for warta backup'],
  [['backup', '--verify', 'ftp://a/b'], 'Expected a folder or s3://BUCKET/PREFIX'],
  [['backup', '--verify', 's3://'], 'but received s3://'],
  [['backup', '--verify', 's3:/berita/samarinda'], 'but received s3:/berita/samarinda'],
  [['backup', '--verify', 's3:berita'], 'but received s3:berita'],
  [['backup', '--verify', 'S3:/berita'], 'a folder of that name is ./S3:/berita'],
  [['backup', '--verify', 'file:/media/disk'], 'but received file:/media/disk'],
])('%j is bad usage', async (args, message) => {
  const ran = await warta(args);
  expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
  expect(ran.stderr).toContain(message);
});
