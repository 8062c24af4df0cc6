import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../../shared/aws/table.ts';
import { dynamoTokens } from '../../../shared/aws/tokens.ts';
import { sha256 } from '../../../shared/ids.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

const expiresAt = '2027-01-01T00:00:00.000Z';
const now = new Date('2026-11-24T00:00:00Z');
const holder = (newsroom: string, name = 'Rina') =>
  ({ newsroom, role: 'editor', name, expiresAt }) as const;

describe('a token', () => {
  it('tells who holds it, until it expires', async () => {
    const tokens = dynamoTokens(table);
    const token = await tokens.create(holder('satu'));
    expect(await tokens.holderOf(token, now)).toEqual({ ...holder('satu'), hash: sha256(token) });
    expect(await tokens.holderOf(token, new Date(expiresAt))).toBeUndefined();
  });

  it('is kept nowhere: the table holds its hash alone', async () => {
    const written: unknown[] = [];
    const spied: Table = {
      ...table,
      put: async (item, condition) => {
        written.push(item);
        return await table.put(item, condition);
      },
    };
    const token = await dynamoTokens(spied).create(holder('dua'));
    expect(JSON.stringify(written)).not.toContain(token.slice(6));
  });

  it('works only once it is listed: nobody could revoke it', async () => {
    const written: string[] = [];
    const cut: Table = {
      ...table,
      put: async (item, condition) => {
        if (written.push(item.pk) > 1) throw new Error('power cut');
        return await table.put(item, condition);
      },
    };
    await expect(dynamoTokens(cut).create(holder('tujuh'))).rejects.toThrow('power cut');
    expect(await dynamoTokens(table).list('tujuh')).toHaveLength(1);
    expect(written[1]).toMatch(/^T#[0-9a-f]{64}$/);
  });

  it('lets its holder in by the whole of its hash, not by a record that was found', async () => {
    const tokens = dynamoTokens(table);
    const known = await tokens.create(holder('empat'));
    const record = await table.get({ pk: `T#${sha256(known)}`, sk: 'TOKEN' });
    const found: Table = { ...table, get: async () => record };
    expect(await dynamoTokens(found).holderOf(known, now)).toBeDefined();
    const other = `warta_${'A'.repeat(43)}`;
    expect(await dynamoTokens(found).holderOf(other, now)).toBeUndefined();
  });

  it.each([
    'warta_kurang',
    `warta_${'A'.repeat(44)}`,
    `WARTA_${'A'.repeat(43)}`,
    `warta_${'A'.repeat(42)}=`,
    `warta_${'A'.repeat(42)},`,
  ])('of another shape is not looked up: %s', async (token) => {
    const get = () => Promise.reject(new Error('it was looked up'));
    expect(await dynamoTokens({ ...table, get }).holderOf(token, now)).toBeUndefined();
  });

  it('is listed with the date of the record that lets its holder in, and without one where that is gone', async () => {
    const tokens = dynamoTokens(table);
    const hash = sha256(await tokens.create(holder('lima')));
    const dates = async () => (await tokens.list('lima')).map((token) => token.expiresAt);
    expect(await dates()).toEqual([expiresAt]);
    await table.update({ pk: `T#${hash}`, sk: 'TOKEN' }, { expiresAt: '2026-12-01T00:00:00.000Z' });
    expect(await dates()).toEqual(['2026-12-01T00:00:00.000Z']);
    await table.delete({ pk: `T#${hash}`, sk: 'TOKEN' });
    expect(await dates()).toEqual([undefined]);
  });

  it('is listed with its newsroom’s, and revoked without the others', async () => {
    const tokens = dynamoTokens(table);
    const lost = await tokens.create(holder('tiga', 'Ponsel yang hilang'));
    const kept = await tokens.create(holder('tiga', 'Meja redaksi'));
    const listed = await tokens.list('tiga');
    expect(listed.map(({ name }) => name).sort()).toEqual(['Meja redaksi', 'Ponsel yang hilang']);

    const id = listed.find(({ name }) => name === 'Ponsel yang hilang')?.id ?? '';
    expect(await tokens.revoke('tiga', id)).toBe(true);
    expect(await tokens.holderOf(lost, now)).toBeUndefined();
    expect(await tokens.holderOf(kept, now)).toMatchObject(holder('tiga', 'Meja redaksi'));
    expect(await tokens.revoke('tiga', id)).toBe(false);
  });
});
