import { isDeepStrictEqual } from 'node:util';
import { compareKeys, SortedKeys } from '../../local/s3/store/sorted-keys.ts';
import type { Condition } from '../../shared/aws/condition.ts';
import type { Item, Key, Query, Table } from '../../shared/aws/table.ts';
import { assertItem, assertKey, marshalled, TableRefusal, unmarshalled } from './memory-items.ts';

export interface MemoryTable extends Table {
  /** Every item, in the order of partitions as they began and of keys within. */
  items(): Item[];
}

interface Partition {
  /** by sort key; what is stored is never changed, only replaced */
  readonly items: Map<string, Item>;
  readonly order: SortedKeys;
}

/**
 * The one table in memory, with DynamoDB's semantics; test/support/memory-table.test.ts holds it to
 * dynalite's. Each call takes effect at once, in the same turn in which it is made.
 */
export function memoryTable(items: Iterable<Item> = []): MemoryTable {
  const partitions = new Map<string, Partition>();
  for (const item of items) store(marshalled(item));

  function store(item: Item): void {
    const partition = partitions.get(item.pk) ?? { items: new Map(), order: new SortedKeys([]) };
    partitions.set(item.pk, partition);
    partition.items.set(item.sk, item);
    partition.order.add(item.sk);
  }

  const find = ({ pk, sk }: Key): Item | undefined => partitions.get(pk)?.items.get(sk);

  function write(item: Item, condition: Condition | undefined): boolean {
    assertItem(item);
    if (condition && !holds(condition, find(item))) return false;
    store(item);
    return true;
  }

  return {
    items: () =>
      [...partitions.values()].flatMap((partition) => inOrder(partition).map(unmarshalled)),

    async get(key) {
      assertKey('pk', key.pk);
      assertKey('sk', key.sk);
      const item = find(key);
      return item && unmarshalled(item);
    },

    async query(query) {
      assertQuery(query);
      const partition = partitions.get(query.pk);
      return partition ? found(partition, query) : [];
    },

    async put(item, condition) {
      return write(marshalled(item), condition);
    },

    async update({ pk, sk }, changes, condition) {
      if (Object.keys(changes).length === 0) {
        throw new TableRefusal('Invalid UpdateExpression: The expression can not be empty;');
      }
      if ('pk' in changes || 'sk' in changes) {
        throw new TableRefusal(
          'Cannot update attribute pk or sk. This attribute is part of the key',
        );
      }
      return write(marshalled({ ...find({ pk, sk }), ...changes, pk, sk }), condition);
    },

    async count({ pk, sk }, attributes) {
      const there = find({ pk, sk });
      const count = Number(there?.count ?? 0) + 1;
      write(marshalled({ ...there, ...attributes, pk, sk, count }), undefined);
      return count;
    },

    async delete(key) {
      assertKey('pk', key.pk);
      assertKey('sk', key.sk);
      const partition = partitions.get(key.pk);
      partition?.items.delete(key.sk);
      partition?.order.remove(key.sk);
    },
  };
}

function holds(condition: Condition, item: Item | undefined): boolean {
  if ('absent' in condition) return item === undefined;
  if ('absentOr' in condition) {
    const there = item?.[condition.absentOr];
    return !item || (typeof there === 'string' && compareKeys(there, condition.before) < 0);
  }
  if ('lacks' in condition) return item !== undefined && item[condition.lacks] === undefined;
  const value = item?.[condition.attribute];
  if ('is' in condition) return isDeepStrictEqual(value, condition.is);
  if (value === undefined) return true;
  // Values of different types do not compare: the condition then fails.
  if (typeof value !== 'string') return false;
  if ('before' in condition) return compareKeys(value, condition.before) < 0;
  return compareKeys(value, condition.atMost) <= 0;
}

function found(partition: Partition, query: Query): Item[] {
  const matching = query.index
    ? byIndex(partition, query)
    : inOrder(partition).filter(({ sk }) => isInRange(sk, query));
  if (query.newestFirst) matching.reverse();
  return matching.slice(0, query.limit).map(unmarshalled);
}

/** The index holds keys alone, and only of items that have its attribute. */
function byIndex(partition: Partition, query: Query): Item[] {
  const indexed = inOrder(partition).flatMap(({ pk, sk, byArticle }) =>
    typeof byArticle === 'string' && isInRange(byArticle, query) ? [{ pk, sk, byArticle }] : [],
  );
  return indexed.sort((a, b) => compareKeys(a.byArticle, b.byArticle));
}

function inOrder({ items, order }: Partition): Item[] {
  const found: Item[] = [];
  for (let i = 0; i < order.length; i += 1) {
    const item = items.get(order.at(i) ?? '');
    if (item) found.push(item);
  }
  return found;
}

/** As dynamoTable asks: a prefix goes before a range. */
function isInRange(key: string, { prefix, from, to }: Query): boolean {
  if (prefix !== undefined) return key.startsWith(prefix);
  if (from !== undefined && compareKeys(key, from) < 0) return false;
  return to === undefined || compareKeys(key, to) <= 0;
}

function assertQuery({ pk, prefix, from, to, limit }: Query): void {
  assertKey('pk', pk);
  for (const end of prefix === undefined ? [from, to] : [prefix]) {
    if (end !== undefined) assertKey('sk', end);
  }
  if (limit !== undefined && limit < 1) throw new TableRefusal('Limit must be at least 1');
  if (prefix === undefined && from !== undefined && to !== undefined && compareKeys(from, to) > 0) {
    throw new TableRefusal('The BETWEEN operator requires upper bound to be greater or equal');
  }
}
