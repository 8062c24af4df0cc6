import { spawn, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import {
  childrenCpu,
  childrenWith,
  cpuOf,
  processTimes,
} from '../../../bench/support/processes.ts';

const isLinux = process.platform === 'linux';

/** Keeps a core busy for so many ms, by its own clock of processor time. */
const busy = (ms: number) =>
  `const end = ${ms}e3; while (process.cpuUsage().user + process.cpuUsage().system < end);`;

test('times are read behind a name that holds blanks, brackets and numbers', () => {
  const times = '10 20 30 40 50 60 70 123 45 6 7';
  const stat = `4242 (a) b (1 2) S 17 0 0 0 -1 ${times} 20 0 1 0`;
  expect(processTimes(stat)).toEqual({ parent: 17, own: 1300, children: 1680 });
});

test.skipIf(!isLinux)('what a child took is told once it has ended', () => {
  const before = childrenCpu();
  spawnSync(process.execPath, ['-e', busy(300)]);
  const took = childrenCpu() - before;
  expect(took).toBeGreaterThanOrEqual(290);
  expect(took).toBeLessThan(2000);
});

test.skipIf(!isLinux)('a child is found by its command line, and nobody else’s is', async () => {
  const word = `word-${process.pid}`;
  const child = spawn(process.execPath, ['-e', `${busy(300)} setTimeout(() => {}, 60e3);`, word]);
  try {
    await expect.poll(() => cpuOf(child.pid ?? 0), { timeout: 20_000 }).toBeGreaterThan(280);
    expect(childrenWith(word)).toEqual([child.pid]);
    expect(childrenWith(`${word}-not`)).toEqual([]);
  } finally {
    child.kill();
  }
});

test('a process that is gone has taken nothing', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  expect(cpuOf(pid)).toBe(0);
});
