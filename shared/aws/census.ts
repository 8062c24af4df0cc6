import type { Card } from '../card.ts';
import type { FoundCard } from '../doctor/finding.ts';
import { formatVersion, parseVersion } from '../version.ts';
import type { Schedule } from './schedules.ts';
import type { Item, Table } from './table.ts';
import { cardKey, cardsKey, DUE } from './table-keys.ts';

/** Projections as only an operator reads them: whole, whatever may stand in them. */
export interface Census {
  cards(newsroom: string): Promise<FoundCard[]>;
  schedules(): Promise<Schedule[]>;
  /**
   * Puts a card where it belongs, if what is there is still what was seen: a worker that writes a
   * newer one meanwhile is not overruled.
   * @param fence of what was seen, undefined where it had none
   */
  putCard(card: Card, fence: string | undefined): Promise<boolean>;
}

export function dynamoCensus(table: Table): Census {
  return {
    async cards(newsroom) {
      const items = await table.query({ pk: cardsKey(newsroom) });
      return items.map((item) => foundCard(newsroom, item));
    },

    async schedules() {
      return (await table.query({ pk: DUE })) as unknown as Schedule[];
    },

    async putCard({ version, ...card }, fence) {
      const key = cardKey(card.newsroom, card.publishedAt, card.article);
      const item = { ...key, ...card, version: formatVersion(version) };
      return await table.put(item, { attribute: 'version', is: fence });
    },
  };
}

/** Time and article are in the key, whatever else the item says. */
function foundCard(newsroom: string, { sk, version, ...item }: Item): FoundCard {
  const [publishedAt = '', article = ''] = sk.split('#');
  const { revision, sha256, gone } = item as unknown as FoundCard;
  const fence = typeof version === 'string' ? version : undefined;
  return {
    ...{ newsroom, publishedAt, article, revision, sha256, gone: gone ?? false },
    version: parseVersion(fence),
    fence,
  };
}
