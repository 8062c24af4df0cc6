import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Io } from '../../cli/io.ts';
import { main } from '../../cli/warta.ts';
import { type FakeNewsroom, type FakeOptions, fakeNewsroom } from '../support/fake-newsroom.ts';

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** what it waited, in milliseconds */
  readonly waits: readonly number[];
}

export interface RunOptions {
  readonly env?: Io['env'];
  readonly cwd?: string;
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
}

/** Runs one command line in this process; its waits take a hundredth of their time. */
export async function warta(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const waits: number[] = [];
  const { signal = new AbortController().signal } = options;
  const io: Io = {
    stdout: {
      write: (text) => void stdout.push(text),
      isTTY: options.isTTY ?? false,
      columns: 80,
    },
    stderr: {
      write: (text) => void stderr.push(text),
      isTTY: options.isTTY ?? false,
      columns: 80,
      rows: 24,
    },
    env: options.env ?? {},
    cwd: options.cwd ?? '/nowhere',
    self: 'warta',
    signal,
    now: () => performance.now(),
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      await setTimeout(milliseconds / 100, undefined, { signal });
    },
  };
  const exitCode = await main(args, io);
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join(''), waits };
}

/** A fake newsroom that closes when the test ends. */
export async function newsroom(options: FakeOptions = {}): Promise<FakeNewsroom> {
  const fake = await fakeNewsroom(options);
  onTestFinished(async () => await fake.close());
  return fake;
}

/** A folder with these files that goes when the test ends. */
export async function folder(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'warta-cli-'));
  onTestFinished(async () => await rm(root, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  return root;
}
