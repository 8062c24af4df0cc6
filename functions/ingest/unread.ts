import type { Objects } from '../../shared/aws/objects.ts';
import { NO_SEQUENCER, type Submissions } from '../../shared/aws/submissions.ts';
import { FILE_TYPES } from '../../shared/submissions/limits.ts';
import {
  isOlderThan,
  isPending,
  type NumberedFile,
  numberedFiles,
  type Submission,
} from '../../shared/submissions/submission.ts';
import { uploadKey } from '../../shared/upload-keys.ts';

export interface UnreadDeps {
  readonly submissions: Submissions;
  readonly uploads: Objects;
  readonly now: () => Date;
}

/**
 * Marks the files of a submission that have come and that nobody has begun to read, as if somebody
 * had: S3 has told their sender that they are there, so a release must not go out without them. Their
 * events are on their way, behind other photos perhaps; where one was lost, the sweep finds the file.
 * @returns whether there are any
 */
export async function markUnread(deps: UnreadDeps, submission: Submission): Promise<boolean> {
  const pending = numberedFiles(submission).filter(
    ({ result }) => isPending(result) && result?.state !== 'processing',
  );
  const marked = await Promise.all(pending.map((file) => markIfThere(deps, submission, file)));
  return marked.includes(true);
}

async function markIfThere(
  { submissions, uploads, now }: UnreadDeps,
  submission: Submission,
  { number, file, result }: NumberedFile,
): Promise<boolean> {
  const { id, newsroom } = submission;
  const kind = FILE_TYPES[file.type];
  if (!kind) return false;
  const found = await uploads.head(uploadKey({ kind, newsroom, submission: id, file: number }));
  const arrivedAt = found?.lastModified.toISOString();
  if (!arrivedAt || (result?.state === 'waiting' && isOlderThan(arrivedAt, result.since))) {
    return false;
  }
  await submissions.markProcessing(submission, number, NO_SEQUENCER, now());
  return true;
}
