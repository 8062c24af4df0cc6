import { expect, it } from 'vitest';
import { MOST_IN_A_RUN, MOST_WITH_MEDIA } from '../../../functions/publish/deps.ts';
import { publish } from '../../../functions/publish/newsroom.ts';
import { rebuild } from '../../../functions/publish/rebuild.ts';
import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import { articlePath, siteKey } from '../../../shared/keys.ts';
import { drain } from '../../support/drain.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { newsroomForTests } from '../../support/newsroom.ts';
import { live } from '../../support/rich-newsroom.ts';

const now = () => new Date('2026-11-25T00:00:00Z');

it('lists wait for the end of the log, though its last part touches none', async () => {
  const room = await newsroomForTests(memoryTable(), 'panjang');
  await publish(room.deps, room.newsroom);
  const { state } = await room.submit('satu');
  // What waits for a review is in no list.
  for (let i = 1; i <= MOST_IN_A_RUN; i += 1) await room.submit(`r${i}`, { mayPublish: false });
  room.publishQueue.sent.length = 0;
  await publish(room.deps, room.newsroom);
  expect(room.site.text('panjang/feed.xml') ?? '').not.toContain('Rilis satu');
  expect(room.publishQueue.sent).toMatchObject([{ body: { newsroom: 'panjang' } }]);
  await drain(room.deps, room.publishQueue);
  expect(room.site.text('panjang/feed.xml')).toContain('Rilis satu');
  expect(room.site.stored.has(siteKey(articlePath(live(state))))).toBe(true);
});

it('a rebuild shows nothing on its way that is over', async () => {
  const room = await newsroomForTests(memoryTable(), 'berlalu');
  const { state } = await room.submit('ditarik');
  for (let i = 1; i <= MOST_WITH_MEDIA; i += 1) await room.submit(`rilis${i}`);
  await room.retract(state.id);
  await publish(room.deps, room.newsroom);
  const page = siteKey(articlePath(live(state)));
  for (const key of [...room.site.stored.keys()]) room.site.lose(key);
  await startRebuild({ ...room.deps, now }, room.newsroom);
  await rebuild(room.deps, room.newsroom);
  expect(room.site.stored.size).toBeGreaterThan(0);
  expect(room.site.stored.has(page)).toBe(false);
});

it('a rebuild that ends with a full part asks for no other', async () => {
  const room = await newsroomForTests(memoryTable(), 'genap');
  // The settings are an event, too.
  for (let i = 2; i <= MOST_WITH_MEDIA; i += 1) await room.submit(`rilis${i}`);
  await publish(room.deps, room.newsroom);
  await startRebuild({ ...room.deps, now }, room.newsroom);
  room.publishQueue.sent.length = 0;
  await rebuild(room.deps, room.newsroom);
  expect(room.publishQueue.sent).toEqual([]);
  expect(await room.deps.checkpoints.read(room.newsroom)).not.toHaveProperty('rebuild');
});

it('a rebuild that was put off waits for the one that is under way', async () => {
  const room = await newsroomForTests(memoryTable(), 'nanti');
  await room.submit('satu');
  await publish(room.deps, room.newsroom);
  const again = new Date('2026-11-25T00:20:00Z');
  await startRebuild({ ...room.deps, now }, room.newsroom, again);
  await rebuild(room.deps, room.newsroom, again.toISOString());
  const between = await room.deps.checkpoints.read(room.newsroom);
  expect(between).toMatchObject({ again: again.toISOString() });
  expect(between).not.toHaveProperty('rebuild');

  await rebuild(room.deps, room.newsroom, again.toISOString());
  expect(await room.deps.checkpoints.read(room.newsroom)).not.toHaveProperty('again');
});
