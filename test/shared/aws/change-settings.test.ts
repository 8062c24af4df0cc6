import { expect, test } from 'vitest';
import { changeSettings } from '../../../shared/aws/change-settings.ts';
import { publishMessage } from '../../../shared/messages.ts';
import { sampleSettings } from '../../support/articles.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { newsroomForTests } from '../../support/newsroom.ts';

const change = {
  newsroom: 'kutai',
  values: { title: 'Warta Kutai' },
  initial: sampleSettings().values,
  actor: 'Admin',
  commandId: 'b',
};

test('new settings are in the log and in their record, and asked to be shown at once', async () => {
  const { deps, log, publishQueue } = await newsroomForTests(memoryTable(), 'kutai');
  publishQueue.sent.length = 0;
  await changeSettings({ ...deps, log }, change);
  expect(await log.last('kutai')).toMatchObject({ seq: 2, type: 'settingsChanged' });
  expect(await deps.newsrooms.settings('kutai')).toMatchObject({
    settings: { values: { title: 'Warta Kutai' } },
    version: { epoch: 0, seq: 2 },
  });
  expect(publishQueue.sent).toEqual([publishMessage('kutai', 2)]);
});

test('a newsroom is known to the sweep before its log begins', async () => {
  const { deps, log } = await newsroomForTests(memoryTable(), 'kutai');
  const cut = { ...log, append: () => Promise.reject(new Error('power cut')) };
  const changed = changeSettings({ ...deps, log: cut }, { ...change, newsroom: 'baru' });
  await expect(changed).rejects.toThrow('power cut');
  expect(await deps.newsrooms.list()).toEqual(['baru', 'kutai']);
});
