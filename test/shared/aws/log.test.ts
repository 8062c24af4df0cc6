import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articles, CommandRefused, type Submit } from '../../../shared/article-log.ts';
import { dynamoLog, type Log, LogBusy } from '../../../shared/aws/log.ts';
import { archivedStates } from '../../../shared/aws/states.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { articleIdOf } from '../../../shared/ids.ts';
import { settingsLog } from '../../../shared/settings-log.ts';
import { sampleSettings } from '../../support/articles.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { tableForTests } from '../../support/table.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => ({ table, close } = await tableForTests()));
afterAll(() => close());

function logOn(
  tableUsed: Table,
  now = () => new Date('2026-11-24T00:00:00Z'),
  random = Math.random,
): Log {
  const states = archivedStates(memoryObjects('archive'));
  return dynamoLog({ table: tableUsed, states, now, random, wait });
}

function submit(newsroom: string, submission: string): Submit {
  return {
    type: 'submit',
    commandId: submission,
    actor: 'Redaksi',
    article: articleIdOf(submission),
    newsroom,
    submission,
    manuscript: { headline: `Rilis ${submission}`, body: '<p>Isi.</p>', lead: 'Isi.' },
    photos: [],
    mayPublish: true,
    timeZone: 'Asia/Makassar',
  };
}

const append = (log: Log, command: Submit) =>
  log.append(command.newsroom, command.article, articles, command);

describe('the log', () => {
  it('keeps every event of 50 writers at once, without a gap', async () => {
    const writers = Array.from({ length: 50 }, (_, i) => submit('ramai', `kiriman${i}`));
    await Promise.all(writers.map((command) => append(logOn(table), command)));

    const events = await logOn(table).readAfter('ramai', 0);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(new Set(events.map(({ article }) => article)).size).toBe(50);
  });

  it('acts once when the reply to a write was lost', async () => {
    let lose = true;
    const forgetful: Table = {
      ...table,
      put: async (item, condition) => {
        const written = await table.put(item, condition);
        if (!lose || !item.sk.startsWith('E#')) return written;
        lose = false;
        throw new Error('the reply was lost');
      },
    };
    const log = logOn(forgetful);
    await expect(append(log, submit('hilang', 'sekali'))).rejects.toThrow('reply was lost');

    const again = await append(log, submit('hilang', 'sekali'));
    expect(again.event).toMatchObject({ seq: 1, revision: 1 });
    expect(await log.readAfter('hilang', 0)).toHaveLength(1);
  });

  it('answers a command that it knows with the event that it led to', async () => {
    const log = logOn(table);
    const change = {
      newsroom: 'ulang',
      values: {},
      initial: sampleSettings().values,
      actor: 'Admin',
    };
    const first = await log.append('ulang', 'settings', settingsLog, { ...change, commandId: 'a' });
    await log.append('ulang', 'settings', settingsLog, { ...change, commandId: 'b' });

    const again = await log.append('ulang', 'settings', settingsLog, { ...change, commandId: 'a' });
    expect(again.event).toEqual(first.event);
    expect(again.state.revision).toBe(2);
  });

  it('never lets the clock run backwards within a newsroom', async () => {
    const times = ['2026-11-24T05:00:00Z', '2026-11-24T04:00:00Z'];
    const log = logOn(table, () => new Date(times.shift() ?? 'no more times'));
    await append(log, submit('jam', 'satu'));
    const second = await append(log, submit('jam', 'dua'));
    expect(second.event.at).toBe('2026-11-24T05:00:00.000Z');
  });

  it('refuses a second submission that would take an article over', async () => {
    const log = logOn(table);
    const first = submit('tabrakan', 'satu');
    await append(log, first);
    const other = { ...submit('tabrakan', 'dua'), article: first.article };
    await expect(append(log, other)).rejects.toThrow(CommandRefused);
  });

  it('gives up with LogBusy when it loses every race', async () => {
    const contested: Table = { ...table, put: async () => false };
    await expect(
      append(
        logOn(contested, undefined, () => 0),
        submit('macet', 'satu'),
      ),
    ).rejects.toThrow(LogBusy);
  });

  it('reads what comes after a seq, and nothing that is no event', async () => {
    const log = logOn(table);
    for (const name of ['satu', 'dua', 'tiga']) await append(log, submit('baca', name));
    await table.put({ pk: 'N#baca', sk: 'SETTINGS' });
    await table.put({ pk: 'N#baca', sk: 'CHECKPOINT' });

    expect((await log.readAfter('baca', 1)).map(({ seq }) => seq)).toEqual([2, 3]);
    expect((await log.readAfter('baca', 0, 2)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await log.readAfter('baca', 3)).toEqual([]);
    expect((await log.last('baca'))?.seq).toBe(3);
  });
});
