import { ExpectationError } from '../../shared/errors.ts';
import { FILE_TYPES, MOST_FILES } from '../../shared/submissions/limits.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { type LocalFile, localFile, withHash } from './local-file.ts';

type Place = Pick<Io, 'cwd' | 'signal'>;

/**
 * The files that the user named, ready to be announced.
 * @throws UsageError with one sentence for each file that cannot be sent
 */
export async function readableFiles(given: readonly string[], io: Place): Promise<LocalFile[]> {
  const checks = await Promise.allSettled(given.map(async (file) => await localFile(file, io.cwd)));
  const files = checks.flatMap((check) => (check.status === 'fulfilled' ? [check.value] : []));
  const problems = checks.flatMap((check) => (check.status === 'rejected' ? [check.reason] : []));
  for (const problem of problems) if (!(problem instanceof ExpectationError)) throw problem;
  const sentences = [...problems.map(({ message }) => String(message)), ...twice(files)];
  if (sentences.length > 0) throw new UsageError(sentences.join('\n'));
  return files;
}

/** A release is one manuscript with its photos. @throws UsageError */
export function assertRelease(files: readonly LocalFile[]): void {
  const manuscripts = files.filter(({ type }) => FILE_TYPES[type] === 'text');
  if (manuscripts.length !== 1) {
    const received = manuscripts.map(({ name }) => name).join(', ') || 'none';
    throw new UsageError(
      `Expected one manuscript (.docx, .txt, .md, .html or .json) for a release but received ${received}`,
    );
  }
  if (files.length > MOST_FILES) {
    throw new UsageError(
      `Expected at most ${MOST_FILES} files for a release but received ${files.length}`,
    );
  }
}

/** One after the other: the disk is the limit. */
export async function hashed(files: readonly LocalFile[], io: Place): Promise<LocalFile[]> {
  const done: LocalFile[] = [];
  for (const file of files) done.push(await withHash(file, io.signal));
  return done;
}

function twice(files: readonly LocalFile[]): string[] {
  const paths = files.map((file) => file.path);
  const again = files.filter((file, index) => paths.indexOf(file.path) !== index);
  return again.map(
    ({ name }) => `Expected each file once for a release but received ${name} twice`,
  );
}
