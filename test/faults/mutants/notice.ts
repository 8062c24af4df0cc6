import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Milliseconds after which a run that does not end has noticed that something is wrong. */
const LONGEST = 5 * 60_000;
/** Tests that need the whole deployment, or a browser; the runs under faults are made before. */
const ELSEWHERE = /^test\/(?:faults|flow|kills|locks|local|infra|upgrade)\//;

/** Tests of operators' commands stand for the pure code that only these use. */
const OF_COMMANDS: Readonly<Record<string, string>> = {
  'shared/doctor': 'test/cli/operator/doctor',
  'shared/backup': 'test/cli/operator/backup',
};

/** @returns what noticed in that folder that something is wrong with these files; undefined: nothing did */
export async function notice(
  folder: string,
  files: readonly string[],
): Promise<string | undefined> {
  const faults = join('test', 'faults', 'mutants', 'some-faults.ts');
  const found = await fails(folder, ['--import', 'tsx', faults]);
  if (found !== undefined) return found.trim().split('\n').at(-1) || 'runs under faults';
  const tests = [...new Set(files.flatMap((file) => testsOf(folder, file)))];
  if (tests.length === 0) return undefined;
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const failed = await fails(folder, [vitest, 'run', '--bail=1', ...tests]);
  return failed === undefined ? undefined : (/(?:FAIL|×)\s+(.*)/.exec(failed)?.[1] ?? tests.join());
}

/** What it printed, where it ended with a failure, or not at all. */
function fails(cwd: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const keep = (chunk: Buffer) => {
      printed = (printed + chunk).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal) resolve(`it did not end within ${LONGEST / 60_000} minutes`);
      else resolve(code === 0 ? undefined : printed);
    });
  });
}

/** Unit tests that import the file, and those whose place mirrors its own. */
function testsOf(folder: string, file: string): string[] {
  const tests = readdirSync(join(folder, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('test', name))
    .filter((name) => name.endsWith('.test.ts') && !ELSEWHERE.test(name));
  return tests.filter((test) => {
    const mirrored = [join('test', dirname(file)), OF_COMMANDS[dirname(file)]];
    if (mirrored.includes(dirname(test))) return true;
    const imported = relative(dirname(test), file);
    return readFileSync(join(folder, test), 'utf8').includes(`'${imported}'`);
  });
}
