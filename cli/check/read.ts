import { readFile } from 'node:fs/promises';
import { type Release, readRelease } from '../../functions/ingest-article/read-release.ts';
import { momentIn } from '../../shared/manuscripts/conventions/moment.ts';
import type { ManuscriptFault } from '../../shared/manuscripts/manuscript-error.ts';
import { ManuscriptError } from '../../shared/manuscripts/manuscript-error.ts';
import type { Place } from '../../shared/manuscripts/passage.ts';
import type { SettingsValues } from '../../shared/settings.ts';
import { FILE_TYPES } from '../../shared/submissions/limits.ts';
import { UsageError } from '../errors.ts';
import type { LocalFile } from '../files/local-file.ts';
import { readableFiles } from '../files/submission-files.ts';
import type { Io } from '../io.ts';
import { slipWords } from '../slip-words.ts';

/** A manuscript as it was read, or why no article can be made of it. */
export type Checked = Release | { readonly refused: Refused };

export interface Refused {
  readonly code: ManuscriptFault;
  /** one sentence */
  readonly message: string;
  readonly at?: Place;
}

/** The one file to be checked. @throws UsageError where it cannot be read or is no manuscript */
export async function manuscriptAt(given: string, io: Io): Promise<LocalFile> {
  const [file] = await readableFiles([given], io);
  if (file && FILE_TYPES[file.type] === 'text') return file;
  throw new UsageError(
    `Expected a manuscript (.docx, .txt, .md, .html or .json) for warta check but received ${file?.name}`,
  );
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
