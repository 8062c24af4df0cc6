import { beforeEach, expect, test } from 'vitest';
import { articles, type Submit } from '../../../shared/article-log.ts';
import { dynamoLog, type Log, LogClosed } from '../../../shared/aws/log.ts';
import { dynamoNewsrooms } from '../../../shared/aws/newsrooms.ts';
import { restoreTable } from '../../../shared/aws/restore-table.ts';
import { archivedStates } from '../../../shared/aws/states.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { eventKey } from '../../../shared/aws/table-keys.ts';
import { articleIdOf } from '../../../shared/ids.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { memoryTable } from '../../support/memory-table.ts';

const NEWSROOM = 'kutai';

let table: Table;
let log: Log;
beforeEach(async () => {
  table = memoryTable();
  log = logOn(table);
  for (const name of ['satu', 'dua']) await submit(log, name);
});

const archive = memoryObjects('archive');

function logOn(tableUsed: Table, wait = async () => {}): Log {
  return dynamoLog({
    table: tableUsed,
    states: archivedStates(archive),
    now: () => new Date('2026-11-24T00:00:00Z'),
    random: () => 0,
    wait,
  });
}

async function submit(to: Log, submission: string) {
  const command: Submit = {
    type: 'submit',
    commandId: submission,
    actor: 'Redaksi',
    article: articleIdOf(submission),
    newsroom: NEWSROOM,
    submission,
    manuscript: { headline: `Rilis ${submission}`, body: '<p>Isi.</p>', lead: 'Isi.' },
    photos: [],
    mayPublish: true,
    timeZone: 'Asia/Makassar',
  };
  return (await to.append(NEWSROOM, command.article, articles, command)).event;
}

test('events of after a restoration are told to nobody who began before it', async () => {
  await table.put({
    ...eventKey(NEWSROOM, 3),
    ...(await log.last(NEWSROOM)),
    seq: 3,
    epoch: '0001',
  });
  await expect(log.readAfter(NEWSROOM, 0, 10, 0)).rejects.toThrow(
    'Expected events of epoch 0 for kutai but received one of epoch 1',
  );
  expect(await log.readAfter(NEWSROOM, 0, 2, 0)).toHaveLength(2);
  expect(await log.readAfter(NEWSROOM, 0, 10, 1)).toHaveLength(3);
  expect(await log.readAfter(NEWSROOM, 0)).toHaveLength(3);
});

/** A restoration of so many events has ended. */
const restored = (events: number) => dynamoNewsrooms(table).raiseEpoch(NEWSROOM, 1, events + 1);

const commands = async () => (await log.readAfter(NEWSROOM, 0)).map(({ commandId }) => commandId);

/** The table, on which something happens once, right after an event was written. */
function afterEvent(happens: () => Promise<unknown>): Table {
  let left = 1;
  return {
    ...table,
    put: async (item, condition) => {
      const written = await table.put(item, condition);
      if (item.sk.startsWith('E#') && left-- > 0) await happens();
      return written;
    },
  };
}

test('what a late worker left behind the restored events is none, and gives way', async () => {
  const late = await submit(log, 'terlambat');
  await restored(2);
  expect(await commands()).toEqual(['satu', 'dua']);
  expect(await log.readAfter(NEWSROOM, 2, 1)).toEqual([]);
  expect((await log.last(NEWSROOM))?.commandId).toBe('dua');
  expect(await log.newest(NEWSROOM, late.article)).toBeUndefined();
  expect(await log.ofRevision(NEWSROOM, late.article, 1)).toBeUndefined();
  expect((await submit(log, 'tiga')).seq).toBe(3);
  expect(await commands()).toEqual(['satu', 'dua', 'tiga']);
});

test('whoever appends while a restoration ends decides anew, or the event would be none', async () => {
  const event = await submit(logOn(afterEvent(() => restored(2))), 'tiga');
  expect(await log.last(NEWSROOM)).toEqual(event);
  expect(await commands()).toEqual(['satu', 'dua', 'tiga']);
});

test('whoever is alone waits for nobody', async () => {
  const wait = () => Promise.reject(new Error('Expected no second try where nobody else writes'));
  const event = await submit(logOn(table, wait), 'tiga');
  expect(await log.last(NEWSROOM)).toEqual(event);
});

test('an epoch that rises for another reason leaves it so', async () => {
  await submit(log, 'terlambat');
  await restored(2);
  await dynamoNewsrooms(table).raiseEpoch(NEWSROOM, 2);
  expect(await commands()).toEqual(['satu', 'dua']);
});

test('the tenth restoration is newer than the ninth', async () => {
  const newsrooms = dynamoNewsrooms(table);
  await newsrooms.raiseEpoch(NEWSROOM, 9, 3);
  await submit(log, 'tiga');
  await newsrooms.raiseEpoch(NEWSROOM, 10, 3);
  expect(await commands()).toEqual(['satu', 'dua']);
});

test('nobody appends to a newsroom that is closed, or that was closed while they did', async () => {
  const closing = () => restoreTable(table).close(NEWSROOM, 1);
  await expect(submit(logOn(afterEvent(closing)), 'tiga')).rejects.toThrow(LogClosed);
  await expect(submit(log, 'empat')).rejects.toThrow(LogClosed);
});

test('whoever saw the log as it was before a restoration takes no restored event’s place', async () => {
  await restored(2);
  let stale = true;
  const slow: Table = {
    ...table,
    query: async (query) => {
      if (!stale || query.index) return await table.query(query);
      stale = false;
      return [];
    },
  };
  expect((await submit(logOn(slow), 'tiga')).seq).toBe(3);
  expect(await commands()).toEqual(['satu', 'dua', 'tiga']);
});
