import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { codeOf, ExpectationError } from '../../shared/errors.ts';
import { EMPTY_FILE, tooLarge } from '../../shared/submissions/file-sizes.ts';
import { insteadOf } from '../../shared/submissions/no-photos.ts';
import type { AnnouncedFile } from '../../shared/submissions/wire.ts';
import { printable } from '../printable.ts';
import { EXTENSIONS, typeByName } from './file-type.ts';

/** A file on the reporter's disk that can be sent. */
export interface LocalFile extends AnnouncedFile {
  /** absolute */
  readonly path: string;
  /** as the user named it */
  readonly given: string;
}

/** Names of what the file system says no with. */
export const DISK_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'a file that may not be read',
  EPERM: 'a file that may not be read',
};

/** A file that is there, and of no use as it is. */
export class UnusableFile extends ExpectationError {
  override readonly name = 'UnusableFile';

  constructor(
    readonly code: 'wrongFormat' | 'empty' | 'tooLarge',
    expected: string,
    subject: string,
    received: string,
  ) {
    super(expected, subject, received);
  }
}

/**
 * @throws UnusableFile when it is empty, too large or of a foreign type
 * @throws ExpectationError when it is missing or may not be read
 */
export async function localFile(given: string, cwd: string): Promise<LocalFile> {
  const file = path.resolve(cwd, given);
  const shown = printable(given);
  const size = await readableSize(file, shown);
  const type = typeByName(file);
  if (type === undefined) {
    throw new UnusableFile('wrongFormat', 'a manuscript or a photo', shown, foreignType(shown));
  }
  if (size === 0) throw new UnusableFile('empty', 'at least one byte', shown, EMPTY_FILE);
  const large = tooLarge(type, size);
  if (large) throw new UnusableFile('tooLarge', `at most ${large.most}`, shown, large.received);
  return { path: file, given, name: path.basename(file), type, size };
}

/** The extension of a type that is not taken, and what to send instead. */
function foreignType(name: string): string {
  const extension = path.extname(name);
  const instead = insteadOf({ extension }) ?? `send one of ${EXTENSIONS}`;
  return `${extension || 'a name without an extension'}: ${instead}`;
}

async function readableSize(file: string, shown: string): Promise<number> {
  try {
    await access(file, constants.R_OK);
    const found = await stat(file);
    if (found.isFile()) return found.size;
  } catch (error) {
    const code = codeOf(error);
    const received = DISK_ERRORS[code] ?? code;
    throw new ExpectationError('a readable file', shown, received, { cause: error });
  }
  throw new ExpectationError('a readable file', shown, 'something else, such as a folder');
}

/** The same file with its hash, by which S3 checks what arrives. */
export async function withHash(file: LocalFile, signal: AbortSignal): Promise<LocalFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file.path), hash, { signal });
  return { ...file, sha256: hash.digest('hex') };
}

/** What the API is told about a file: nothing of where it lies. */
export function announced({ path: _, given: __, ...file }: LocalFile): AnnouncedFile {
  return file;
}
