import type { Target } from '../aws-json/front.ts';
import type { Environment } from '../template/environment.ts';
import { isRecord } from '../template/intrinsics.ts';
import type { TableModel } from '../template/model.ts';
import { type Json, leadingKeysOf } from './leading-keys.ts';

/** A query on an index needs the index allowed, all else the table; batches may name several. */
export function targetsOf(
  input: Json,
  tables: readonly TableModel[],
  { region, accountId }: Environment,
): Target[] {
  const target = (name: string, request: unknown, index = ''): Target => {
    const leadingKeys = leadingKeysOf(request, partitionKeyOf(name, tables));
    return {
      resource: `arn:aws:dynamodb:${region}:${accountId}:table/${name}${index}`,
      ...(leadingKeys.length > 0 && { leadingKeys }),
    };
  };
  const { RequestItems, TableName, IndexName } = input;
  if (isRecord(RequestItems)) {
    return Object.entries(RequestItems).map(([name, requests]) => target(name, requests));
  }
  if (typeof TableName !== 'string') return [{ resource: '*' }];
  return [target(TableName, input, typeof IndexName === 'string' ? `/index/${IndexName}` : '')];
}

/** Of an index, too: local ones have their table's. */
function partitionKeyOf(name: string, tables: readonly TableModel[]): string {
  const schema = tables.find(({ TableName }) => TableName === name)?.KeySchema ?? [];
  return schema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';
}
