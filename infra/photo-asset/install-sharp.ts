import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectationError } from '../../shared/errors.ts';
import type { Lockfile } from './locked-sharp.ts';

/** What Lambda's Node.js runtimes are on arm64: Amazon Linux 2023. As npm names its options. */
const LAMBDA = { os: 'linux', cpu: 'arm64', libc: 'glibc' };

/**
 * Installs sharp for Lambda into `folder`/node_modules, whatever this machine's own system and
 * processor are. Needs npm and its registry.
 * @throws ExpectationError when npm fails, whose own words are then on stderr
 */
export function installSharp(folder: string, lock: Lockfile): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(lock.packages['']));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const target = Object.entries(LAMBDA).map(([option, value]) => `--${option}=${value}`);
  const options = ['--ignore-scripts', '--no-bin-links', '--no-audit', '--no-fund'];
  const { status, error } = spawnSync('npm', ['ci', ...target, ...options], {
    cwd: folder,
    // stdout is for the path of the archive alone
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    // On Windows npm is a script, which only a shell starts; no argument holds a space.
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new ExpectationError('exit code 0', 'npm ci of sharp for Lambda', String(status), {
    cause: error,
  });
}
