import { createInterface } from 'node:readline/promises';
import { setTimeout } from 'node:timers/promises';
import { EXIT } from './exit-codes.ts';
import type { Io, Screen } from './io.ts';

/** npm passes a Ctrl-C on to a child that already had it from the terminal: that is one, not two. */
const SAME_INTERRUPT_MS = 500;

/** The real process. The first Ctrl-C aborts the signal, another one later ends at once. */
export function processIo(): Io {
  const { env } = process;
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unlessHungUp);
  const signal = interruptSignal();
  return {
    stdout: screen(process.stdout),
    stderr: screen(process.stderr),
    env,
    cwd: standingIn(env, process.cwd()),
    self: calledAs(env),
    signal,
    now: () => performance.now(),
    sleep: async (milliseconds) => await setTimeout(milliseconds, undefined, { signal }),
    ...(process.stdin.isTTY && { ask: async (question) => await ask(question, signal) }),
  };
}

/** Nobody reads on, as with `head`: the work goes on, and its exit code tells how it ended. */
function unlessHungUp(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
}

/**
 * Ends the process when both streams have taken what was written. A process that is left to run out
 * gives up its handler of SIGINT before it is gone, so that a doubled Ctrl-C in between would end it
 * by the signal, without an exit code.
 */
export async function endProcess(exitCode: number): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map(flushed));
  return process.exit(exitCode);
}

async function flushed(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<void>((resolve) => stream.write('', () => resolve()));
}

/** The question goes to stderr, as results alone go to stdout; the end of input is an empty answer. */
async function ask(question: string, signal: AbortSignal): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    return await Promise.race([lines.question(question, { signal }), ended]);
  } finally {
    lines.close();
  }
}

/** `npm run` moves into the project and leaves in INIT_CWD where the user was. */
export function standingIn(env: Io['env'], cwd: string): string {
  return env.npm_lifecycle_event === 'warta' ? (env.INIT_CWD ?? cwd) : cwd;
}

/** The words that the user typed to get here. */
export function calledAs(env: Io['env']): string {
  if (env.npm_lifecycle_event === 'warta') return 'npm run warta --';
  return env.npm_lifecycle_event === 'npx' ? 'npx warta' : 'warta';
}

function screen(stream: NodeJS.WriteStream): Screen {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true && process.env.TERM !== 'dumb',
    get columns() {
      return stream.columns || 80;
    },
    get rows() {
      return stream.rows || 24;
    },
  };
}

function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  let first: number | undefined;
  process.on('SIGINT', () => {
    first ??= performance.now();
    controller.abort();
    if (performance.now() - first > SAME_INTERRUPT_MS) process.exit(EXIT.interrupted);
  });
  return controller.signal;
}
