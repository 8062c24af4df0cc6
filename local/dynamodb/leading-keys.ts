import { isRecord } from '../template/intrinsics.ts';

export type Json = Readonly<Record<string, unknown>>;

/**
 * The partitions that a request names, each once: what IAM calls `dynamodb:LeadingKeys`. Whatever
 * names none, as a scan does, has none; a policy that asks for some then does not allow it.
 * @param request of an operation on one item, of a query, or a batch's requests to one table
 * @param key     name of the table's partition key
 */
export function leadingKeysOf(request: unknown, key: string): string[] {
  const values = [...itemsOf(request).map((item) => item[key]), queried(request, key)];
  return [...new Set(values.flatMap(textOf))];
}

/** Items and keys of items. */
function itemsOf(request: unknown): Json[] {
  if (Array.isArray(request)) return request.flatMap(itemsOf);
  if (!isRecord(request)) return [];
  const { Key, Item, Keys, PutRequest, DeleteRequest } = request;
  const keys = Array.isArray(Keys) ? Keys : [];
  return [Key, Item, ...keys].filter(isRecord).concat(itemsOf(PutRequest), itemsOf(DeleteRequest));
}

/** What a query says that the key equals, of `#pk = :pk AND begins_with(#sk, :prefix)`. */
function queried(request: unknown, key: string): unknown {
  if (!isRecord(request) || typeof request.KeyConditionExpression !== 'string') return undefined;
  const names = recordOf(request.ExpressionAttributeNames);
  const equalities = request.KeyConditionExpression.matchAll(/(#?[\w.-]+)\s*=\s*(:\w+)/g);
  for (const [, name = '', value = ''] of equalities) {
    if ((names[name] ?? name) === key) return recordOf(request.ExpressionAttributeValues)[value];
  }
  return undefined;
}

/** `{ S: 'N#a' }` */
function textOf(value: unknown): string[] {
  if (!isRecord(value)) return [];
  return [value.S, value.N, value.B].filter((text) => typeof text === 'string');
}

function recordOf(value: unknown): Json {
  return isRecord(value) ? value : {};
}
