import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Table } from '../../../shared/aws/table.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { tableForTests } from '../../support/table.ts';

const inMemory = memoryTable();
let onDisk: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table: onDisk, close } = await tableForTests()));
afterAll(() => close());

const TABLES: [string, () => Table][] = [
  ['dynalite', () => onDisk],
  ['the table in memory', () => inMemory],
];

test.each(TABLES)(
  '%s counts from 1, and gives each of many callers a sum of its own',
  async (_, table) => {
    const key = { pk: 'T#a', sk: 'MINUTE#1' };
    const sums = Array.from({ length: 50 }, () => table().count(key, { ttl: 7 }));
    const ordered = (await Promise.all(sums)).sort((a, b) => a - b);
    expect(ordered).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(await table().get(key)).toEqual({ ...key, count: 50, ttl: 7 });
  },
);

test.each(TABLES)('%s counts on an item that has other attributes', async (_, table) => {
  const key = { pk: 'T#b', sk: 'MINUTE#1' };
  await table().put({ ...key, state: 'x', ttl: 1 });
  expect(await table().count(key, { ttl: 2 })).toBe(1);
  expect(await table().get(key)).toEqual({ ...key, state: 'x', ttl: 2, count: 1 });
});
