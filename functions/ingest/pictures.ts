import { ExpectationError } from '../../shared/errors.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import { numberedFiles } from '../../shared/submissions/submission.ts';
import { type UploadRef, uploadKey } from '../../shared/upload-keys.ts';
import type { SettleDeps } from './settle.ts';

/** Pictures on their way to the uploads at the same time. */
const AT_ONCE = 4;

/**
 * Sends the pictures that were found within a file the way of all photos, as if their sender had sent
 * each by itself. The submission knows of them by then: an event of a file that nobody awaits is lost.
 * Those that were read already need not be read again.
 */
export async function sendPictures(
  { submissions, uploads }: Pick<SettleDeps, 'submissions' | 'uploads'>,
  { newsroom, submission: id, file: within }: UploadRef,
  pictures: readonly Uint8Array[],
): Promise<void> {
  const submission = await submissions.read(id);
  if (!submission || submission.decision || submission.ended) return;
  const awaited = numberedFiles(submission).filter(({ file }) => file.within === within);
  await inParallel([...awaited.entries()], AT_ONCE, async ([at, { number, file, result }]) => {
    if (result?.state === 'ready') return;
    const { name, type } = file;
    const bytes = pictures[at];
    if (!bytes) throw new ExpectationError('the bytes of a picture', name, 'none');
    const key = uploadKey({ kind: 'photo', newsroom, submission: id, file: number });
    await uploads.put(key, bytes, { contentType: type });
  });
}
