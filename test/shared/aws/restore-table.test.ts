import { expect, it } from 'vitest';
import { dynamoLogReader } from '../../../shared/aws/log.ts';
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
  expect(await restore.insert(event)).toBe(true);
  expect(await restore.insert({ ...event, actor: 'Lain' })).toBe(false);
  expect((await dynamoLogReader(table).last('samarinda'))?.actor).toBe('Admin');
});
