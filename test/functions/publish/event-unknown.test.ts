import { beforeEach, expect, it } from 'vitest';
import { publish } from '../../../functions/publish/newsroom.ts';
import { rebuild } from '../../../functions/publish/rebuild.ts';
import { sweepLogs } from '../../../functions/sweep/logs.ts';
import type { ArticleState } from '../../../shared/articles.ts';
import { EventUnknown } from '../../../shared/aws/event-unknown.ts';
import type { Appended } from '../../../shared/aws/log.ts';
import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import { dynamoSubmissions } from '../../../shared/aws/submissions.ts';
import { eventKey } from '../../../shared/aws/table-keys.ts';
import { newSubmissionId } from '../../../shared/ids.ts';
import { articlePath, siteKey } from '../../../shared/keys.ts';
import { apiForTests, SUBMISSIONS } from '../../support/api.ts';
import { type MemoryTable, memoryTable } from '../../support/memory-table.ts';
import { newsroomForTests, type TestNewsroom } from '../../support/newsroom.ts';
import { recordedMeter, recordedNotes } from '../../support/notes.ts';
import { publicFiles } from '../../support/public-files.ts';
import { live, publishAll } from '../../support/rich-newsroom.ts';
import { MANUSCRIPT } from '../../support/submissions.ts';

/** Three releases are public, and the log has lost the last two of them. */
let table: MemoryTable;
let room: TestNewsroom;
beforeEach(async () => {
  table = memoryTable();
  room = await newsroomForTests(table, 'samarinda');
  for (const name of ['satu', 'dua', 'tiga']) await room.submit(name);
  await publishAll(room);
  for (const seq of [3, 4]) await table.delete(eventKey(room.newsroom, seq));
});

/** What its sender is told of a release that the log has taken. */
async function toldOf({ event, state }: Appended<ArticleState>): Promise<unknown> {
  const api = apiForTests(table);
  const wanted = { newsroom: room.newsroom, actor: 'Redaksi', files: [MANUSCRIPT] };
  const submission = { ...wanted, id: newSubmissionId(), role: 'editor' } as const;
  const submissions = dynamoSubmissions(table);
  const created = await submissions.create(submission, room.clock.now);
  const { article, revision, seq } = event;
  const path = articlePath(live(state));
  await submissions.decided(created, { article, revision, seq, status: 'live', path });
  const answer = await api.ask(await api.token(), `${SUBMISSIONS}/${created.id}`);
  return ((await answer.json()) as { state: unknown }).state;
}

it('nothing is told live, and nothing published, while the log has lost what was public', async () => {
  const before = publicFiles(room.site);
  const { deps, newsroom } = room;
  // The second of them comes to where the log ended, and the third goes on from there.
  for (const name of ['empat', 'lima', 'enam']) {
    const released = await room.submit(name);
    await expect(publish(deps, newsroom)).rejects.toThrow(EventUnknown);
    expect(room.site.stored.has(siteKey(articlePath(live(released.state))))).toBe(false);
    expect(await toldOf(released)).toBe('publishing');
  }
  const now = () => new Date();
  await expect(rebuild(deps, newsroom)).rejects.toThrow(EventUnknown);
  await expect(startRebuild({ ...deps, now }, newsroom)).rejects.toThrow(EventUnknown);
  expect(publicFiles(room.site)).toEqual(before);
});

it('the sweep says so, asks for nothing that would be refused, and measures a lag that rings', async () => {
  const [notes, meter] = [recordedNotes(), recordedMeter()];
  room.publishQueue.sent.length = 0;
  const later = new Date(room.clock.now.getTime() + 10 * 60_000);
  await sweepLogs({ ...room.deps, notes, meter }, later);
  expect(notes.said).toEqual([
    {
      what: 'published event not in the log',
      about: { newsroom: 'samarinda', seq: 4 },
      error: expect.any(EventUnknown),
    },
  ]);
  expect(room.publishQueue.sent).toEqual([]);
  expect(meter.measured).toEqual([['publishLag', 600]]);
});

it('a log that goes on to the same seq before anybody has looked is denied all the same', async () => {
  for (const name of ['empat', 'lima']) await room.submit(name);
  const { unlogged } = await room.deps.checkpoints.read(room.newsroom);
  expect(unlogged).toEqual({ seq: 4, instead: 'another one' });
});
