import { isLive, type LiveArticle, type WithdrawnArticle } from '../articles.ts';
import type { Card } from '../card.ts';
import type { Version } from '../version.ts';
import { putFenced, versionOf } from './fenced.ts';
import type { Item, Table } from './table.ts';
import { cardKey, cardsKey } from './table-keys.ts';

export interface Cards {
  save(article: LiveArticle | WithdrawnArticle, sha256: string, version: Version): Promise<void>;
  /**
   * Newest first: as many cards of live articles as are asked for, and those of withdrawn ones that
   * stand between them. Cards of an older epoch are left out: what they tell of was not restored, or
   * it would bear the present epoch by the time that lists are made.
   */
  newest(newsroom: string, epoch: number, live: number): Promise<Card[]>;
}

export function dynamoCards(table: Table): Cards {
  return {
    async save(article, sha256, version) {
      const { newsroom, id, publishedAt, revision } = article;
      const card = { newsroom, article: id, publishedAt, revision, sha256, gone: !isLive(article) };
      await putFenced(table, { ...cardKey(newsroom, publishedAt, id), ...card }, version);
    },

    async newest(newsroom, epoch, live) {
      const pk = cardsKey(newsroom);
      // Withdrawals are few, so the first round is nearly always enough.
      for (let limit = live; ; limit *= 2) {
        const items = await table.query({ pk, newestFirst: true, limit });
        const cards = items.map(cardOf).filter(({ version }) => version.epoch >= epoch);
        const end = cards.filter(({ gone }) => !gone)[live - 1];
        if (end) return cards.slice(0, cards.indexOf(end) + 1);
        if (items.length < limit) return cards;
      }
    },
  };
}

function cardOf(item: Item): Card {
  const { newsroom, article, publishedAt, revision, sha256, gone } = item as unknown as Card;
  // Cards of older releases know nothing of withdrawals.
  return {
    ...{ newsroom, article, publishedAt, revision, sha256, gone: gone ?? false },
    version: versionOf(item),
  };
}
