import { setTimeout } from 'node:timers/promises';
import { main } from '../../cli/warta.ts';
import { writeOperatorJson } from '../../local/data/operator-json.ts';
import type { TestCloud } from './cloud.ts';
import type { Ran } from './flow-cli.ts';

export interface OperatorOptions {
  /** what the operator types where they are asked; without it there is nobody to ask */
  readonly types?: string;
}

/** Runs an operator's command on a cloud, in this process; its waits take a tenth of their time. */
export async function operator(
  { cloud, dataDir }: TestCloud,
  args: readonly string[],
  { types }: OperatorOptions = {},
): Promise<Ran> {
  writeOperatorJson(dataDir, cloud);
  const stdout: string[] = [];
  const stderr: string[] = [];
  const exitCode = await main(args, {
    stdout: { write: (text) => void stdout.push(text) },
    stderr: { write: (text) => void stderr.push(text), isTTY: false, columns: 80, rows: 24 },
    env: { WARTA_DATA: dataDir },
    cwd: '/',
    self: 'warta',
    signal: new AbortController().signal,
    now: () => performance.now(),
    sleep: async (milliseconds) => await setTimeout(milliseconds / 10),
    ...(types !== undefined && { ask: async () => types }),
  });
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}
