import { DynamoDBClient, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Condition } from '../../../shared/aws/condition.ts';
import { dynamoTable, type Table } from '../../../shared/aws/table.ts';
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

/** Each condition, and whether it lets write onto no item, one without the attribute, one with 1, 2, 3. */
const CONDITIONS: [Condition, boolean[]][] = [
  [{ absent: true }, [true, false, false, false, false]],
  [{ absentOr: 'v', before: '2' }, [true, false, true, false, false]],
  [{ lacks: 'v' }, [false, true, false, false, false]],
  [{ attribute: 'v', atMost: '2' }, [true, true, true, true, false]],
  [{ attribute: 'v', before: '2' }, [true, true, true, false, false]],
  [{ attribute: 'v', is: '2' }, [false, false, false, true, false]],
  [{ attribute: 'v', is: undefined }, [true, true, false, false, false]],
];
const ITEMS = [undefined, {}, { v: '1' }, { v: '2' }, { v: '3' }];

test.each(
  TABLES.flatMap(([name, table]) =>
    CONDITIONS.map(([condition, expected]) => [name, condition, expected, table] as const),
  ),
)('%s writes on condition %j where it holds alone', async (_, condition, expected, table) => {
  for (const write of ['put', 'update'] as const) {
    const written: boolean[] = [];
    for (const [i, item] of ITEMS.entries()) {
      const key = { pk: `C#${JSON.stringify(condition)}`, sk: `${write}#${i}` };
      if (item) await table().put({ ...key, ...item });
      const done =
        write === 'put'
          ? await table().put({ ...key, new: true }, condition)
          : await table().update(key, { new: true }, condition);
      expect((await table().get(key))?.new).toBe(done ? true : undefined);
      written.push(done);
    }
    expect([write, ...written]).toEqual([write, ...expected]);
  }
});

/** What an attribute may be, as DynamoDB tells types apart. */
const SCALARS = ['2', 2, true, null];
/** dynalite takes no two maps or lists for the same, as DynamoDB does. */
const DOCUMENTS = [{ v: 2 }, { v: '2' }, ['a', 1], ['a']];

test.each(TABLES)(
  '%s knows an attribute of any type again, and takes it for no other',
  async (_, table) => {
    const values = table() === onDisk ? SCALARS : [...SCALARS, ...DOCUMENTS];
    for (const [i, v] of values.entries()) {
      for (const [j, is] of values.entries()) {
        const key = { pk: 'types', sk: `${i}` };
        await table().put({ ...key, v });
        const done = await table().put({ ...key, v, seen: true }, { attribute: 'v', is });
        expect([v, is, done]).toEqual([v, is, i === j]);
      }
    }
  },
);

test('a write that failed for another reason than its condition is a failure', async () => {
  const nowhere = { pk: '', sk: 'a' };
  await expect(onDisk.put(nowhere, { absent: true })).rejects.toThrow();
  await expect(onDisk.update(nowhere, { v: '1' }, { lacks: 'v' })).rejects.toThrow();
});

test('every reading sees what was written last: dynalite always does, DynamoDB when asked', async () => {
  const client = new DynamoDBClient({ region: 'ap-southeast-3' });
  const asked: QueryCommandInput[] = [];
  client.middlewareStack.add(() => async ({ input }) => {
    asked.push(input as QueryCommandInput);
    return { response: {}, output: { $metadata: {} } };
  });
  const table = dynamoTable(client, 'newsroom');
  await table.get({ pk: 'a', sk: 'b' });
  await table.query({ pk: 'a' });
  await table.query({ pk: 'a', index: 'byArticle' });
  expect(asked.map(({ ConsistentRead }) => ConsistentRead)).toEqual([true, true, true]);
});
