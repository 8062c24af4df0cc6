import { expect, it } from 'vitest';
import { eventItem } from '../../../shared/aws/event-item.ts';
import { dynamoLogReader } from '../../../shared/aws/log-reader.ts';
import { dynamoNewsrooms } from '../../../shared/aws/newsrooms.ts';
import { restoreTable } from '../../../shared/aws/restore-table.ts';
import {
  cardKey,
  checkpointKey,
  dueKey,
  eventKey,
  settingsKey,
} from '../../../shared/aws/table-keys.ts';
import { settingsEvent } from '../../support/articles.ts';
import { memoryTable } from '../../support/memory-table.ts';

const event = settingsEvent(1);

it('an event that is brought back takes no other’s place', async () => {
  const table = memoryTable();
  const restore = restoreTable(table);
  expect(await restore.insert(event, 1)).toBe(true);
  expect(await restore.insert({ ...event, actor: 'Lain' }, 1)).toBe(false);
  expect((await dynamoLogReader(table).last('samarinda'))?.actor).toBe('Admin');
});

it('what somebody of the epoch before has appended meanwhile gives way', async () => {
  const table = memoryTable();
  await table.put(eventItem({ ...event, actor: 'Lain' }, 0));
  expect(await restoreTable(table).insert(event, 1)).toBe(true);
  expect((await dynamoLogReader(table).last('samarinda'))?.actor).toBe('Admin');
});

it('a newsroom that is closed nobody finds, until it is opened again, under a higher epoch or as it was', async () => {
  const table = memoryTable();
  const newsrooms = dynamoNewsrooms(table);
  const restore = restoreTable(table);
  for (const newsroom of ['kutai', 'samarinda']) await newsrooms.register(newsroom);
  await restore.close('samarinda', 2);
  expect(await newsrooms.list()).toEqual(['kutai']);
  expect(await restore.epochs('samarinda')).toMatchObject({ registry: undefined, restore: 2 });

  await restore.reopen('samarinda');
  expect(await newsrooms.list()).toEqual(['kutai', 'samarinda']);
  expect(await restore.epochs('samarinda')).toMatchObject({ registry: 0, restore: undefined });

  await restore.close('samarinda', 2);
  await newsrooms.raiseEpoch('samarinda', 2, 5);
  expect(await newsrooms.list()).toEqual(['kutai', 'samarinda']);
  expect(await restore.epochs('samarinda')).toMatchObject({ registry: 2, restore: 2, since: 5 });
  await restore.done('samarinda');
  expect(await restore.epochs('samarinda')).toMatchObject({ registry: 2, restore: undefined });
});

it('a restoration is noted before its newsroom is closed: nobody could open one that is not', async () => {
  const table = memoryTable();
  const cut = { ...table, update: () => Promise.reject(new Error('power cut')) };
  await expect(restoreTable(cut).close('samarinda', 2)).rejects.toThrow('power cut');
  expect(await restoreTable(table).epochs('samarinda')).toMatchObject({ restore: 2 });
});

it('what follows from the log is forgotten, of that newsroom alone, and not the log', async () => {
  const table = memoryTable();
  const at = '2026-11-24T02:00:00.000Z';
  const of = (newsroom: string) => [
    { ...cardKey(newsroom, at, 'a') },
    { ...dueKey(newsroom, 'a', at), newsroom },
    { ...settingsKey(newsroom) },
    { ...checkpointKey(newsroom) },
    { ...eventKey(newsroom, 1) },
  ];
  for (const item of [...of('kutai'), ...of('samarinda')]) await table.put(item);
  await restoreTable(table).forgetDerived('samarinda');
  const left = [...of('kutai'), { ...eventKey('samarinda', 1) }];
  expect(table.items()).toHaveLength(left.length);
  expect(table.items()).toEqual(expect.arrayContaining(left));
});
