import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './errors.ts';

/** Node's own parser; what it does not understand is a UsageError. */
export function parseCommandLine<T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (isParseArgsError(error)) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^ERR_PARSE_ARGS_/.test(String(error.code));
}

/** The one positional argument of a command that takes a submission. */
export function onlySubmission(positionals: readonly string[], command: string): string {
  const [submission, ...more] = positionals;
  if (submission !== undefined && more.length === 0 && SUBMISSION_ID.test(submission)) {
    return submission;
  }
  const received = positionals.length === 0 ? 'nothing' : positionals.join(' ');
  throw new UsageError(
    `Expected one submission's id for warta ${command} but received ${received}`,
  );
}

/** What may stand in a path of the API without being encoded. */
const SUBMISSION_ID = /^[0-9A-Za-z_-]+$/;

/** Seconds of `--wait`. */
export function waitSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d+$/.test(text)) return seconds;
  throw new UsageError(`Expected whole seconds for --wait but received ${text}`);
}
