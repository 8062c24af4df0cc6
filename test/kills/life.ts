import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

const PROJECT = resolve(import.meta.dirname, '../..');

/** The last thing that `npm start` says once everything is ready. */
const READY = 'Ctrl-C stops it';

export interface LifeOptions {
  readonly dataDir: string;
  readonly sitePort: number;
  readonly apiPort: number;
  /** Gets what it prints, as a reader of the terminal does. */
  onLine(line: string): void;
}

/** The newsroom from one start to its end. */
export interface Life {
  /** Resolves once everything is ready. @throws with what it printed, where it ends before */
  readonly ready: Promise<void>;
  /** As a power cut does it: the process and every function that it forked, none of which learns of it. */
  kill(): Promise<void>;
  /** As Ctrl-C does it. */
  stop(): Promise<void>;
}

/** `npm start` without npm, in a process group of its own. */
export function startLife({ dataDir, sitePort, apiPort, onLine }: LifeOptions): Life {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts'], {
    cwd: PROJECT,
    env: {
      ...process.env,
      ...{ WARTA_DATA: dataDir, PORT: `${sitePort}`, API_PORT: `${apiPort}`, WARTA_LOG: 'info' },
    },
    // The channel ends it when this process ends.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the newsroom could not be started');
  const printed: string[] = [];
  const exit = once(child, 'exit');
  const ready = new Promise<void>((settle, fail) => {
    const read = (line: string) => {
      printed.push(line);
      if (line.includes(READY)) settle();
      onLine(line);
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', read);
    }
    child.once('exit', () =>
      fail(new Error(`it ended before it was ready\n${printed.join('\n')}`)),
    );
  });
  // A life that is killed before it is ready is nobody's failure.
  ready.catch(() => undefined);
  return {
    ready,
    async kill() {
      process.kill(-pid, 'SIGKILL');
      await exit;
      await groupGone(pid);
    },
    async stop() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

const POLL_MS = 5;
/** Nobody survives a SIGKILL; where nobody collects the dead, their group seems to live on. */
const LONGEST_MS = 1_000;

async function groupGone(pid: number): Promise<void> {
  for (let waited = 0; waited < LONGEST_MS; waited += POLL_MS) {
    try {
      process.kill(-pid, 0);
    } catch {
      return;
    }
    await setTimeout(POLL_MS);
  }
}
