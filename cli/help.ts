import type { Command } from './command.ts';
import { EXIT_CODES_HELP } from './exit-codes.ts';

/** All of `warta --help`. */
export function overview(commands: Readonly<Record<string, Command>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const list = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return `Usage: warta COMMAND [ARGUMENT …]

Sends releases and photos to a newsroom and follows them until they are live.

Commands:
${list.join('\n')}

  warta COMMAND --help   says more about one command
  warta --version

Which newsroom:
  WARTA_API       address of the newsroom's API, e.g. https://api.warta.example
  WARTA_TOKEN     your token for it
  WARTA_NEWSROOM  the newsroom's id (not needed: a token belongs to one newsroom)
  Without these: the local newsroom that \`npm start\` runs, found by its data folder
  (WARTA_DATA, or .warta in the project).

${EXIT_CODES_HELP}`;
}
