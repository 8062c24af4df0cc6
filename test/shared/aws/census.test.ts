import { expect, test } from 'vitest';
import { dynamoCensus } from '../../../shared/aws/census.ts';
import { cardKey } from '../../../shared/aws/table-keys.ts';
import { memoryTable } from '../../support/memory-table.ts';

const KEY = cardKey('kutai', '2026-11-24T02:00:00.000Z', '0123456789');
const FENCE = '0000.000000000007';
const CARD = {
  newsroom: 'kutai',
  ...{ publishedAt: '2026-11-24T02:00:00.000Z', article: '0123456789', revision: 2, sha256: 'x' },
  ...{ gone: false, version: { epoch: 0, seq: 7 } },
};

test('a card is written where none is, or over the one that was seen', async () => {
  const census = dynamoCensus(memoryTable());
  expect(await census.putCard(CARD, undefined)).toBe(true);
  expect(await census.cards('kutai')).toEqual([{ ...CARD, fence: FENCE }]);
  const gone = { ...CARD, gone: true };
  expect(await census.putCard(gone, FENCE)).toBe(true);
  expect(await census.cards('kutai')).toEqual([{ ...gone, fence: FENCE }]);
});

test('a card that a worker has written meanwhile stays', async () => {
  const census = dynamoCensus(memoryTable());
  await census.putCard(CARD, undefined);
  expect(await census.putCard({ ...CARD, revision: 1 }, undefined)).toBe(false);
  const older = '0000.000000000006';
  expect(await census.putCard({ ...CARD, revision: 1 }, older)).toBe(false);
  expect(await census.cards('kutai')).toEqual([{ ...CARD, fence: FENCE }]);
});

test('what nothing of Warta wrote is a card too, and can be replaced', async () => {
  const table = memoryTable([{ ...KEY, version: 'besok' }]);
  const census = dynamoCensus(table);
  const [found] = await census.cards('kutai');
  expect(found).toMatchObject({ article: '0123456789', gone: false, version: undefined });
  expect(await census.putCard(CARD, found?.fence)).toBe(true);
  await table.put({ ...KEY });
  expect(await census.putCard(CARD, undefined)).toBe(true);
});
