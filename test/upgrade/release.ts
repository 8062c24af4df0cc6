import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A checkout of a release, with its packages: what is used of it, by the types that they have now. */
export interface Release {
  readonly checkout: string;
  /** as its package.json has it */
  readonly version: string;
  readonly cloud: typeof import('../../local/cloud.ts');
  readonly synth: typeof import('../../local/synth.ts');
  readonly localJson: typeof import('../../local/data/local-json.ts');
  readonly operatorJson: typeof import('../../local/data/operator-json.ts');
  readonly messages: typeof import('../../shared/messages.ts');
  readonly invalidation: typeof import('../../functions/publish/invalidation.ts');
}

export async function releaseIn(checkout: string): Promise<Release> {
  const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
  const load = async (file: string) => await import(join(checkout, file));
  return {
    checkout,
    version,
    cloud: await load('local/cloud.ts'),
    synth: await load('local/synth.ts'),
    localJson: await load('local/data/local-json.ts'),
    operatorJson: await load('local/data/operator-json.ts'),
    messages: await load('shared/messages.ts'),
    invalidation: await load('functions/publish/invalidation.ts'),
  };
}

/** of the command line: what it sent waits for an editor */
const EXIT_WAITING = 3;

/**
 * Runs the release's own command line.
 * @returns its stdout, without the line's end
 * @throws where it ends otherwise than live or waiting
 */
export async function warta(
  { checkout }: Release,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const command = [join(checkout, 'cli', 'bin.mjs'), ...args];
  const options = { cwd: checkout, env: { ...process.env, ...env } };
  const { stdout } = await promisify(execFile)(process.execPath, command, options).catch(
    (error: { code?: unknown; stdout?: string }) => {
      if (error.code !== EXIT_WAITING) throw error;
      return { stdout: error.stdout ?? '' };
    },
  );
  return stdout.trim();
}
