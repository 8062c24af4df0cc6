import type { Objects } from '../../shared/aws/objects.ts';
import type { Queue } from '../../shared/aws/queue.ts';
import { NO_SEQUENCER, type Submissions } from '../../shared/aws/submissions.ts';
import { inParallel } from '../../shared/in-parallel.ts';
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

/** Milliseconds after its hour in which what came last may still be read. */
const GRACE = 10 * 60 * 1000;

/** Submissions looked at side by side: after a lost queue there may be dozens. */
const AT_ONCE = 10;

/**
 * Submissions that have not ended: finds files whose event was lost, and ends what is past its hour.
 * @throws AggregateError of those that failed, after all the others were looked at
 */
export async function sweepSubmissions(deps: SubmissionsDeps, now: Date): Promise<void> {
  const open = await deps.submissions.open(new Date(now.getTime() - PATIENCE));
  const failures: unknown[] = [];
  await inParallel(open, AT_ONCE, (one) =>
    sweepOpen(deps, one, now).catch((error: unknown) => failures.push(error)),
  );
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} of ${open.length} submissions failed`);
  }
}

async function sweepOpen(
  deps: SubmissionsDeps,
  open: { readonly id: string; readonly createdAt: string },
  now: Date,
): Promise<void> {
  const { submissions, ingestQueues } = deps;
  const submission = await submissions.read(open.id);
  if (!submission || submission.decision || submission.ended) {
    return await submissions.forgetOpen(open);
  }
  if (outcomeOf(submission).next === 'decide') {
    return await ingestQueues.text.send(settleMessage(submission.id));
  }
  if (isOver(submission, now)) return await submissions.end(submission, expiryReason(submission));
  for (const { number, file, result } of numberedFiles(submission)) {
    const kind = FILE_TYPES[file.type];
    if (!kind || !isPending(result)) continue;
    const { newsroom, id } = submission;
    const since = result?.state === 'waiting' ? result.since : undefined;
    await findUpload(deps, { kind, newsroom, submission: id, file: number }, since);
  }
}

/** Past its hour, and nothing that came within it is on its way any more. */
function isOver(submission: Submission, now: Date): boolean {
  const over = now.getTime() - Date.parse(submission.expiresAt);
  const reading = numberedFiles(submission).some(({ result }) => result?.state === 'processing');
  return over >= (reading ? GRACE : PATIENCE);
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
