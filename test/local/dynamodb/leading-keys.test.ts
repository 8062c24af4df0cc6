import { expect, test } from 'vitest';
import { leadingKeysOf } from '../../../local/dynamodb/leading-keys.ts';

const item = (pk: string) => ({ pk: { S: pk }, sk: { S: 'META' } });
const equals = (expression: string) => ({
  KeyConditionExpression: expression,
  ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
  ExpressionAttributeValues: { ':pk': { S: 'N#a' }, ':from': { S: 'E#1' } },
});

test.each([
  ['a get', { Key: item('S#a') }, ['S#a']],
  ['a put', { Item: { ...item('S#a'), Key: { M: item('N#a') } } }, ['S#a']],
  ['a query', equals('#pk = :pk AND #sk >= :from'), ['N#a']],
  ['a query by its names', equals('sk = :from AND pk=:pk'), ['N#a']],
  ['a batch of gets', { Keys: [item('S#a'), item('N#b'), item('S#a')] }, ['S#a', 'N#b']],
  [
    'a batch of writes',
    [{ PutRequest: { Item: item('S#a') } }, { DeleteRequest: { Key: item('N#b') } }],
    ['S#a', 'N#b'],
  ],
  ['a scan', { FilterExpression: 'pk = :pk' }, []],
  ['a key without a partition', { Key: { sk: { S: 'META' } } }, []],
  ['a query for no value', { KeyConditionExpression: 'pk = :pk' }, []],
  ['nonsense', 'hai', []],
])('%s names its partitions', (_, request, expected) => {
  expect(leadingKeysOf(request, 'pk')).toEqual(expected);
});
