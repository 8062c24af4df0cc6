import { setTimeout } from 'node:timers/promises';
import * as z from 'zod/mini';
import { ExpectationError } from '../../shared/errors.ts';
import { type CallDeps, callJson } from '../aws-json/call.ts';
import type { TableModel } from '../template/model.ts';

const keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));
const description = z.object({
  Table: z.object({
    TableStatus: z.string(),
    KeySchema: keys,
    LocalSecondaryIndexes: z.optional(
      z.array(z.object({ IndexName: z.string(), KeySchema: keys })),
    ),
  }),
});
type Description = z.infer<typeof description>['Table'];

/** How soon a new table is looked at again; dynalite makes one in a few milliseconds. */
const POLL_MS = 5;

/**
 * Makes the table where the database has none of its name.
 * @throws ExpectationError where it has one with other keys, which no deployment could change either
 */
export async function ensureTable(table: TableModel, deps: CallDeps): Promise<void> {
  let found = await describe(table.TableName, deps);
  if (found === undefined) {
    const input = { ...table, BillingMode: 'PAY_PER_REQUEST' };
    await callJson('DynamoDB_20120810.CreateTable', input, deps);
  }
  while (found?.TableStatus !== 'ACTIVE') {
    await setTimeout(POLL_MS);
    found = await describe(table.TableName, deps);
  }
  const expected = keysOf(table);
  const received = keysOf(found);
  if (received !== expected) {
    const subject = `the table ${table.TableName} of the data folder, which another version made`;
    throw new ExpectationError(`keys ${expected}`, subject, received);
  }
}

async function describe(TableName: string, deps: CallDeps): Promise<Description | undefined> {
  const missing = 'ResourceNotFoundException';
  const answer = await callJson('DynamoDB_20120810.DescribeTable', { TableName }, deps, missing);
  return answer === undefined ? undefined : description.parse(answer).Table;
}

/** `pk+sk byArticle:pk+byArticle` */
function keysOf({ KeySchema, LocalSecondaryIndexes = [] }: TableModel | Description): string {
  const names = (schema: readonly { readonly AttributeName: string }[]) =>
    schema.map(({ AttributeName }) => AttributeName).join('+');
  const indexes = LocalSecondaryIndexes.map((one) => `${one.IndexName}:${names(one.KeySchema)}`);
  return [names(KeySchema), ...indexes.sort()].join(' ');
}
