import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { type LocalJson, readLocalJson } from '../../local/data/local-json.ts';
import { eventually } from './eventually.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

export interface StartedProcess {
  readonly local: LocalJson;
  /** As a power cut does it: nothing in the process learns of it. */
  kill(): Promise<void>;
}

/** `npm start` without npm, on a data folder that holds a newsroom. */
export async function startProcess(dataDir: string): Promise<StartedProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts'], {
    cwd: PROJECT,
    env: { ...process.env, WARTA_DATA: dataDir, PORT: '', API_PORT: '' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  await eventually('the local cloud to be ready', async () => {
    if (child.exitCode !== null) throw new Error(output);
    return output.includes('Ctrl-C stops it') || undefined;
  });
  const local = readLocalJson(dataDir);
  if (!local) throw new Error(`${dataDir} holds no local.json`);
  return { local, kill: async () => await killed(child) };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
