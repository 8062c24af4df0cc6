import type { LogReader } from '../../shared/aws/log-reader.ts';
import type { Objects } from '../../shared/aws/objects.ts';
import type { Queue } from '../../shared/aws/queue.ts';
import { NO_SEQUENCER, type Submissions } from '../../shared/aws/submissions.ts';
import { articleIdOf } from '../../shared/ids.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import { arrivalMessage, settleMessage } from '../../shared/messages.ts';
import { FILE_TYPES } from '../../shared/submissions/limits.ts';
import { expiryReason, undecidedReason } from '../../shared/submissions/reasons.ts';
import {
  type FileResult,
  isOlderThan,
  isPending,
  numberedFiles,
  outcomeOf,
  type Submission,
} from '../../shared/submissions/submission.ts';
import { type FileKind, type UploadRef, uploadKey } from '../../shared/upload-keys.ts';
import { aboutFile } from '../about-message.ts';
import type { Notes } from '../notes.ts';

export interface SubmissionsDeps {
  readonly submissions: Submissions;
  readonly uploads: Objects;
  readonly ingestQueues: Readonly<Record<FileKind, Queue>>;
  readonly log: Pick<LogReader, 'newest'>;
  readonly notes: Notes;
}

/** Milliseconds that an upload may take from its arrival, or a reading from its beginning, to a result. */
const PATIENCE = 2 * 60 * 1000;

/** Milliseconds after its hour in which what came last may still be read, and decided. */
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
  const submission = await deps.submissions.read(open.id);
  if (!submission || submission.decision || submission.ended) {
    return await deps.submissions.forgetOpen(open);
  }
  if (outcomeOf(submission).next === 'decide') return await askToDecide(deps, submission, now);
  if (isOver(submission, now)) return await end(deps, submission, expiryReason(submission));
  for (const { number, file, result } of numberedFiles(submission)) {
    const kind = FILE_TYPES[file.type];
    if (!kind || !isPending(result) || isUnderWay(result, now)) continue;
    const { newsroom, id } = submission;
    await findUpload(deps, { kind, newsroom, submission: id, file: number }, result);
  }
}

/** Again and again, but not for ever: its sender waits to be told. */
async function askToDecide(
  deps: SubmissionsDeps,
  submission: Submission,
  now: Date,
): Promise<void> {
  const { submissions, ingestQueues, log, notes } = deps;
  const { id, newsroom, expiresAt, askedAt } = submission;
  const failing = askedAt && since(askedAt, now) >= GRACE && since(expiresAt, now) >= GRACE;
  // What the log took is a release, whatever failed after that.
  if (failing && !(await log.newest(newsroom, articleIdOf(id)))) {
    return await end(deps, submission, undecidedReason(submission));
  }
  if (!askedAt) await submissions.noteAsked(submission, now);
  notes.info('submission undecided', { newsroom, submission: id });
  await ingestQueues.text.send(settleMessage(id));
}

async function end(
  { submissions, notes }: SubmissionsDeps,
  submission: Submission,
  reason: string,
): Promise<void> {
  const { id, newsroom } = submission;
  notes.info('submission ended', { newsroom, submission: id });
  await submissions.end(submission, reason);
}

/** Past its hour, and nothing that came within it is on its way any more. */
function isOver(submission: Submission, now: Date): boolean {
  const reading = numberedFiles(submission).some(({ result }) => result?.state === 'processing');
  return since(submission.expiresAt, now) >= (reading ? GRACE : PATIENCE);
}

/** Whoever began to read it has not had its time yet. */
function isUnderWay(result: FileResult | undefined, now: Date): boolean {
  if (result?.state !== 'processing' || !result.since) return false;
  return since(result.since, now) < PATIENCE;
}

/** Unless what is there is the upload that was refused before its file was signed anew. */
async function findUpload(
  { uploads, ingestQueues, notes }: SubmissionsDeps,
  upload: UploadRef,
  result: FileResult | undefined,
): Promise<void> {
  const found = await uploads.head(uploadKey(upload));
  const arrivedAt = found?.lastModified.toISOString();
  if (!arrivedAt || (result?.state === 'waiting' && isOlderThan(arrivedAt, result.since))) return;
  notes.info('upload found', aboutFile(upload));
  await ingestQueues[upload.kind].send(arrivalMessage(upload, NO_SEQUENCER, arrivedAt));
}

/** Milliseconds from a time to another. */
function since(time: string, now: Date): number {
  return now.getTime() - Date.parse(time);
}
