import type { Objects } from '../../shared/aws/objects.ts';
import type { Queue } from '../../shared/aws/queue.ts';
import { NO_SEQUENCER, type Submissions } from '../../shared/aws/submissions.ts';
import { type FileKind, type UploadRef, uploadKey } from '../../shared/keys.ts';
import { arrivalMessage, settleMessage } from '../../shared/messages.ts';
import { FILE_TYPES } from '../../shared/submissions/limits.ts';
import {
  expiryReason,
  isPending,
  numberedFiles,
  outcomeOf,
  type Submission,
} from '../../shared/submissions/submission.ts';

export interface SubmissionsDeps {
  readonly submissions: Submissions;
  readonly uploads: Objects;
  readonly ingestQueues: Readonly<Record<FileKind, Queue>>;
}

/** Milliseconds that an upload may take from its arrival to a result before it is looked for. */
const PATIENCE = 2 * 60 * 1000;

/** Submissions that have not ended: finds files whose event was lost, and ends what is past its hour. */
export async function sweepSubmissions(deps: SubmissionsDeps, now: Date): Promise<void> {
  const { submissions } = deps;
  for (const open of await submissions.open(new Date(now.getTime() - PATIENCE))) {
    const submission = await submissions.read(open.id);
    if (!submission || submission.decision || submission.ended) await submissions.forgetOpen(open);
    else await sweepSubmission(deps, submission, now);
  }
}

async function sweepSubmission(
  deps: SubmissionsDeps,
  submission: Submission,
  now: Date,
): Promise<void> {
  const { submissions, ingestQueues } = deps;
  if (outcomeOf(submission).next === 'decide') {
    return await ingestQueues.text.send(settleMessage(submission.id));
  }
  if (submission.expiresAt <= now.toISOString()) {
    return await submissions.end(submission, expiryReason(submission));
  }
  for (const { number, file, result } of numberedFiles(submission)) {
    const kind = FILE_TYPES[file.type];
    if (!kind || !isPending(result)) continue;
    const { newsroom, id } = submission;
    const since = result?.state === 'waiting' ? result.since : undefined;
    await findUpload(deps, { kind, newsroom, submission: id, file: number }, since);
  }
}

/** @param since an upload that is no newer is the one that was refused */
async function findUpload(
  deps: SubmissionsDeps,
  upload: UploadRef,
  since: string | undefined,
): Promise<void> {
  const found = await deps.uploads.head(uploadKey(upload));
  if (!found || (since && found.lastModified.toISOString() <= since)) return;
  await deps.ingestQueues[upload.kind].send(arrivalMessage(upload, NO_SEQUENCER));
}
