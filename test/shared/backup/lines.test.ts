import { expect, test } from 'vitest';
import { inventoryLine, readInventoryLine } from '../../../shared/backup/inventory.ts';
import { eventLine, readEventLine } from '../../../shared/backup/log-lines.ts';
import type { LogEvent } from '../../../shared/events.ts';

const EVENT: LogEvent = {
  schema: 1,
  newsroom: 'samarinda',
  seq: 12,
  type: 'published',
  at: '2026-11-24T02:00:00.000Z',
  actor: 'Asya',
  commandId: 'c0ffee',
  article: 'k3v9q2m7xa',
  revision: 1,
  status: 'live',
  sha256: 'a'.repeat(64),
};

test('an event is the same line whatever order the table gives its fields in', () => {
  const turned = Object.fromEntries(Object.entries(EVENT).reverse()) as unknown as LogEvent;
  expect(eventLine(turned)).toBe(eventLine(EVENT));
  expect(readEventLine(eventLine(EVENT), EVENT, 'line 12')).toEqual(EVENT);
});

test.each([
  ['samarinda', 13, 'Expected event 13 of samarinda'],
  ['balikpapan', 12, 'Expected event 12 of balikpapan'],
])('an event of %s at %i is not taken for another', (newsroom, seq, message) => {
  expect(() => readEventLine(eventLine(EVENT), { newsroom, seq }, 'line 12')).toThrow(message);
});

const OBJECT = {
  key: 'states/samarinda/k3v9q2m7xa/000001-a.json',
  size: 8,
  sha256: 'b'.repeat(64),
};

test('an object is read as it was written', () => {
  expect(readInventoryLine(inventoryLine(OBJECT), 'samarinda', 'line 1')).toEqual(OBJECT);
});

test.each([
  'states/balikpapan/k3v9q2m7xa/000001-a.json',
  'states/samarinda/../balikpapan/x',
  'manuscripts/samarinda/c0ffee/01-a.json',
  '../states/samarinda/x',
  'states/samarinda',
])('%s belongs to no backup of samarinda', (key) => {
  const line = inventoryLine({ ...OBJECT, key });
  expect(() => readInventoryLine(line, 'samarinda', 'line 1')).toThrow(
    'Expected an object of samarinda for line 1 but received ',
  );
});

test.each([
  ['{"seq":12,"newsr', 'received "{\\"seq\\":12,\\"newsr"'],
  ['', 'received ""'],
  ['null', 'received "null"'],
  ['[]', 'received []'],
  ['{"newsroom":"samarinda","seq":12}', 'received {"newsroom":"samarinda","seq":12}'],
])('a line that holds %j is told by where it stands', (line, received) => {
  expect(() => readEventLine(line, EVENT, 'line 7 of log/000001.jsonl')).toThrow(
    `Expected event 12 of samarinda for line 7 of log/000001.jsonl but ${received}`,
  );
  expect(() => readInventoryLine(line, 'samarinda', 'line 7 of inventory/000001.jsonl')).toThrow(
    'Expected an object of samarinda for line 7 of inventory/000001.jsonl but received ',
  );
});
