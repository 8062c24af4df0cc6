import { describe, expect, it } from 'vitest';
import { dice } from '../../support/dice.ts';
import type { Fault, Faults } from './faults.ts';
import { Scheduler } from './scheduler.ts';

/** Two workers, each of which makes three calls, all of which add to `done`. */
async function raced(seed: number, faults: Faults = () => undefined) {
  const scheduler = new Scheduler({ dice: dice(seed), faults, start: 0 });
  const done: string[] = [];
  const ends: string[] = [];
  async function work(name: string) {
    const worker = scheduler.newWorker(name, 'function');
    try {
      for (const step of [1, 2, 3]) {
        const call = { port: 'table', method: 'put', args: [] };
        await scheduler.call(worker, call, async () => done.push(`${name}${step}`));
      }
      ends.push(name);
    } catch (error) {
      ends.push(`${name}: ${error instanceof Error ? error.name : error}`);
    } finally {
      ends.push(`${name} finally`);
    }
  }
  void work('a');
  void work('b');
  await scheduler.run();
  return { done, ends, scheduler };
}

const strike =
  (number: number, fault: Fault): Faults =>
  (call) =>
    call.worker.name === 'a' && call.worker.calls === number ? fault : undefined;

describe('the scheduler', () => {
  it('orders calls by its seed alone', async () => {
    const orders = await Promise.all([1, 1, 2, 3, 4].map(async (seed) => (await raced(seed)).done));
    expect(orders[0]).toEqual(orders[1]);
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(2);
    for (const order of orders) {
      expect(order.filter((step) => step.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    }
  });

  it.each([
    ['fails', ['a1'], ['a: ServiceUnavailable', 'a finally']],
    ['replyLost', ['a1', 'a2'], ['a: TimeoutError', 'a finally']],
    ['repeated', ['a1', 'a2', 'a2', 'a3'], ['a', 'a finally']],
    ['crashesBefore', ['a1'], []],
    ['crashesAfter', ['a1', 'a2'], []],
    ['dropped', ['a1', 'a3'], ['a', 'a finally']],
    ['held', ['a1'], []],
  ] as const)('lets a call that %s do what it says', async (fault, steps, end) => {
    const { done, ends } = await raced(1, strike(2, fault));
    expect(done.filter((step) => step.startsWith('a'))).toEqual(steps);
    expect(ends.filter((each) => each.startsWith('a'))).toEqual(end);
    expect(ends).toContain('b');
  });

  it('lets what was held go on when it is told to', async () => {
    const { done, ends, scheduler } = await raced(1, strike(2, 'held'));
    scheduler.release();
    await scheduler.run();
    expect(done.at(-1)).toBe('a3');
    expect(ends).toContain('a finally');
  });

  it('holds all that a worker does who stops, and lets others go on', async () => {
    const { done, ends, scheduler } = await raced(1, strike(2, 'stops'));
    expect(done.filter((step) => step.startsWith('a'))).toEqual(['a1']);
    expect(ends).toEqual(['b', 'b finally']);
    scheduler.release();
    await scheduler.run();
    expect(done.slice(-2)).toEqual(['a2', 'a3']);
  });

  it('lets who stands still outlive its time, and nobody else', async () => {
    const scheduler = new Scheduler({ dice: dice(1), faults: () => 'held', start: 0 });
    const gone: string[] = [];
    const held = scheduler.newWorker('held', 'function', () => gone.push('held'));
    const idle = scheduler.newWorker('idle', 'function', () => gone.push('idle'));
    const call = { port: 'table', method: 'put', args: [] };
    void scheduler.call(held, call, async () => undefined);
    await scheduler.run();
    for (const worker of [held, idle]) scheduler.expire(worker);
    expect(gone).toEqual(['held', 'idle']);
    expect([held.alive, idle.alive]).toEqual([true, false]);
  });

  it('passes over waiting times at once, and stops where it is told to', async () => {
    const scheduler = new Scheduler({ dice: dice(1), faults: () => undefined, start: 0 });
    const woke: number[] = [];
    void scheduler.wait(5_000).then(() => woke.push(scheduler.time));
    expect(await scheduler.run(4_999)).toBe('later');
    expect(woke).toEqual([]);
    expect(await scheduler.run()).toBe('idle');
    expect(woke).toEqual([5_000]);
  });
});
