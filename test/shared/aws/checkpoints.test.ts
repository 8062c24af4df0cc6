import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checkpoint, dynamoCheckpoints } from '../../../shared/aws/checkpoints.ts';
import { assertEpoch } from '../../../shared/aws/epoch-unknown.ts';
import { assertLogged } from '../../../shared/aws/event-unknown.ts';
import { dynamoNewsrooms } from '../../../shared/aws/newsrooms.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { checkpointKey, eventKey } from '../../../shared/aws/table-keys.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

const checkpoints = () => dynamoCheckpoints(table);

/** What tells an event from others. */
const HASH = 'a'.repeat(64);

/** The log has this event. */
async function log(newsroom: string, seq: number, sha256 = HASH, epoch = '0000') {
  await table.put({ ...eventKey(newsroom, seq), schema: 1, seq, sha256, epoch });
}

/** As publishing does, of an event that the log has. */
async function advance(newsroom: string, to: Checkpoint): Promise<boolean> {
  if (to.seq > 0) await log(newsroom, to.seq);
  return await checkpoints().advance(newsroom, await checkpoints().read(newsroom), to);
}

/** The table, and the sort keys that it is asked for. */
function countingTable(): { readonly asked: string[]; readonly counting: Table } {
  const asked: string[] = [];
  const counting: Table = {
    ...table,
    get: async (key) => {
      asked.push(key.sk);
      return await table.get(key);
    },
  };
  return { asked, counting };
}

