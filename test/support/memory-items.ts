import type { Item } from '../../shared/aws/table.ts';

/** A request that DynamoDB refuses; told apart by its name, as the SDK's errors are. */
export class TableRefusal extends Error {
  override readonly name = 'ValidationException';
}

/** Bytes of an item, names of its attributes included. */
const LARGEST_ITEM = 400 * 1024;
/** Bytes of keys (DynamoDB's quotas). */
const LONGEST_KEYS = { pk: 2048, sk: 1024, byArticle: 1024 } as const;
/** Bytes that a list or map takes for itself, and for each of its elements. */
const CONTAINER = 3;
const ELEMENT = 1;

/**
 * A copy that shares nothing: what marshalling to DynamoDB and back makes of a value. `undefined` is
 * left out, and what has no meaning there is refused.
 */
export function marshalled<T>(value: T): T {
  return copyOf(value, false) as T;
}

/**
 * The same with the order of every map turned round: DynamoDB's maps have none, so nothing may rely
 * on the order in which it wrote.
 */
export function unmarshalled<T>(value: T): T {
  return copyOf(value, true) as T;
}

function copyOf(value: unknown, turned: boolean): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return checkedNumber(value);
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return copiedList(value, turned);
      return copiedMap(value, turned);
    default:
      throw new TypeError(`Expected a value that DynamoDB takes but received ${typeof value}`);
  }
}

function copiedList(list: readonly unknown[], turned: boolean): unknown[] {
  return list.filter((each) => each !== undefined).map((each) => copyOf(each, turned));
}

function copiedMap(map: object, turned: boolean): Record<string, unknown> {
  const prototype = Object.getPrototypeOf(map);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`Expected a plain object for DynamoDB but received ${map}`);
  }
  const names = Object.keys(map);
  if (turned) names.reverse();
  const copy: Record<string, unknown> = {};
  for (const name of names) {
    const value = (map as Record<string, unknown>)[name];
    if (value !== undefined) copy[name] = copyOf(value, turned);
  }
  return copy;
}

/** marshall() refuses what a double cannot hold exactly, and DynamoDB has no NaN. */
function checkedNumber(value: number): number {
  if (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  throw new TypeError(`Expected a number that DynamoDB takes but received ${value}`);
}

/** @throws TableRefusal for an item that is too large, or whose keys are no keys */
export function assertItem(item: Item): void {
  assertKey('pk', item.pk);
  assertKey('sk', item.sk);
  if (item.byArticle !== undefined) assertKey('byArticle', item.byArticle);
  if (sizeOfMap(item) > LARGEST_ITEM) {
    throw new TableRefusal('Item size has exceeded the maximum allowed size');
  }
}

export function assertKey(name: keyof typeof LONGEST_KEYS, key: unknown): void {
  if (typeof key === 'string' && key !== '' && Buffer.byteLength(key) <= LONGEST_KEYS[name]) return;
  throw new TableRefusal(`One or more parameter values were invalid: the key ${name}`);
}

function sizeOfMap(map: object): number {
  let size = 0;
  for (const [name, value] of Object.entries(map)) size += Buffer.byteLength(name) + sizeOf(value);
  return size;
}

/** «DynamoDB item sizes and formats», numbers at the least that they take. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 1 + Math.ceil(String(Math.abs(value)).length / 2);
  if (typeof value !== 'object' || value === null) return 1;
  const inner = Array.isArray(value)
    ? value.reduce((sum: number, each) => sum + sizeOf(each), 0)
    : sizeOfMap(value);
  return CONTAINER + inner + ELEMENT * Object.keys(value).length;
}
