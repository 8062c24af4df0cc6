import { codeOf } from '../shared/errors.ts';
import { CliError, UsageError } from './errors.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { version } from './project.ts';

/** The SDK's error where it has found no credentials. */
const NOBODY = 'CredentialsProviderError';
const SIGN_IN =
  'Nobody is signed in: `aws sso login --profile NAME`, then `export AWS_PROFILE=NAME`.\n';
/** One that was killed leaves behind where it was. */
const NOT_RUNNING =
  'Is the local newsroom running? Start it with `npm start`, or name a stack in WARTA_STACK.\n';

/**
 * Shows what ended a command and resolves to the exit code. A mistake or a failing network needs a
 * sentence; only a fault of our own needs a stack.
 */
export async function tellFailure(error: unknown, io: Io): Promise<number> {
  if (io.signal.aborted) {
    io.stderr.write('Interrupted.\n');
    return EXIT.interrupted;
  }
  if (error instanceof CliError) {
    io.stderr.write(`${error.message}\n`);
    if (error instanceof UsageError) io.stderr.write(`See: ${io.self} --help\n`);
    return error.exitCode;
  }
  if (isAwsFailure(error)) {
    io.stderr.write(`AWS did not do it: ${error.name}: ${error.message}\n`);
    if (error.name === NOBODY) io.stderr.write(SIGN_IN);
    if (codeOf(error) === 'ECONNREFUSED' && !io.env.WARTA_STACK) io.stderr.write(NOT_RUNNING);
    return EXIT.unreachable;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  io.stderr.write(`A fault in warta ${await version()}:\n${stack}\n`);
  return EXIT.fault;
}

/** An answer of an AWS service, missing credentials, or no service to be reached. */
export function isAwsFailure(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return (
    '$metadata' in error ||
    error.name === NOBODY ||
    ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT'].includes(codeOf(error))
  );
}
