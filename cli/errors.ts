import { EXIT } from './exit-codes.ts';

/** What ends a command with a sentence for the user rather than a stack. */
export abstract class CliError extends Error {
  abstract readonly exitCode: number;
}

/** The command line, a file or the environment is not as it must be. */
export class UsageError extends CliError {
  override readonly name = 'UsageError';
  readonly exitCode = EXIT.usage;
}

/** The API or S3 answered, and the answer is no: asking again would not help. */
export class Refusal extends CliError {
  override readonly name = 'Refusal';

  constructor(
    message: string,
    /** HTTP status */
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** A bad token or an unknown submission is for the user to mend; the rest is a rejection. */
  get exitCode(): number {
    return [401, 403, 404].includes(this.status) ? EXIT.usage : EXIT.rejected;
  }
}

/** No usable answer after every retry. */
export class Unreachable extends CliError {
  override readonly name = 'Unreachable';
  readonly exitCode = EXIT.unreachable;
}
