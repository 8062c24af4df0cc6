import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, ExpectationError } from '../../shared/errors.ts';
import { parseJson } from '../../shared/manuscripts/json/parse-json.ts';
import { type SettingsInFile, settingsInFile } from '../../shared/settings-file.ts';
import { UsageError } from '../errors.ts';
import { inUsage } from '../in-usage.ts';
import type { Io } from '../io.ts';
import { printable } from '../printable.ts';
import { DISK_ERRORS } from './local-file.ts';

/** Settings as a JSON file holds them. @throws UsageError with one sentence */
export async function readSettingsFile(
  given: string,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<SettingsInFile> {
  const name = printable(given);
  const text = await readText(path.resolve(cwd, given), name);
  return await inUsage(() => settingsInFile(parseJson(text, name), name));
}

async function readText(file: string, name: string): Promise<string> {
  try {
    // Notepad puts a byte order mark before it.
    return (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    const code = codeOf(error);
    const received = code === 'EISDIR' ? 'a folder' : (DISK_ERRORS[code] ?? code);
    const { message } = new ExpectationError('a readable file', name, received);
    throw new UsageError(message, { cause: error });
  }
}
