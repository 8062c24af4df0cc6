import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Condition } from '../../shared/aws/condition.ts';
import type { Key, Query, Table } from '../../shared/aws/table.ts';
import { memoryTable } from './memory-table.ts';
import { tableForTests } from './table.ts';

let real: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table: real, close } = await tableForTests()));
afterAll(() => close());

/** Few enough that operations meet; U+E000 and an emoji, which UTF-16 would order the other way. */
const SORT_KEYS = ['a', 'a#1', 'a#2', 'b', 'E#000000000001', 'E#000000000002', '\ue000', '😀'];
const VALUES = ['', '1', '2', '10', 'Z', 'é', '😀'];
const ATTRIBUTES = ['state', 'version', 'decision'];

const sortKey = fc.constantFrom(...SORT_KEYS);
const text = fc.constantFrom(...VALUES);
const partition = fc.constantFrom('N#x', 'L#x');
const key: fc.Arbitrary<Key> = fc.record({ pk: partition, sk: sortKey });
const value = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.integer(),
  fc.boolean(),
  fc.constant(undefined),
  fc.record({ b: fc.constantFrom('x', undefined), a: fc.array(fc.integer(), { maxLength: 2 }) }),
);
const attributes = fc.dictionary(fc.constantFrom(...ATTRIBUTES), value, { maxKeys: 3 });
const indexed = fc.option(fc.constantFrom('art1#000001', 'art1#000002', 'art2#000001'), {
  nil: undefined,
});

const attribute = fc.constantFrom(...ATTRIBUTES);
const condition: fc.Arbitrary<Condition | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant({ absent: true } as const),
  fc.tuple(attribute, text).map(([absentOr, before]) => ({ absentOr, before })),
  attribute.map((lacks) => ({ lacks })),
  fc.tuple(attribute, text).map(([attribute, atMost]) => ({ attribute, atMost })),
  fc.tuple(attribute, text).map(([attribute, before]) => ({ attribute, before })),
  fc
    .tuple(attribute, fc.option(text, { nil: undefined }))
    .map(([attribute, is]) => ({ attribute, is })),
);

const range: fc.Arbitrary<Partial<Query>> = fc.oneof(
  fc.constant({}),
  sortKey.map((prefix) => ({ prefix })),
  sortKey.map((from) => ({ from })),
  sortKey.map((to) => ({ to })),
  fc.tuple(sortKey, sortKey).map(([from, to]) => ({ from, to })),
);
const indexRange: fc.Arbitrary<Partial<Query>> = fc.oneof(
  fc.constantFrom({ prefix: 'art1#' }, { from: 'art1#000002' }, { to: 'art1#000002' }),
  fc.constant({}),
);

const operation = fc.oneof(
  fc.tuple(key, attributes, indexed, condition).map(([key, rest, byArticle, condition]) => ({
    show: 'put',
    run: (table: Table) => table.put({ ...rest, ...key, byArticle }, condition),
  })),
  fc.tuple(key, attributes, condition).map(([key, changes, condition]) => ({
    show: 'update',
    run: (table: Table) => table.update(key, changes, condition),
  })),
  key.map((key) => ({ show: 'delete', run: (table: Table) => table.delete(key) })),
  key.map((key) => ({ show: 'get', run: (table: Table) => table.get(key) })),
  fc
    .tuple(partition, range, fc.integer({ min: 0, max: 3 }), fc.boolean())
    .map(([pk, range, limit, newestFirst]) => ({
      show: 'query',
      run: (table: Table) =>
        table.query({ pk, ...range, newestFirst, ...(limit > 0 && { limit }) }),
    })),
  fc.tuple(partition, indexRange, fc.boolean()).map(([pk, range, newestFirst]) => ({
    show: 'query byArticle',
    run: async (table: Table) =>
      sortedTies(await table.query({ pk, ...range, index: 'byArticle', newestFirst })),
  })),
);

