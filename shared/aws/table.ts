import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { type Condition, conditionExpression } from './condition.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export type Item = Key & Readonly<Record<string, unknown>>;

export interface Query {
  readonly pk: string;
  /** on the sort key, or on `byArticle` where that index is named */
  readonly prefix?: string;
  /** both ends belong to the range */
  readonly from?: string;
  readonly to?: string;
  readonly index?: 'byArticle';
  readonly limit?: number;
  readonly newestFirst?: boolean;
}

/**
 * The one table, as little of DynamoDB as the newsroom needs. Reads are consistent. Conditional
 * writes answer false when their condition failed; any other failure is thrown by the SDK after its
 * own retries.
 */
export interface Table {
  get(key: Key): Promise<Item | undefined>;
  /** All that match, over as many pages as it takes; at most `limit`. Index reads hold keys alone. */
  query(query: Query): Promise<Item[]>;
  put(item: Item, condition?: Condition): Promise<boolean>;
  /** Sets the attributes given; `undefined` removes one. Creates the item where there is none. */
  update(
    key: Key,
    changes: Readonly<Record<string, unknown>>,
    condition?: Condition,
  ): Promise<boolean>;
  delete(key: Key): Promise<void>;
  /**
   * Adds 1 to the number `count` of an item and answers the sum. Makes the item where there is none,
   * and sets the other attributes. Atomic: of callers at the same time each gets a sum of its own.
   * Where a reply is lost, the SDK's next try counts once more.
   */
  count(key: Key, attributes: Readonly<Record<string, string | number>>): Promise<number>;
}

export function dynamoTable(client: DynamoDBClient, tableName: string): Table {
  const TableName = tableName;
  return {
    async get({ pk, sk }) {
      const input = { TableName, Key: marshall({ pk, sk }), ConsistentRead: true };
      const { Item } = await client.send(new GetItemCommand(input));
      return Item && (unmarshall(Item) as Item);
    },

    async query(query) {
      const items: Item[] = [];
      let start: QueryCommand['input']['ExclusiveStartKey'];
      do {
        const page = await client.send(
          new QueryCommand({
            TableName,
            ...queryInput(query),
            Limit: query.limit && query.limit - items.length,
            ExclusiveStartKey: start,
          }),
        );
        items.push(...(page.Items ?? []).map((item) => unmarshall(item) as Item));
        start = page.LastEvaluatedKey;
      } while (start && !(query.limit && items.length >= query.limit));
      return items;
    },

    async put(item, condition) {
      const { values, ...expression } = conditionExpression(condition);
      return unlessRefused(
        client.send(
          new PutItemCommand({
            TableName,
            Item: marshall(item, { removeUndefinedValues: true }),
            ...expression,
            ExpressionAttributeValues: values && marshall(values),
          }),
        ),
      );
    },

    async update({ pk, sk }, changes, condition) {
      return unlessRefused(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: marshall({ pk, sk }),
            ...updateExpression(changes, condition),
          }),
        ),
      );
    },

    async delete({ pk, sk }) {
      await client.send(new DeleteItemCommand({ TableName, Key: marshall({ pk, sk }) }));
    },

    async count({ pk, sk }, attributes) {
      const { UpdateExpression, ...set } = updateExpression(attributes);
      const { Attributes = {} } = await client.send(
        new UpdateItemCommand({
          TableName,
          Key: marshall({ pk, sk }),
          UpdateExpression: `${UpdateExpression} ADD #count :one`,
          ExpressionAttributeNames: { ...set.ExpressionAttributeNames, '#count': 'count' },
          ExpressionAttributeValues: {
            ...set.ExpressionAttributeValues,
            ...marshall({ ':one': 1 }),
          },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(unmarshall(Attributes).count);
    },
  };
}

function queryInput({ pk, prefix, from, to, index, newestFirst }: Query) {
  const [range, values] = keyRange({ prefix, from, to });
  return {
    IndexName: index,
    ConsistentRead: true,
    KeyConditionExpression: ['#pk = :pk', ...range].join(' AND '),
    ExpressionAttributeNames: { '#pk': 'pk', ...(range.length > 0 && { '#sk': index ?? 'sk' }) },
    ExpressionAttributeValues: marshall({ ':pk': pk, ...values }),
    ScanIndexForward: !newestFirst,
  };
}

type KeyRange = { [name in 'prefix' | 'from' | 'to']: string | undefined };

function keyRange({ prefix, from, to }: KeyRange): [string[], Record<string, string>] {
  if (prefix !== undefined) return [['begins_with(#sk, :prefix)'], { ':prefix': prefix }];
  if (from !== undefined && to !== undefined) {
    return [['#sk BETWEEN :from AND :to'], { ':from': from, ':to': to }];
  }
  if (from !== undefined) return [['#sk >= :from'], { ':from': from }];
  if (to !== undefined) return [['#sk <= :to'], { ':to': to }];
  return [[], {}];
}

function updateExpression(changes: Readonly<Record<string, unknown>>, condition?: Condition) {
  const check = conditionExpression(condition);
  const names: Record<string, string> = { ...check.ExpressionAttributeNames };
  const values: Record<string, unknown> = { ...check.values };
  const set: string[] = [];
  const remove: string[] = [];
  for (const [i, [name, value]] of Object.entries(changes).entries()) {
    names[`#u${i}`] = name;
    if (value === undefined) remove.push(`#u${i}`);
    else {
      values[`:u${i}`] = value;
      set.push(`#u${i} = :u${i}`);
    }
  }
  const clauses = [
    set.length > 0 ? `SET ${set.join(', ')}` : '',
    remove.length > 0 ? `REMOVE ${remove.join(', ')}` : '',
  ];
  return {
    UpdateExpression: clauses.filter(Boolean).join(' '),
    ConditionExpression: check.ConditionExpression,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues:
      Object.keys(values).length > 0
        ? marshall(values, { removeUndefinedValues: true })
        : undefined,
  };
}

/** A failed condition is an answer, not an error. */
async function unlessRefused(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
