import type { Io } from './io.ts';

/** One word after `warta`. */
export interface Command {
  /** one line of `warta --help` */
  readonly summary: string;
  /** all of `warta COMMAND --help` */
  readonly usage: string;
  /** Resolves to the exit code; a CliError is shown as its message. */
  run(args: readonly string[], io: Io): Promise<number>;
}
