import { expect, it } from 'vitest';
import { dynamoNewsrooms } from '../../../shared/aws/newsrooms.ts';
import { rootKey, settingsKey } from '../../../shared/aws/table-keys.ts';
import { sampleSettings } from '../../support/articles.ts';
import { memoryTable } from '../../support/memory-table.ts';

const VERSION = { epoch: 1, seq: 7 };

it.each([undefined, 'besok', 7])(
  'records whose version is %j are none: what they say follows from the log',
  async (version) => {
    const table = memoryTable([
      { ...settingsKey('samarinda'), settings: sampleSettings(), version },
      { ...rootKey(), version },
    ]);
    const newsrooms = dynamoNewsrooms(table);
    expect(await newsrooms.settings('samarinda')).toBeUndefined();
    expect(await newsrooms.rootVersion()).toBeUndefined();
  },
);

it('half made ones give way to whole ones', async () => {
  const table = memoryTable([{ ...settingsKey('samarinda') }, { ...rootKey() }]);
  const newsrooms = dynamoNewsrooms(table);
  await newsrooms.saveSettings(sampleSettings(), VERSION);
  await newsrooms.saveRootVersion(VERSION);
  expect(await newsrooms.settings('samarinda')).toEqual({
    settings: sampleSettings(),
    version: VERSION,
  });
  expect(await newsrooms.rootVersion()).toEqual(VERSION);
});
