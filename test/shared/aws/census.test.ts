import { expect, test } from 'vitest';
import { dynamoCensus } from '../../../shared/aws/census.ts';
import { cardKey, cardsKey } from '../../../shared/aws/table-keys.ts';
import { memoryTable } from '../../support/memory-table.ts';

const { sk: PLACE, ...KEY } = cardKey('kutai', '2026-11-24T02:00:00.000Z', '0123456789');
const FENCE = '0000.000000000007';
const CARD = {
  newsroom: 'kutai',
  ...{ publishedAt: '2026-11-24T02:00:00.000Z', article: '0123456789', revision: 2, sha256: 'x' },
  ...{ gone: false, version: { epoch: 0, seq: 7 } },
};
const NOTHING = { place: PLACE, fence: undefined };
const found = (card: typeof CARD) => ({
  ...{ place: PLACE, fence: FENCE, version: card.version },
  card,
});

test('a card is written where none is, or over the one that was seen', async () => {
  const census = dynamoCensus(memoryTable());
  expect(await census.putCard('kutai', NOTHING, CARD)).toBe(true);
  expect(await census.cards('kutai')).toEqual([found(CARD)]);
  const gone = { ...CARD, gone: true };
  expect(await census.putCard('kutai', found(CARD), gone)).toBe(true);
  expect(await census.cards('kutai')).toEqual([found(gone)]);
});

test('a card that a worker has written meanwhile stays', async () => {
  const census = dynamoCensus(memoryTable());
  await census.putCard('kutai', NOTHING, CARD);
  expect(await census.putCard('kutai', NOTHING, { ...CARD, revision: 1 })).toBe(false);
  const older = { place: PLACE, fence: '0000.000000000006' };
  expect(await census.putCard('kutai', older, { ...CARD, revision: 1 })).toBe(false);
  expect(await census.cards('kutai')).toEqual([found(CARD)]);
});

test.each([undefined, 'besok', 7, true, null, { epoch: 1 }, ['a']])(
  'what nothing of Warta wrote, of version %j, is found as no card, and replaced in its place',
  async (version) => {
    for (const place of [PLACE, 'zzz']) {
      const table = memoryTable([{ ...KEY, sk: place, note: 'coba', version }]);
      const census = dynamoCensus(table);
      const [seen] = await census.cards('kutai');
      if (!seen) throw new Error('it is there');
      expect(seen).toEqual({ place, fence: version, version: undefined, card: undefined });
      const stone = { gone: true, version: { epoch: 0, seq: 7 } } as const;
      expect(await census.putCard('kutai', seen, stone)).toBe(true);
      expect(await census.cards('kutai')).toEqual([
        { place, fence: FENCE, version: stone.version, card: stone },
      ]);
      // Nothing beside it.
      expect(await table.query({ pk: cardsKey('kutai') })).toHaveLength(1);
    }
  },
);
