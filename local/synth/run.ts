import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ExpectationError } from '../../shared/errors.ts';

/**
 * Runs the CDK app in a process of its own, without the validation of its template, which is for CI
 * and takes two thirds of the time.
 * @throws ExpectationError where it fails; its own words are in the message
 */
export async function synthesise(projectDir: string, outdir: string): Promise<void> {
  const { CI: _, ...env } = process.env;
  try {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'infra/app.ts'], {
      cwd: projectDir,
      env: { ...env, CDK_OUTDIR: outdir },
    });
  } catch (cause) {
    const words = cause instanceof Error ? String(Reflect.get(cause, 'stderr')) : String(cause);
    throw new ExpectationError('an assembly', 'infra/app.ts', words.trim(), { cause });
  }
}
