import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const CLI = resolve(import.meta.dirname, '../../cli/bin.mjs');

/** A line of what the sender saw. */
export interface Seen {
  /** ms, of performance.now() */
  readonly at: number;
  readonly text: string;
}

export interface Sent {
  /** what went to stderr */
  readonly lines: readonly Seen[];
  /** what went to stdout: the address of the page */
  readonly url: string;
  /** ms, of performance.now(): when the command had ended */
  readonly ended: number;
}

/** Runs `warta publish` in a process of its own, as a press officer does. */
export async function publish(
  files: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Sent> {
  const child = spawn(process.execPath, [CLI, 'publish', ...files], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: Seen[] = [];
  let url = '';
  createInterface(child.stderr).on('line', (text) => lines.push({ at: performance.now(), text }));
  createInterface(child.stdout).on('line', (text) => {
    url = text;
  });
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) {
    const said = lines.map(({ text }) => text).join('\n');
    throw new Error(`warta publish ended with ${code}:\n${said}`);
  }
  return { lines, url, ended: performance.now() };
}