describe('a checkpoint', () => {
  it('begins at nothing, and is then what it was advanced to', async () => {
    expect(await checkpoints().read('mulai')).toEqual({ epoch: 0, seq: 0 });
    const rebuild = { id: 'x', after: 200, lists: 180, media: true } as const;
    const again = '2026-11-24T03:00:00.000Z';
    const whole = { epoch: 0, seq: 250, sha256: HASH, pendingLists: 240, rebuild, again };
    expect(await advance('mulai', whole)).toBe(true);
    expect(await checkpoints().read('mulai')).toMatchObject(whole);
    expect(await advance('mulai', { epoch: 0, seq: 251 })).toBe(true);
    const { stamp: _, ...plain } = await checkpoints().read('mulai');
    expect(plain).toEqual({ epoch: 0, seq: 251 });
  });

  const rebuild = { id: 'a', after: 1, lists: 1, media: true } as const;
  it.each([
    ['epoch', { epoch: 1 }],
    ['seq', { seq: 6 }],
    ['pending lists', { pendingLists: 4 }],
    ['rebuild', { rebuild: undefined }],
    ['rebuild’s place', { rebuild: { ...rebuild, after: 2 } }],
    ['rebuild’s lists', { rebuild: { ...rebuild, lists: 2 } }],
    ['rebuild’s media', { rebuild: { id: 'a', after: 1, lists: 1 } }],
    ['rebuild’s cause', { rebuild: { ...rebuild, id: 'b' } }],
    ['rebuild put off', { again: '2026-11-24T03:00:00.000Z' }],
    ['event', { sha256: HASH }],
  ])('is not advanced by whoever has not seen its last change, of %s', async (name, change) => {
    const newsroom = `lomba${name.length}${JSON.stringify(change).length}`;
    const before = { epoch: 0, seq: 5, pendingLists: 3, rebuild };
    await advance(newsroom, before);
    const stale = await checkpoints().read(newsroom);
    const { rebuild: changed, ...others } = { ...before, ...change };
    const after = { ...others, ...(changed && { rebuild: changed }) };
    expect(await advance(newsroom, after)).toBe(true);
    expect(await checkpoints().advance(newsroom, stale, { epoch: 0, seq: 7 })).toBe(false);
    expect(await checkpoints().read(newsroom)).toMatchObject(after);
  });

  it.each([
    ['without a place', {}],
    ['without a seq', { epoch: 0 }],
    ['with a seq that is none', { epoch: 0, seq: 'akhir' }],
    ['with an epoch that none could be above', { epoch: 9999, seq: 7 }],
    ['with a stamp of another type', { epoch: 0, seq: -1, stamp: 7 }],
  ])('%s says of nothing that it is public, and gives way', async (name, stored) => {
    const newsroom = `rusak${name.length}`;
    await table.put({ ...checkpointKey(newsroom), ...stored });
    const read = await checkpoints().read(newsroom);
    expect(read).toMatchObject({ epoch: 0, seq: 0 });
    // of what nobody can read, nobody asks the log
    expect(read.unlogged).toBeUndefined();
    expect(await advance(newsroom, { epoch: 0, seq: 5 })).toBe(true);
    expect(await checkpoints().read(newsroom)).toMatchObject({ epoch: 0, seq: 5 });
  });

  it('of an epoch that the registry does not know is told with the one that it does', async () => {
    await dynamoNewsrooms(table).raiseEpoch('asing', 2);
    await advance('asing', { epoch: 5, seq: 7 });
    const read = await checkpoints().read('asing');
    expect(read).toMatchObject({ epoch: 5, seq: 7, registered: 2 });
    expect(() => assertEpoch('asing', read)).toThrow('epoch 5; mend it: warta doctor asing');
  });

  it('that agrees with registry and log takes one reading of each', async () => {
    await advance('hemat', { epoch: 0, seq: 7 });
    const { asked, counting } = countingTable();
    await dynamoCheckpoints(counting).read('hemat');
    expect(asked).toEqual(['CHECKPOINT', 'hemat', 'E#000000000007']);
  });

  it('that says of an event that it is published is believed once the log was asked, and not before', async () => {
    await advance('tanya', { epoch: 0, seq: 7, sha256: HASH });
    const { asked, counting } = countingTable();
    expect(await dynamoCheckpoints(counting).hasPublished('tanya', 8)).toBe(false);
    expect(asked).toEqual(['CHECKPOINT', 'tanya']);
    expect(await dynamoCheckpoints(counting).hasPublished('tanya', 7)).toBe(true);
    expect(asked.slice(2)).toEqual(['CHECKPOINT', 'tanya', 'E#000000000007']);
    await log('tanya', 7, 'b'.repeat(64));
    expect(await checkpoints().hasPublished('tanya', 6)).toBe(false);
  });

  it('of an epoch that was raised while it was read is right', async () => {
    await advance('susul', { epoch: 3, seq: 7 });
    let isFirst = true;
    const late: Table = {
      ...table,
      get: async (key) => {
        if (key.pk !== 'NEWSROOMS' || !isFirst) return await table.get(key);
        isFirst = false;
        const before = await table.get(key);
        await dynamoNewsrooms(table).raiseEpoch('susul', 3);
        return before;
      },
    };
    const read = await dynamoCheckpoints(late).read('susul');
    expect(read).toMatchObject({ epoch: 3, seq: 7 });
    expect(read.registered).toBeUndefined();
  });

  it('that an older release has left in the midst of a rebuild has it start over', async () => {
    const stamp = JSON.stringify([0, 7, null, '2026-11-24T02:00:00.000Z#abc']);
    const left = { epoch: 0, seq: 7, rebuild: '2026-11-24T02:00:00.000Z#abc', stamp };
    await table.put({ ...checkpointKey('lama'), ...left });
    await log('lama', 7);
    const read = await checkpoints().read('lama');
    expect(read).toMatchObject({ seq: 7, rebuild: { after: 0 } });
    await log('lama', 8);
    expect(await checkpoints().advance('lama', read, { epoch: 0, seq: 8 })).toBe(true);
    expect(await checkpoints().read('lama')).not.toHaveProperty('rebuild');
  });
});

