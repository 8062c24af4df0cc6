import { check } from './check.ts';
import type { Command } from './command.ts';
import { UsageError } from './errors.ts';
import { EXIT } from './exit-codes.ts';
import { tellFailure } from './failure.ts';
import { finish } from './finish.ts';
import { overview } from './help.ts';
import type { Io } from './io.ts';
import { backup } from './operator/backup.ts';
import { dlq } from './operator/dlq.ts';
import { doctor } from './operator/doctor.ts';
import { erase } from './operator/erase.ts';
import { newsroom } from './operator/newsroom.ts';
import { rebuild } from './operator/rebuild.ts';
import { restore } from './operator/restore.ts';
import { token } from './operator/token.ts';
import { version } from './project.ts';
import { publish } from './publish.ts';
import { status } from './status.ts';

/** Every word that may follow `warta`, in the order in which help lists them. */
export const commands: Readonly<Record<string, Command>> = {
  publish,
  check,
  status,
  finish,
  newsroom,
  token,
  backup,
  restore,
  erase,
  dlq,
  doctor,
  rebuild,
};

/** Runs one command line and resolves to its exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    return await tellFailure(error, io);
  }
}

async function dispatch([word, ...rest]: readonly string[], io: Io): Promise<number> {
  if (word === '--version') return print(io, await version());
  if (word === '--help' || word === '-h' || word === 'help') return print(io, overview(commands));
  if (word === undefined) {
    io.stderr.write(`${overview(commands)}\n`);
    return EXIT.usage;
  }
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (!command) {
    const known = Object.keys(commands).join(', ');
    throw new UsageError(`Expected a command (${known}) for warta but received ${word}`);
  }
  return asksForHelp(rest) ? print(io, command.usage) : await command.run(rest, io);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function print(io: Io, text: string): number {
  io.stdout.write(`${text}\n`);
  return 0;
}
