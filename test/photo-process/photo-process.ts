import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { LIKE_FUNCTIONS } from '../../infra/bundle.ts';
import { PHOTO_ALLOCATOR } from '../../infra/photo-allocator.ts';
import type { PhotoAnswer, PhotoJob } from './job.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** What runs in a process; it lies in the project, where Node finds sharp. */
export interface PhotoProgram {
  readonly entry: string;
  remove(): void;
}

/** Bundled as the photo function is, with the decoder of HEIC beside it. */
export function photoProgram(): PhotoProgram {
  const cdkOut = join(PROJECT, 'cdk.out');
  mkdirSync(cdkOut, { recursive: true });
  const outdir = mkdtempSync(join(cdkOut, 'photo-'));
  buildSync({
    ...LIKE_FUNCTIONS,
    absWorkingDir: PROJECT,
    entryPoints: {
      index: 'test/photo-process/child.ts',
      heic: 'functions/ingest-photo/heic/worker.ts',
    },
    outdir,
    logLevel: 'warning',
  });
  return { entry: join(outdir, 'index.mjs'), remove: () => rmSync(outdir, { recursive: true }) };
}

/** A process that died, or was ended since it took too long. */
export class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
}

/** Makes one photo after the other; where it dies, the next one has a new process. */
export class PhotoProcess {
  #child: ChildProcess | undefined;

  constructor(
    readonly program: PhotoProgram,
    readonly environment: Readonly<Record<string, string>> = {},
  ) {}

  /** @throws ProcessEnded */
  async make(job: PhotoJob, longest = 60_000): Promise<PhotoAnswer> {
    this.#child ??= this.#start();
    const child = this.#child;
    const over = new AbortController();
    const { signal } = over;
    child.send(job);
    try {
      return await Promise.race([
        once(child, 'message', { signal }).then(([answer]) => answer as PhotoAnswer),
        once(child, 'exit', { signal }).then(([code, by]) => {
          throw new ProcessEnded(`the process ended: ${by ?? code}`);
        }),
        wait(longest, undefined, { signal }).then(() => {
          throw new ProcessEnded(`no answer within ${longest / 1000} s`);
        }),
      ]);
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      over.abort();
    }
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  #start(): ChildProcess {
    return fork(this.program.entry, {
      serialization: 'advanced',
      execArgv: ['--expose-gc'],
      env: { PATH: process.env.PATH, ...PHOTO_ALLOCATOR, ...this.environment },
    });
  }
}
