import { type StdioOptions, spawn } from 'node:child_process';

/** How a process ended. */
export interface Ended {
  /** null: it was killed, as its time was up */
  readonly code: number | null;
  readonly printed: string;
}

/** Those that run now: they go where this process goes. */
const running = new Set<number>();
process.on('exit', () => {
  for (const group of running) process.kill(-group, 'SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** Runs Node until it ends, or its time is up. @param longest in milliseconds */
export function ended(cwd: string, args: readonly string[], longest: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1' };
    // With those that it starts: one of them may be in an endless loop.
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
    const child = spawn(process.execPath, args, { cwd, env, detached: true, stdio });
    child.on('error', reject);
    const { pid } = child;
    if (pid === undefined) return;
    running.add(pid);
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
    const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), longest);
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(pid);
      resolve({ code, printed });
    });
  });
}
