import type { LiveArticle } from '../articles.ts';
import type { Version } from '../version.ts';
import { putFenced, versionOf } from './fenced.ts';
import type { Item, Table } from './table.ts';
import { cardKey, cardsKey } from './table-keys.ts';

/** What lists need of an article: when it was published and where its state is. No body. */
export interface Card {
  readonly newsroom: string;
  readonly article: string;
  readonly publishedAt: string;
  readonly revision: number;
  /** of the state */
  readonly sha256: string;
  readonly version: Version;
  /** where the card stands among its newsroom's; whoever walks them goes on after it */
  readonly cursor: string;
}

export interface Cards {
  save(article: LiveArticle, sha256: string, version: Version): Promise<void>;
  newest(newsroom: string, limit: number): Promise<Card[]>;
  /** Oldest first. The first cursor is the empty text. */
  after(newsroom: string, cursor: string, limit: number): Promise<Card[]>;
}

export function dynamoCards(table: Table): Cards {
  return {
    async save({ newsroom, id, publishedAt, revision }, sha256, version) {
      const key = cardKey(newsroom, publishedAt, id);
      const card = { ...key, newsroom, article: id, publishedAt, revision, sha256 };
      await putFenced(table, card, version);
    },

    async newest(newsroom, limit) {
      const items = await table.query({ pk: cardsKey(newsroom), newestFirst: true, limit });
      return items.map(cardOf);
    },

    async after(newsroom, cursor, limit) {
      // A range's first key belongs to it, and no other key lies between one and itself with a NUL.
      const query = { pk: cardsKey(newsroom), from: `${cursor}\u0000`, limit };
      return (await table.query(query)).map(cardOf);
    },
  };
}

function cardOf(item: Item): Card {
  const { newsroom, article, publishedAt, revision, sha256 } = item as unknown as Card;
  const place = { version: versionOf(item), cursor: item.sk };
  return { newsroom, article, publishedAt, revision, sha256, ...place };
}
