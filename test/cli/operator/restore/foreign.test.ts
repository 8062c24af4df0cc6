import { afterEach, beforeEach, expect, test } from 'vitest';
import { foreignPages } from '../../../../cli/operator/restore/foreign.ts';
import { planRestore } from '../../../../cli/operator/restore/plan.ts';
import { afterwardsText, planText } from '../../../../cli/operator/restore/told.ts';
import { articles } from '../../../../shared/article-log.ts';
import { dynamoLog } from '../../../../shared/aws/log.ts';
import { archivedStates } from '../../../../shared/aws/states.ts';
import { articleIdOf } from '../../../../shared/ids.ts';
import { memoryTable } from '../../../support/memory-table.ts';
import { newsroomForTests, type TestNewsroom } from '../../../support/newsroom.ts';
import { backedUp, folderPlace, type Place } from '../backup/newsroom.ts';
import { restored, type Target, target } from './target.ts';

const ID = 'samarinda';

let place: Place;
let room: TestNewsroom;
/** The deployment that was backed up, and has lost the release after that: its page is still there. */
let behind: Target;

beforeEach(async () => {
  place = await folderPlace();
  const table = memoryTable();
  room = await newsroomForTests(table, ID);
  const source = target(table, room.archive);
  await release(source, 'satu');
  await backedUp(room, place.store);
  const before = table.items();
  await release(source, 'hilang');
  behind = target(memoryTable(before), source.archive, source.site);
  await restored(behind.restoreDeps(place.store), ID);
  await behind.publishAll();
});
afterEach(() => place.close());

async function release({ table, archive, publishing, publishAll }: Target, name: string) {
  const [states, now] = [archivedStates(archive), () => room.clock.now];
  const log = dynamoLog({ table, states, now, random: () => 0, wait: async () => undefined });
  const submission = `${ID}${name}`;
  const article = articleIdOf(submission);
  const manuscript = { headline: `Rilis ${name}`, body: '<p>Isi.</p>', lead: 'Isi.' };
  const sent = { type: 'submit', submission, manuscript, photos: [], mayPublish: true } as const;
  const by = { commandId: submission, actor: 'Redaksi', timeZone: 'Asia/Makassar' };
  await log.append(ID, article, articles, { ...sent, ...by, article, newsroom: ID });
  await publishing.publishQueue.send({ body: { newsroom: ID } });
  await publishAll();
}

/** Pages by the names of their releases. */
async function foreign(): Promise<string[]> {
  const names = ['satu', 'hilang', 'baru', 'lagi'];
  const keys = await foreignPages(behind.restoreDeps(place.store), ID);
  return keys.flatMap((key) => names.filter((name) => key.includes(articleIdOf(`${ID}${name}`))));
}

test('a page of a release that the log has lost is foreign', async () => {
  expect(await foreign()).toEqual(['hilang']);
});

test('one that says it is gone is not', async () => {
  const [key] = await foreignPages(behind.restoreDeps(place.store), ID);
  const tombstone = { contentType: 'text/html', metadata: { status: '410' } };
  await behind.site.put(key ?? '', 'tidak ada lagi', tombstone);
  expect(await foreign()).toEqual([]);
});

test('what was released since the restore is not, whichever backup is looked at', async () => {
  await release(behind, 'baru');
  await release(behind, 'lagi');
  const plan = await planRestore(behind.restoreDeps(place.store), ID);
  expect([plan.target, plan.since]).toEqual(['whole', 2]);
  expect(await foreign()).toEqual(['hilang']);
  expect(planText(plan, 'the backup', 'the site')).toContain(
    '\nLog         has every event, and 2 more since this backup was restored: they stay\n',
  );
  const told = {
    siteUrl: 'https://baru.example',
    foreign: ['samarinda/x/index.html'],
    self: 'warta',
  };
  expect(afterwardsText(plan, told)).toContain('1 page that the log knows nothing of:');
});
