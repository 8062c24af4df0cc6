import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveArticle } from '../../../shared/articles.ts';
import { CardUnreadable, dynamoCards } from '../../../shared/aws/cards.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { cardKey, cardsKey } from '../../../shared/aws/table-keys.ts';
import { bareArticle, retractedArticle } from '../../support/articles.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

const cards = () => dynamoCards(table);

/** The n-th article of a newsroom, each a minute after the one before. */
function article(newsroom: string, n: number): LiveArticle {
  const publishedAt = `2026-11-24T02:${String(n).padStart(2, '0')}:00.000Z`;
  return bareArticle({ newsroom, id: `id${n}`, publishedAt });
}

async function save(newsroom: string, n: number, seq = n, epoch = 0): Promise<void> {
  await cards().save(article(newsroom, n), `hash${n}`, { epoch, seq });
}

async function withdraw(newsroom: string, n: number, seq: number): Promise<void> {
  const gone = { ...retractedArticle(), ...article(newsroom, n), status: 'retracted' } as const;
  await cards().save(gone, `gone${n}`, { epoch: 0, seq });
}

async function newest(newsroom: string, limit: number, epoch = 0): Promise<string[]> {
  const found = await cards().newest(newsroom, epoch, limit);
  return found.map((card) => `${card.gone ? '-' : ''}${'article' in card ? card.article : 'x'}`);
}

describe('the newest cards', () => {
  it('are as many live ones as are asked for, and the gone ones between them', async () => {
    for (let n = 1; n <= 6; n += 1) await save('antara', n);
    await withdraw('antara', 6, 7);
    await withdraw('antara', 4, 8);
    await withdraw('antara', 1, 9);
    expect(await newest('antara', 2)).toEqual(['-id6', 'id5', '-id4', 'id3']);
    expect(await newest('antara', 3)).toEqual(['-id6', 'id5', '-id4', 'id3', 'id2']);
    expect(await newest('antara', 9)).toEqual(['-id6', 'id5', '-id4', 'id3', 'id2', '-id1']);
  });

  it('are none of an older epoch, however new its articles', async () => {
    await save('ulang', 1, 1, 1);
    for (let n = 2; n <= 9; n += 1) await save('ulang', n, 90 + n, 0);
    expect(await newest('ulang', 2, 1)).toEqual(['id1']);
  });

  it('hold those of a newer epoch, so that whoever asks sees that it is late', async () => {
    await save('mendahului', 1, 1, 1);
    expect(await newest('mendahului', 2, 0)).toEqual(['id1']);
  });

  it('hold live ones that a release without withdrawals wrote', async () => {
    const { publishedAt } = article('lama', 1);
    const card = { newsroom: 'lama', article: 'id1', publishedAt, revision: 1, sha256: 'x' };
    const version = '0000.000000000001';
    await table.put({ ...cardKey('lama', publishedAt, 'id1'), ...card, version });
    expect(await newest('lama', 2)).toEqual(['id1']);
  });
});

describe('what Warta has not written among the cards', () => {
  const version = '0000.000000000001';
  const whole = (newsroom: string) => {
    const { id, publishedAt } = article(newsroom, 1);
    return { newsroom, article: id, publishedAt, revision: 1, sha256: 'x', gone: false, version };
  };

  it.each([
    ['by hand', 'zzz', { note: 'coba' }],
    ['without a version', undefined, { version: undefined }],
    ['with a version of another type', undefined, { version: 7 }],
    ['without a state', undefined, { sha256: undefined }],
    ['as a copy of a card in another place', '2027-01-01T00:00:00.000Z#id1', {}],
  ])('stops whoever makes lists, and is named: a record %s', async (what, place, change) => {
    const newsroom = `asing-${what.length}`;
    await save(newsroom, 2);
    const { sk } = cardKey(newsroom, article(newsroom, 1).publishedAt, 'id1');
    const record = place === 'zzz' ? change : { ...whole(newsroom), ...change };
    await table.put({ pk: cardsKey(newsroom), sk: place ?? sk, ...record });
    const asked = newest(newsroom, 5);
    await expect(asked).rejects.toThrow(CardUnreadable);
    await expect(asked).rejects.toThrow(`the record L#${newsroom} ${place ?? sk} `);
    await expect(asked).rejects.toThrow(`warta doctor ${newsroom} --repair`);
  });

  it('is passed over once it is gone, or of an older epoch', async () => {
    await save('lewat', 2, 2, 1);
    await table.put({ pk: cardsKey('lewat'), sk: 'zzz', gone: true, version: '0001.000000000001' });
    await table.put({ pk: cardsKey('lewat'), sk: 'zzy', note: 'coba', version });
    expect(await newest('lewat', 1, 1)).toEqual(['-x', 'id2']);
  });
});

describe('a card', () => {
  it('that is gone stays so against a worker that wakes up late', async () => {
    await save('telat', 1);
    await withdraw('telat', 1, 5);
    await save('telat', 1);
    expect(await newest('telat', 2)).toEqual(['-id1']);
  });

  it('of an older epoch loses, whatever its seq', async () => {
    await save('zombi', 1, 3, 1);
    await save('zombi', 1, 900, 0);
    const [card] = await cards().newest('zombi', 1, 1);
    expect(card?.version).toEqual({ epoch: 1, seq: 3 });
  });
});
