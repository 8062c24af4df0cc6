import { ExpectationError } from '../../shared/errors.ts';

/** All of `npm start -- --help`. */
export const USAGE = `Usage: npm start

Runs the whole of Warta on this computer, without AWS: synthesises the stack, starts what its template
says, and, in a new data folder, makes a newsroom with sample releases. Prints the addresses of the site,
the feeds and the API; Ctrl-C stops it, and what is published stays.

It takes no arguments. Settings are environment variables, as in: PORT=9000 npm start

  PORT        port of the site (8787, or a free one if that is taken)
  API_PORT    port of the API (8788, or a free one if that is taken)
  WARTA_DATA  the data folder (.warta in the project)
  WARTA_LOG   warn: what went wrong; info: each step of the functions (warn)`;

/**
 * Whether these arguments ask for help, in place of a start.
 * @throws ExpectationError for any other: whoever gave it means something that would not be done
 */
export function asksForHelp(given: readonly string[]): boolean {
  if (given.some((argument) => argument === '--help' || argument === '-h')) return true;
  const [first] = given;
  if (first === undefined) return false;
  const received = `${first} (settings are environment variables: npm start -- --help)`;
  throw new ExpectationError('no argument', 'npm start', received);
}
