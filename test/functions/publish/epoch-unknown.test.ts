import { beforeEach, expect, it } from 'vitest';
import { publish } from '../../../functions/publish/newsroom.ts';
import { rebuild } from '../../../functions/publish/rebuild.ts';
import { publishRoot } from '../../../functions/publish/root.ts';
import { changeSettings } from '../../../shared/aws/change-settings.ts';
import { EpochUnknown } from '../../../shared/aws/epoch-unknown.ts';
import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { newsroomForTests, type TestNewsroom } from '../../support/newsroom.ts';
import { publishAll } from '../../support/rich-newsroom.ts';

let room: TestNewsroom;
beforeEach(async () => {
  room = await newsroomForTests(memoryTable(), 'samarinda');
  await room.submit('satu');
  await publishAll(room);
  const { checkpoints } = room.deps;
  const from = await checkpoints.read(room.newsroom);
  await checkpoints.advance(room.newsroom, from, { ...from, epoch: 7 });
});

const versions = () =>
  [...room.site.stored.values()].map(({ headers }) => headers.metadata?.version ?? '');

it('what is public does not come to bear an epoch that only the checkpoint knows', async () => {
  const before = versions();
  const { deps, newsroom } = room;
  await room.submit('dua');
  const now = () => new Date();
  await expect(publish(deps, newsroom)).rejects.toThrow(EpochUnknown);
  await expect(rebuild(deps, newsroom)).rejects.toThrow(EpochUnknown);
  await expect(startRebuild({ ...deps, now }, newsroom)).rejects.toThrow(EpochUnknown);
  const change = { newsroom, values: { title: 'Baru' }, actor: 'Admin', commandId: 'baru' };
  await changeSettings({ ...deps, log: room.log }, change);
  await publishRoot(deps);
  expect((await deps.newsrooms.settings(newsroom))?.version.epoch).toBe(0);
  expect((await deps.newsrooms.rootVersion())?.epoch).toBe(0);
  expect(versions().length).toBe(before.length);
  for (const version of versions()) expect(version).not.toMatch(/^0007/);
});