describe('a checkpoint that the log denies', () => {
  it.each([
    ['has nothing there', 'none', async (room: string) => table.delete(eventKey(room, 7))],
    ['goes on with another event', 'another one', (room: string) => log(room, 7, 'b'.repeat(64))],
    [
      'has what an older epoch left there',
      'none',
      async (room: string) => {
        await dynamoNewsrooms(table).raiseEpoch(room, 2, 7);
        await table.put({ ...checkpointKey(room), epoch: 2, seq: 7, sha256: HASH });
      },
    ],
  ])('as it %s, says of nothing that it is public', async (name, instead, change) => {
    const newsroom = `sangkal${name.length}`;
    await advance(newsroom, { epoch: 0, seq: 7, sha256: HASH, pendingLists: 5 });
    expect(await checkpoints().read(newsroom)).toMatchObject({ seq: 7 });
    await change(newsroom);
    const read = await checkpoints().read(newsroom);
    expect(read).toMatchObject({ seq: 0, unlogged: { seq: 7, instead } });
    expect(read).not.toHaveProperty('pendingLists');
    expect(() => assertLogged(newsroom, read)).toThrow(
      `Expected event 7, which its checkpoint says is published, for the log of ${newsroom} but ` +
        `received ${instead}; if a backup has what was lost: warta restore ${newsroom} SOURCE; if ` +
        `none has: warta doctor ${newsroom} --repair`,
    );
  });

  it('gives way to whoever has read it', async () => {
    await advance('sangkal', { epoch: 0, seq: 7, sha256: HASH });
    await table.delete(eventKey('sangkal', 7));
    expect(await advance('sangkal', { epoch: 0, seq: 3, sha256: HASH })).toBe(true);
    expect(await checkpoints().read('sangkal')).toMatchObject({ seq: 3 });
  });

  it('is taken at its word where an older release has left it, and the log goes so far', async () => {
    await advance('lugas', { epoch: 0, seq: 7 });
    await log('lugas', 7, 'b'.repeat(64));
    expect(await checkpoints().read('lugas')).toMatchObject({ seq: 7 });
    await table.delete(eventKey('lugas', 7));
    expect(await checkpoints().read('lugas')).toMatchObject({ seq: 0, unlogged: { seq: 7 } });
  });
});

describe('an epoch', () => {
  const newsrooms = () => dynamoNewsrooms(table);

  it('outlives the checkpoint', async () => {
    await newsrooms().register('awet');
    await newsrooms().raiseEpoch('awet', 3);
    await advance('awet', { epoch: 3, seq: 9 });
    await table.delete(checkpointKey('awet'));
    expect(await checkpoints().read('awet')).toEqual({ epoch: 3, seq: 0 });
  });

  it('is not forgotten when the newsroom is registered again', async () => {
    await newsrooms().raiseEpoch('daftar', 2);
    await newsrooms().register('daftar');
    expect(await checkpoints().read('daftar')).toMatchObject({ epoch: 2 });
    expect(await newsrooms().list()).toContain('daftar');
  });

  it('rises, and never falls', async () => {
    await newsrooms().raiseEpoch('naik', 12);
    await newsrooms().raiseEpoch('naik', 9);
    expect(await checkpoints().read('naik')).toMatchObject({ epoch: 12 });
  });

  it('that was raised has publishing start over, whatever stood there', async () => {
    await advance('ulang', { epoch: 0, seq: 120, pendingLists: 7, rebuild: { id: 'a', after: 1 } });
    await newsrooms().raiseEpoch('ulang', 1);
    const { stamp: _, ...read } = await checkpoints().read('ulang');
    expect(read).toEqual({ epoch: 1, seq: 0 });
    expect(await advance('ulang', { epoch: 1, seq: 40 })).toBe(true);
    expect(await checkpoints().read('ulang')).toMatchObject({ epoch: 1, seq: 40 });
  });

  it('that was raised is proof against a worker that does not know of it', async () => {
    await advance('zombi', { epoch: 0, seq: 120 });
    const zombie = await checkpoints().read('zombi');
    const unborn = { epoch: 0, seq: 0 };
    await newsrooms().raiseEpoch('zombi', 1);

    // Nobody has published since: it may still write, and it is as if it had not.
    expect(await checkpoints().advance('zombi', zombie, { epoch: 0, seq: 121 })).toBe(true);
    expect(await checkpoints().read('zombi')).toMatchObject({ epoch: 1, seq: 0 });
    await table.delete(checkpointKey('zombi'));
    expect(await checkpoints().advance('zombi', unborn, { epoch: 0, seq: 122 })).toBe(true);
    expect(await checkpoints().read('zombi')).toMatchObject({ epoch: 1, seq: 0 });

    expect(await advance('zombi', { epoch: 1, seq: 3 })).toBe(true);
    expect(await checkpoints().advance('zombi', zombie, { epoch: 0, seq: 123 })).toBe(false);
    expect(await checkpoints().advance('zombi', unborn, { epoch: 0, seq: 124 })).toBe(false);
  });
});
