import { expect, test } from 'vitest';
import { folderStore } from '../../../../cli/operator/backup/folder-store.ts';
import { assertPlace } from '../../../../cli/operator/backup/place.ts';
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
