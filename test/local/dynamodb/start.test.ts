import { expect, onTestFinished, test } from 'vitest';
import { callJson } from '../../../local/aws-json/call.ts';
import { startDynamo } from '../../../local/dynamodb/start.ts';
import { Authorizer } from '../../../local/iam/authorizer.ts';
import { CallLog } from '../../../local/iam/call-log.ts';
import { type Principal, principal } from '../../../local/iam/principals.ts';
import type { TableModel } from '../../../local/template/model.ts';
import { temporaryFolder } from '../fixtures/assembly.ts';

const environment = { stackName: 'S', region: 'ap-southeast-3', accountId: '000000000000' };
const ARN = 'arn:aws:dynamodb:ap-southeast-3:000000000000:table/Log';

const hash = { AttributeName: 'pk', KeyType: 'HASH' } as const;
const range = (AttributeName: string) => ({ AttributeName, KeyType: 'RANGE' }) as const;
const table: TableModel = {
  TableName: 'Log',
  AttributeDefinitions: ['pk', 'sk', 'byArticle'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: [hash, range('sk')],
  LocalSecondaryIndexes: [
    {
      IndexName: 'byArticle',
      KeySchema: [hash, range('byArticle')],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
};

const operator = principal('operator', 'x', undefined);
const reader = principal('reader', 'x', [
  { effect: 'Allow', actions: ['dynamodb:Query'], resources: [ARN] },
  { effect: 'Allow', actions: ['dynamodb:PutItem'], resources: [ARN], leadingKeys: ['S#*'] },
]);

async function dynamo(dir = temporaryFolder(), tables = [table]) {
  const authorizer = new Authorizer([operator, reader], new CallLog());
  const server = await startDynamo({ environment, dir, tables, authorizer, operator });
  let open = true;
  const close = async () => {
    if (open) await server.close();
    open = false;
  };
  onTestFinished(close);
  const call = (operation: string, input: object, caller: Principal = operator) =>
    callJson(`DynamoDB_20120810.${operation}`, input, { url: server.url, caller, environment });
  return { url: server.url, call, close };
}

const key = { pk: { S: 'N#a' }, sk: { S: 'E#1' } };
const query = {
  TableName: 'Log',
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': { S: 'N#a' } },
};

test('items are there after a restart', async () => {
  const dir = temporaryFolder();
  const first = await dynamo(dir);
  await first.call('PutItem', { TableName: 'Log', Item: { ...key, emoji: { S: '📷' } } });
  await first.close();
  const second = await dynamo(dir);
  expect(await second.call('GetItem', { TableName: 'Log', Key: key })).toEqual({
    Item: { ...key, emoji: { S: '📷' } },
  });
});

test('a table that another version made with other keys is refused', async () => {
  const dir = temporaryFolder();
  await (await dynamo(dir)).close();
  const { LocalSecondaryIndexes: _, ...plain } = table;
  await expect(dynamo(dir, [plain])).rejects.toThrow(
    'Expected keys pk+sk for the table Log of the data folder, which another version made but received pk+sk byArticle:pk+byArticle',
  );
});

test('a query needs the table allowed, and on an index the index', async () => {
  const { call } = await dynamo();
  expect(await call('Query', query, reader)).toMatchObject({ Count: 0 });
  const onIndex = call('Query', { ...query, IndexName: 'byArticle' }, reader);
  await expect(onIndex).rejects.toThrow(/AccessDeniedException.*reader.*dynamodb:Query.*byArticle/);
});

test('a put may need its partition allowed, and is refused by its name', async () => {
  const { call } = await dynamo();
  const put = (pk: string) =>
    call('PutItem', { TableName: 'Log', Item: { ...key, pk: { S: pk } } }, reader);
  expect(await put('S#a')).toEqual({});
  await expect(put('N#a')).rejects.toThrow(/AccessDeniedException.*PutItem.*\(partitions: N#a\)/);
});

test('a batch needs every table that it names allowed', async () => {
  const { call } = await dynamo();
  const batch = { RequestItems: { Log: [{ PutRequest: { Item: key } }] } };
  expect(await call('BatchWriteItem', batch)).toMatchObject({ UnprocessedItems: {} });
  await expect(call('BatchWriteItem', batch, reader)).rejects.toThrow('dynamodb:BatchWriteItem');
});

test('a key that nobody holds is refused, as is what is no JSON', async () => {
  const { url, call } = await dynamo();
  await expect(call('Query', query, principal('other', 'y', []))).rejects.toThrow(
    'UnrecognizedClientException',
  );
  const nonsense = await fetch(url, { method: 'POST', body: 'hai' });
  expect([nonsense.status, await nonsense.text()]).toEqual([
    400,
    '{"__type":"com.amazon.coral.service#SerializationException","message":"Expected a JSON object"}',
  ]);
});
