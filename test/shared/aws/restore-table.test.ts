import { expect, it } from 'vitest';
import { dynamoLogReader, eventItem } from '../../../shared/aws/log.ts';
import { restoreTable } from '../../../shared/aws/restore-table.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { memoryTable } from '../../support/memory-table.ts';

const event: LogEvent = {
  schema: 1,
  newsroom: 'samarinda',
  seq: 1,
  type: 'settingsChanged',
  at: '2026-11-24T02:00:00.000Z',
  actor: 'Admin',
  commandId: 'make',
  article: 'settings',
  revision: 1,
  status: 'settings',
  sha256: 'a',
};

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
