import { expect, test } from 'vitest';
import {
  type Cost,
  interleaved,
  type Runs,
  ratio,
  typical,
} from '../../../bench/support/rounds.ts';

const cpu = (...values: readonly number[]): Cost[] =>
  values.map((value) => ({ cpu: value, wall: 1 }));

test('a ratio is taken within each round, so that a slow round counts for both', () => {
  // After the first round the machine was ten times as slow.
  const runs: Runs<'ours' | 'theirs'> = { ours: cpu(1, 10, 10), theirs: cpu(2, 20, 20) };
  expect(ratio(runs, 'cpu', 'ours', 'theirs')).toBe(0.5);
});

test('it is the median of the rounds: one that went wrong does not count', () => {
  const runs: Runs<'ours' | 'theirs'> = { ours: cpu(1, 1, 50), theirs: cpu(2, 4, 2) };
  expect(ratio(runs, 'cpu', 'ours', 'theirs')).toBe(0.5);
});

test('a typical cost is the median, of the kind that is asked for', () => {
  const runs: Runs<'job'> = { job: [3, 1, 2].map((n) => ({ cpu: n, wall: n * 10 })) };
  expect([typical(runs, 'cpu', 'job'), typical(runs, 'wall', 'job')]).toEqual([2, 20]);
});

test('jobs run in turns, each round begins with another, and the first round is not counted', async () => {
  const ran: string[] = [];
  const job = (name: string) => async () => ran.push(name);
  const runs = await interleaved({ a: job('a'), b: job('b'), c: job('c') }, 3);
  expect(ran.join('')).toBe('abc' + 'abc' + 'bca' + 'cab');
  expect(Object.values(runs).map((costs) => costs.length)).toEqual([3, 3, 3]);
});

test('a job that computes costs processor time, and one that waits costs time alone', async () => {
  const compute = async () => {
    const begun = process.cpuUsage().user;
    while (process.cpuUsage().user - begun < 60_000);
  };
  const wait = async () => await new Promise((resolve) => setTimeout(resolve, 80));
  const runs = await interleaved({ compute, wait }, 3);
  expect(typical(runs, 'cpu', 'compute')).toBeGreaterThanOrEqual(60);
  expect(typical(runs, 'cpu', 'wait')).toBeLessThan(40);
  expect(typical(runs, 'wall', 'wait')).toBeGreaterThanOrEqual(79);
});
