import type { Card, CardTombstone } from '../card.ts';
import type { FoundCard } from '../doctor/finding.ts';
import { formatVersion } from '../version.ts';
import { readCard } from './cards.ts';
import { versionOf } from './fenced.ts';
import type { Schedule } from './schedules.ts';
import type { Item, Table } from './table.ts';
import { cardsKey, DUE } from './table-keys.ts';

/** Projections as only an operator reads them: whole, whatever may stand in them. */
export interface Census {
  cards(newsroom: string): Promise<FoundCard[]>;
  schedules(): Promise<Schedule[]>;
  /**
   * Writes over a record among the cards, or where none was, if what is there is still what was seen:
   * a worker that writes a newer one meanwhile is not overruled.
   */
  putCard(
    newsroom: string,
    seen: Pick<FoundCard, 'place' | 'fence'>,
    record: Card | CardTombstone,
  ): Promise<boolean>;
}

export function dynamoCensus(table: Table): Census {
  return {
    async cards(newsroom) {
      return (await table.query({ pk: cardsKey(newsroom) })).map(foundCard);
    },

    async schedules() {
      return (await table.query({ pk: DUE })) as unknown as Schedule[];
    },

    async putCard(newsroom, { place, fence }, { version, ...record }) {
      const item = { pk: cardsKey(newsroom), sk: place, newsroom, ...record };
      const condition = { attribute: 'version', is: fence };
      return await table.put({ ...item, version: formatVersion(version) }, condition);
    },
  };
}

function foundCard(item: Item): FoundCard {
  return { place: item.sk, version: versionOf(item), fence: item.version, card: readCard(item) };
}
