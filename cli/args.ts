import { type ParseArgsConfig, parseArgs } from 'node:util';
import { checkOptions } from './args/check-options.ts';
import { UsageError } from './errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Node's own parser, for options and any number of other arguments.
 * @throws UsageError for an option that there is not, or that lacks its value
 */
export function parseCommandLine<T extends Options>(given: readonly string[], options: T) {
  const config = { args: [...given], options, allowPositionals: true } as const;
  checkOptions(config);
  return parseArgs(config);
}

/** For arguments that are not those which were expected, such as `one newsroom for warta rebuild`. */
export function badArguments(expected: string, positionals: readonly string[]): UsageError {
  const received = positionals.join(' ') || 'nothing';
  return new UsageError(`Expected ${expected} but received ${received}`);
}

/** The one positional argument of a command that takes a submission. */
export function onlySubmission(positionals: readonly string[], command: string): string {
  const [submission, ...more] = positionals;
  if (submission !== undefined && more.length === 0 && SUBMISSION_ID.test(submission)) {
    return submission;
  }
  throw badArguments(`one submission's id for warta ${command}`, positionals);
}

/** What may stand in a path of the API without being encoded. */
const SUBMISSION_ID = /^[0-9A-Za-z_-]+$/;

/** Seconds of `--wait`. */
export function waitSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d+$/.test(text)) return seconds;
  throw new UsageError(`Expected whole seconds for --wait but received ${text}`);
}
