import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../../../../cli/errors.ts';
import { inFolder } from '../../../../cli/operator/backup/folder-errors.ts';
import { folderStore } from '../../../../cli/operator/backup/folder-store.ts';
import { assertOutside, assertPlace } from '../../../../cli/operator/backup/place.ts';
import { s3Store } from '../../../../cli/operator/backup/s3-store.ts';
import { Refused } from '../../../../cli/operator/refused.ts';
import { s3Listing } from '../../../../shared/aws/listing.ts';
import { s3Objects } from '../../../../shared/aws/objects.ts';
import { openLocal } from '../../../local/s3/endpoint.ts';
import { folder } from '../../harness.ts';

test.each([
  ['a folder that is not there yet', {}, 'new'],
  ['an empty folder', {}, '.'],
  ['a backup', { 'manifest.json': '{}', 'objects/states/x': '' }, '.'],
  ['a backup that was cut off', { 'objects/states/x': '' }, '.'],
])('%s may hold a backup', async (_what, files, name) => {
  const root = await folder(files);
  await assertPlace(folderStore(`${root}/${name}`));
});

test('a folder of other things may not', async () => {
  const root = await folder({ 'Documents/letter.txt': 'Yth.' });
  await expect(assertPlace(folderStore(root))).rejects.toThrow(
    `but received ${root}, which holds Documents/letter.txt. Name a folder in it that is not there yet.`,
  );
});

test('nor one whose objects are not a backup’s, such as a repository', async () => {
  const root = await folder({ 'objects/ab/cdef': '', 'objects/pack/x': '' });
  await expect(assertPlace(folderStore(root))).rejects.toThrow('which holds objects/');
});

describe('the data of a local newsroom', () => {
  test.each(['data', 'data/backup', 'link/backup'])(
    'are no place for its backup: %s',
    async (name) => {
      const root = await folder({ 'data/operator.json': '{}' });
      await symlink('data', `${root}/link`);
      const failed = assertOutside(`${root}/data`, folderStore(`${root}/${name}`));
      await expect(failed).rejects.toThrow(UsageError);
      await expect(failed).rejects.toThrow(
        `Expected a folder outside the local newsroom's own data (${root}/data) for the backup but ` +
          `received ${root}/${name}: whoever deletes the data would delete the backup, too.`,
      );
    },
  );

  test.each(['database', 'backup', 'backup/..data', '.'])('lie beside %s', async (name) => {
    const root = await folder({ 'data/operator.json': '{}' });
    await assertOutside(`${root}/data`, folderStore(`${root}/${name}`));
  });

  test('have nothing to do with a bucket', async () => {
    await assertOutside('/data', { place: 's3://data/data' });
  });
});

const PHOTO = Buffer.from('a photo');

test('a folder that is not there yet is made with those around it, for its owner alone', async () => {
  const root = await folder({});
  const store = folderStore(`${root}/a/b`);
  await store.write('objects/x', PHOTO, '');
  expect(await store.read('objects/x')).toEqual(PHOTO);
  const modes = ['a', 'a/b', 'a/b/objects', 'a/b/objects/x'].map(
    (name) => statSync(`${root}/${name}`).mode & 0o777,
  );
  expect(modes).toEqual([0o700, 0o700, 0o700, 0o600]);
});

test('of what is removed not even a folder stays, and nothing else goes', async () => {
  const root = await folder({});
  const store = folderStore(`${root}/backup`);
  const names = ['objects/renditions/a/1/r4/320.jpg', 'objects/renditions/a/2/r4/320.jpg'];
  for (const name of names) await store.write(name, PHOTO, '');
  // As an earlier release has left them, or somebody who was cut off.
  await mkdir(`${root}/backup/objects/renditions/b/3/r3`, { recursive: true });
  await store.remove([names[0] ?? '', 'objects/never/there']);
  expect(await readdir(`${root}/backup/objects/renditions`)).toEqual(['a']);
  expect(await readdir(`${root}/backup/objects/renditions/a`)).toEqual(['2']);
  await store.remove(names);
  expect(await readdir(`${root}/backup`)).toEqual(['.unfinished']);
});

test('a file is no place for a backup', async () => {
  const root = await folder({ 'letter.txt': 'Yth.' });
  const store = folderStore(`${root}/letter.txt`);
  const tries = [
    () => assertPlace(store),
    () => store.manifest(),
    () => store.write('x', PHOTO, ''),
  ];
  for (const attempt of tries) {
    const failed = attempt();
    await expect(failed).rejects.toThrow(UsageError);
    await expect(failed).rejects.toThrow(
      `Expected a folder that can be read and written for the backup but received ${root}/letter.txt: ` +
        'it is a file, or lies in one. Name another folder.',
    );
  }
});

const PROC = existsSync('/proc/self');

test.runIf(PROC)('a file system that makes no folders is told at once', async () => {
  const failed = folderStore('/proc/warta/backup').write('x', PHOTO, '');
  await expect(failed).rejects.toThrow(UsageError);
  await expect(failed).rejects.toThrow(
    'but received /proc/warta/backup: no folder can be made there.',
  );
});

test.runIf(existsSync('/dev/full'))('a full disk is no fault of warta', async () => {
  const failed = inFolder('/media/disk', () => writeFile('/dev/full', PHOTO));
  await expect(failed).rejects.toThrow(Refused);
  await expect(failed).rejects.toThrow(
    'Expected room for the backup in /media/disk but received none: the disk is full. What was copied is kept',
  );
});

test('a bucket that is not there is told by its name', async () => {
  const { client, close } = await openLocal({ buckets: [{ name: 'backups', versioned: true }] });
  onTestFinished(close);
  const store = s3Store(s3Objects(client, 'tiada'), s3Listing(client, 'tiada'), 'berita/');
  const failed = assertPlace(store);
  await expect(failed).rejects.toThrow(UsageError);
  await expect(failed).rejects.toThrow('but received s3://tiada, which AWS knows nothing of');
});
