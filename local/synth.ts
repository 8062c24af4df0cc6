import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { tryLock } from './lock-file.ts';
import { fingerprint } from './synth/fingerprint.ts';
import { prune } from './synth/prune.ts';
import { synthesise } from './synth/run.ts';

export interface AssembleOptions {
  /** The folder that holds package.json, infra/ and node_modules/. */
  readonly projectDir: string;
  /** Told when there is something to do. */
  onSynthesise?(): void;
  /** Replaces the CDK app; for tests. */
  readonly run?: (projectDir: string, outdir: string) => Promise<void>;
}

/** Says that an assembly is whole; its time says when it was used. */
const COMPLETE = 'complete';

const POLL_MS = 50;

/**
 * Synthesises the CDK app into node_modules/.cache/warta, or finds what an earlier run has made of
 * the same sources. It is made where it stays, since it names its own folder. Several processes may
 * ask at once: one makes it, the others wait.
 * @returns the folder
 */
export async function assemble(options: AssembleOptions): Promise<string> {
  const { projectDir, run = synthesise } = options;
  const cache = join(projectDir, 'node_modules', '.cache', 'warta');
  const dir = join(cache, fingerprint(projectDir));
  const complete = join(dir, COMPLETE);
  mkdirSync(cache, { recursive: true });
  while (!existsSync(complete)) {
    const lock = tryLock(`${dir}.lock`);
    if (!lock.taken) {
      await setTimeout(POLL_MS);
      continue;
    }
    try {
      if (existsSync(complete)) break;
      options.onSynthesise?.();
      rmSync(dir, { recursive: true, force: true });
      await run(projectDir, dir);
      writeFileSync(complete, '');
      prune(cache, COMPLETE, Date.now());
    } finally {
      lock.release();
    }
  }
  const now = new Date();
  utimesSync(complete, now, now);
  return dir;
}
