import { setTimeout } from 'node:timers/promises';
import type { Io } from '../../cli/io.ts';
import { main } from '../../cli/warta.ts';

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line in this process, its waits as long as they are. */
export async function warta(args: readonly string[], env: Io['env']): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const exitCode = await main(args, {
    stdout: { write: (text) => void stdout.push(text) },
    stderr: { write: (text) => void stderr.push(text), isTTY: false, columns: 80, rows: 24 },
    env,
    cwd: '/',
    self: 'warta',
    signal: new AbortController().signal,
    now: () => performance.now(),
    sleep: async (milliseconds) => await setTimeout(milliseconds),
  });
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}
