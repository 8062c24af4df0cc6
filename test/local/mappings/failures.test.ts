import { expect, test } from 'vitest';
import { failedIds } from '../../../local/mappings/failures.ts';

const batch = ['a', 'b'];
const failures = (...ids: unknown[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

test.each([
  ['nothing', null, []],
  ['an empty list', failures(), []],
  ['no list', {}, []],
  ['a null list', { batchItemFailures: null }, []],
  ['one id', failures('b'), ['b']],
  ['an id that is not in the batch', failures('c'), ['a', 'b']],
  ['an id that is no text', failures(3), ['a', 'b']],
  ['a text', 'all is well', ['a', 'b']],
])('%s fails %j → %j', (_, result, expected) => {
  expect([...failedIds(result, batch, true)]).toEqual(expected);
});

test('without ReportBatchItemFailures the result means nothing', () => {
  expect(failedIds(failures('a'), batch, false).size).toBe(0);
});