/** Among items of one index key DynamoDB promises no order. */
function sortedTies<T extends Record<string, unknown>>(items: T[]): T[] {
  return items.toSorted((a, b) =>
    a.byArticle === b.byArticle ? String(a.sk).localeCompare(String(b.sk)) : 0,
  );
}

/** What a caller can tell: the answer, or the name of the error. */
async function answer(call: Promise<unknown>): Promise<unknown> {
  try {
    return { answered: await call };
  } catch (error) {
    return { refused: error instanceof Error ? error.name : error };
  }
}

async function emptied(table: Table): Promise<void> {
  for (const pk of ['N#x', 'L#x']) {
    for (const { sk } of await table.query({ pk })) await table.delete({ pk, sk });
  }
}

describe('the table in memory', () => {
  it('answers whatever is asked of it as dynalite does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 25 }), async (operations) => {
        await emptied(real);
        const memory = memoryTable();
        for (const { show, run } of operations) {
          expect([show, await answer(run(memory))]).toEqual([show, await answer(run(real))]);
        }
        for (const pk of ['N#x', 'L#x']) {
          expect(await memory.query({ pk })).toEqual(await real.query({ pk }));
        }
      }),
      { numRuns: 60, seed: 20261124 },
    );
  });

  it.each([
    ['an empty sort key', (table: Table) => table.get({ pk: 'N#x', sk: '' })],
    ['an index key that is a number', (t: Table) => t.put({ pk: 'N#x', sk: 'a', byArticle: 1 })],
    ['no change', (table: Table) => table.update({ pk: 'N#x', sk: 'a' }, {})],
    ['a change of keys', (table: Table) => table.update({ pk: 'N#x', sk: 'a' }, { sk: 'b' })],
    ['a limit of nothing', (table: Table) => table.query({ pk: 'N#x', limit: -1 })],
    [
      'an item of more than 400 KB',
      (table: Table) => table.put({ pk: 'N#x', sk: 'a', body: 'x'.repeat(400 * 1024) }),
    ],
    [
      'a map of more than 400 KB',
      (table: Table) => table.put({ pk: 'N#x', sk: 'a', body: { y: ['x'.repeat(400 * 1024)] } }),
    ],
  ])('refuses %s, as dynalite does', async (_what, run) => {
    const refusal = await answer(run(memoryTable()));
    expect(refusal).toEqual({ refused: 'ValidationException' });
    expect(await answer(run(real))).toEqual(refusal);
  });

  it('compares text by its bytes in UTF-8, as DynamoDB does and dynalite in conditions does not', async () => {
    const table = memoryTable([{ pk: 'N#x', sk: 'a', version: '\ue000' }]);
    const condition = { attribute: 'version', before: '😀' };
    expect(await table.put({ pk: 'N#x', sk: 'a' }, condition)).toBe(true);
  });

  it.each([
    ['an empty index key', { byArticle: '' }],
    ['a sort key of more than 1,024 bytes', { sk: 'é'.repeat(513) }],
  ])('refuses %s, as DynamoDB does and dynalite does not', async (_what, fields) => {
    const put = memoryTable().put({ pk: 'N#x', sk: 'a', ...fields });
    expect(await answer(put)).toEqual({ refused: 'ValidationException' });
  });

  it('takes an item of just 400 KB, as dynalite does', async () => {
    const body = 'x'.repeat(400 * 1024 - 'pkN#xskabody'.length);
    const run = (table: Table) => table.put({ pk: 'N#x', sk: 'a', body });
    expect([await run(memoryTable()), await run(real)]).toEqual([true, true]);
  });

  it('shares no object with its callers', async () => {
    const table = memoryTable();
    const item = { pk: 'N#x', sk: 'a', list: [1] };
    await table.put(item);
    item.list.push(2);
    const read = (await table.get(item))?.list as number[];
    read.push(3);
    expect(await table.get(item)).toEqual({ pk: 'N#x', sk: 'a', list: [1] });
  });
});
