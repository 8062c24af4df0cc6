import type { Objects } from '../../shared/aws/objects.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import { numberedFiles } from '../../shared/submissions/submission.ts';
import { type UploadRef, uploadKey } from '../../shared/upload-keys.ts';
import type { PictureSource } from './ingest.ts';
import type { SettleDeps } from './settle.ts';

/** Pictures on their way to the uploads at the same time. */
const AT_ONCE = 4;

/**
 * Sends the pictures that a file brings along the way of all photos, as if their sender had sent each
 * by itself: those within it, and copies of those of other releases, which nothing binds to these. The
 * submission knows of them by then: an event of a file that nobody awaits is lost. Those that were read
 * already need not be read again.
 */
export async function sendPictures(
  { submissions, uploads }: Pick<SettleDeps, 'submissions' | 'uploads'>,
  { newsroom, submission: id, file: within }: UploadRef,
  pictures: readonly PictureSource[],
): Promise<void> {
  const submission = await submissions.read(id);
  if (!submission || submission.decision || submission.ended) return;
  const awaited = numberedFiles(submission).filter(({ file }) => file.within === within);
  await inParallel([...awaited.entries()], AT_ONCE, async ([at, { number, file, result }]) => {
    if (result?.state === 'ready') return;
    const { name, type } = file;
    const picture = pictures[at];
    if (!picture) throw new ExpectationError('the bytes of a picture', name, 'none');
    const key = uploadKey({ kind: 'photo', newsroom, submission: id, file: number });
    await putPicture(uploads, key, picture, type);
  });
}

async function putPicture(
  uploads: Objects,
  key: string,
  picture: PictureSource,
  contentType: string,
): Promise<void> {
  if (picture instanceof Uint8Array) await uploads.put(key, picture, { contentType });
  else await uploads.copy({ bucket: uploads.bucket, key: picture.uploaded }, key, { contentType });
}
