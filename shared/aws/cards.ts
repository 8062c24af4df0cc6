import * as z from 'zod/mini';
import { isLive, type LiveArticle, type WithdrawnArticle } from '../articles.ts';
import type { Card, CardTombstone } from '../card.ts';
import { ExpectationError, shown } from '../errors.ts';
import type { Version } from '../version.ts';
import { putFenced, versionOf } from './fenced.ts';
import type { Item, Table } from './table.ts';
import { cardKey, cardsKey } from './table-keys.ts';

export interface Cards {
  save(article: LiveArticle | WithdrawnArticle, sha256: string, version: Version): Promise<void>;
  /**
   * Newest first: as many cards of live articles as are asked for, and what is gone between them.
   * Cards of an older epoch are left out: what they tell of was not restored, or it would bear the
   * present epoch by the time that lists are made.
   * @throws CardUnreadable
   */
  newest(newsroom: string, epoch: number, live: number): Promise<(Card | CardTombstone)[]>;
}

/** Something stands among the cards that Warta has not written, or not to its end. */
export class CardUnreadable extends ExpectationError {
  override readonly name = 'CardUnreadable';
  constructor(newsroom: string, { pk, sk, ...item }: Item) {
    const received = `${shown(item)}; mend it: warta doctor ${newsroom} --repair`;
    super('a card', `the record ${pk} ${sk}`, received);
  }
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
        const cards = items.filter((item) => !isOlder(item, epoch)).map(assertCard(newsroom));
        const end = cards.filter(({ gone }) => !gone)[live - 1];
        if (end) return cards.slice(0, cards.indexOf(end) + 1);
        if (items.length < limit) return cards;
      }
    },
  };
}

const StoredCard = z.object({
  newsroom: z.string(),
  article: z.string(),
  publishedAt: z.string(),
  revision: z.int(),
  sha256: z.string(),
  // Cards of older releases know nothing of withdrawals.
  gone: z._default(z.boolean(), false),
});

/** What a record says, if Warta wrote it to just this place. */
export function readCard(item: Item): Card | CardTombstone | undefined {
  const version = versionOf(item);
  if (!version) return undefined;
  const { data: card } = StoredCard.safeParse(item);
  if (card && isPlaceOf(card, item)) return { ...card, version };
  return item.gone === true ? { gone: true, version } : undefined;
}

function isPlaceOf({ newsroom, publishedAt, article }: z.infer<typeof StoredCard>, item: Item) {
  const { pk, sk } = cardKey(newsroom, publishedAt, article);
  return pk === item.pk && sk === item.sk;
}

function isOlder(item: Item, epoch: number): boolean {
  const version = versionOf(item);
  return version !== undefined && version.epoch < epoch;
}

function assertCard(newsroom: string) {
  return (item: Item): Card | CardTombstone => {
    const card = readCard(item);
    if (card) return card;
    throw new CardUnreadable(newsroom, item);
  };
}
