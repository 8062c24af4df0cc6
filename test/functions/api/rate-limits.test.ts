import { beforeEach, describe, expect, it } from 'vitest';
import { pollDelayMs } from '../../../cli/follow.ts';
import { READS, WRITES_A_MINUTE } from '../../../functions/api/rate-limits.ts';
import { MOST_FILES } from '../../../shared/submissions/limits.ts';
import { apiForTests, SUBMISSIONS, type TestApi } from '../../support/api.ts';
import { memoryTable } from '../../support/memory-table.ts';

let table = memoryTable();
let api: TestApi;
let token: string;
beforeEach(async () => {
  table = memoryTable();
  api = apiForTests(table);
  token = await api.token();
});

const FINISH = `${SUBMISSIONS}/0123456789abcdef/finish`;

/** What a request that changes something, or would, is answered with; 404 where it is let in. */
async function change(from = api, by = token): Promise<Response> {
  return await from.ask(by, FINISH, { method: 'POST' });
}

async function changes(count: number): Promise<Map<number, number>> {
  const answers = Array.from({ length: count }, () => change());
  const counts = new Map<number, number>();
  for (const { status } of await Promise.all(answers)) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

function pass(milliseconds: number): void {
  api.clock.now = new Date(api.clock.now.getTime() + milliseconds);
}

describe('requests that change something', () => {
  it('are let in as often as the limit says, and then told when to come again', async () => {
    pass(23_400);
    expect(await changes(WRITES_A_MINUTE)).toEqual(new Map([[404, WRITES_A_MINUTE]]));
    const refused = await change();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '37']);
    expect(await refused.json()).toEqual({
      type: 'about:blank',
      title: 'Too many requests',
      status: 429,
      detail: 'Expected at most 120 changes a minute for this token but received more: wait 37 s',
    });
  });

  it('are counted across all instances, to the last one', async () => {
    const instances = [api, apiForTests(table), apiForTests(table)];
    const answers = Array.from({ length: 200 }, (_, i) => change(instances[i % 3]));
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(WRITES_A_MINUTE);
  });

  it('are let in again with the next minute', async () => {
    await changes(WRITES_A_MINUTE + 1);
    pass(59_999);
    expect((await change()).status).toBe(429);
    pass(1);
    expect((await change()).status).toBe(404);
  });

  it('of one token leave the others theirs', async () => {
    await changes(WRITES_A_MINUTE + 1);
    expect((await change(api, await api.token())).status).toBe(404);
  });

  it('cost nothing more once there were too many', async () => {
    await changes(WRITES_A_MINUTE + 1);
    const before = table.items();
    await changes(50);
    expect(table.items()).toEqual(before);
  });

  it('are enough for the largest submission whose every file is signed three times more', () => {
    const [begin, finish] = [1, 1];
    expect(begin + 3 * MOST_FILES + finish).toBeLessThanOrEqual(WRITES_A_MINUTE);
  });

  it('leave one small record a minute, which expires', async () => {
    await changes(3);
    const [record] = table.items().filter(({ sk }) => sk.startsWith('MINUTE#'));
    const ttl = api.clock.now.getTime() / 1000 + 300;
    expect(record).toMatchObject({ sk: 'MINUTE#2026-11-24T02:00', count: 3, ttl });
  });
});

describe('requests that only read', () => {
  const read = async () => (await api.ask(token, '/v1/me')).status;

  it('are let in as fast as the limit says, and then told to wait a second', async () => {
    for (let i = 0; i < READS.burst; i += 1) expect(await read()).toBe(200);
    const refused = await api.ask(token, '/v1/me');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    pass(1000);
    for (let i = 0; i < READS.ratePerSecond; i += 1) expect(await read()).toBe(200);
    expect(await read()).toBe(429);
  });

  it('are none of those that change something', async () => {
    await changes(WRITES_A_MINUTE + 1);
    expect(await read()).toBe(200);
    for (let i = 0; i < READS.burst; i += 1) await read();
    expect(await read()).toBe(429);
  });

  it('write nothing', async () => {
    const before = table.items();
    await read();
    await api.ask(token, '/v1/me', { method: 'HEAD' });
    expect(table.items()).toEqual(before);
  });

  it('twice a second never meet the limit, nor do ten people who follow a release each', async () => {
    for (let i = 0; i < 1200; i += 1) {
      expect(await read()).toBe(200);
      pass(500);
    }
    for (let poll = 0; poll < 100; poll += 1) {
      pass(pollDelayMs(poll));
      for (let person = 0; person < 10; person += 1) expect(await read()).toBe(200);
    }
  });
});
