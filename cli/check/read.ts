import { readFile } from 'node:fs/promises';
import { type Release, readRelease } from '../../functions/ingest-article/read-release.ts';
import { momentIn } from '../../shared/manuscripts/conventions/moment.ts';
import type { ManuscriptFault } from '../../shared/manuscripts/manuscript-error.ts';
import { ManuscriptError } from '../../shared/manuscripts/manuscript-error.ts';
import type { Place } from '../../shared/manuscripts/passage.ts';
import type { SettingsValues } from '../../shared/settings.ts';
import { UsageError } from '../errors.ts';
import { type LocalFile, localFile, UnusableFile } from '../files/local-file.ts';
import { inUsage } from '../in-usage.ts';
import type { Io } from '../io.ts';
import { isManuscript } from '../note.ts';
import { slipWords } from '../slip-words.ts';

/** A manuscript as it was read, or why no article can be made of it. */
export type Checked = Release | { readonly refused: Refused };

export interface Refused {
  readonly code: ManuscriptFault;
  /** one sentence */
  readonly message: string;
  readonly at?: Place;
}

/**
 * The one file to be checked, or why it is of no use.
 * @throws UsageError where it is not there, or may not be read
 */
export async function manuscriptAt(
  given: string,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<LocalFile | { readonly refused: Refused }> {
  return await inUsage(async () => {
    try {
      const file = await localFile(given, cwd);
      return isManuscript(file) ? file : { refused: notText(given) };
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      return { refused: { code: error.code, message: `${error.message}.` } };
    }
  });
}

function notText(given: string): Refused {
  const expected = 'Expected a manuscript (.docx, .txt, .md, .html or .json) for warta check';
  return { code: 'wrongFormat', message: `${expected} but received a photo, ${given}.` };
}

/** Reads and checks it as the newsroom would that gets it now. */
export async function readChecked(
  file: LocalFile,
  settings: SettingsValues,
  publishAt: string | undefined,
): Promise<Checked> {
  const sentAt = new Date().toISOString();
  const against = { settings, words: slipWords(), sentAt, publishAt };
  try {
    return await readRelease(await readFile(file.path), file, against);
  } catch (error) {
    if (!(error instanceof ManuscriptError)) throw error;
    const { code, message, at } = error;
    return { refused: { code, message: `${message}.`, ...(at && { at }) } };
  }
}

/** The moment of --publish-at, ISO 8601 UTC. @throws UsageError for one that nobody can read */
export function publishTime(given: string, timeZone: string): string {
  const moment = momentIn(given, timeZone);
  if ('instant' in moment) return moment.instant;
  throw new UsageError(
    'Expected a date with its year and an hour, such as "15/11/2022 10.00 WITA" or ' +
      `2022-11-15T10:00+08:00, for --publish-at but received ${given} (${moment.fault})`,
  );
}
