import { isDeepStrictEqual } from 'node:util';
import type { Published } from '../../shared/aws/checkpoints.ts';
import type { Newsrooms } from '../../shared/aws/newsrooms.ts';
import type { Queue } from '../../shared/aws/queue.ts';
import type { Submissions } from '../../shared/aws/submissions.ts';
import type { TokenHolder } from '../../shared/aws/tokens.ts';
import type { Uploads } from '../../shared/aws/uploads.ts';
import { newSubmissionId, SUBMISSION_ID, submissionIdOf } from '../../shared/ids.ts';
import { settleMessage } from '../../shared/messages.ts';
import { FILE_TYPES, OPEN_SECONDS } from '../../shared/submissions/limits.ts';
import { announcedFiles } from '../../shared/submissions/pictures.ts';
import type { Submission } from '../../shared/submissions/submission.ts';
import { viewOf } from '../../shared/submissions/view.ts';
import type { AnnouncedFile, SignedPost, SubmissionView } from '../../shared/submissions/wire.ts';
import type { Notes } from '../notes.ts';
import type { Announcement } from './announcement.ts';
import { ApiProblem } from './problem.ts';

export interface SubmissionsApiDeps {
  readonly submissions: Submissions;
  readonly newsrooms: Newsrooms;
  readonly checkpoints: Published;
  readonly uploads: Uploads;
  readonly textQueue: Queue;
  readonly notes: Notes;
  readonly now: () => Date;
}

export interface Created {
  readonly submission: SubmissionView;
  readonly uploads: readonly SignedPost[];
}

/** Begins a submission, or answers the one that the same Idempotency-Key began. */
export async function create(
  deps: SubmissionsApiDeps,
  holder: TokenHolder,
  announcement: Announcement,
  idempotencyKey: string | undefined,
): Promise<Created> {
  const { newsroom, name: actor, role } = holder;
  const id = idempotencyKey ? submissionIdOf(newsroom, actor, idempotencyKey) : newSubmissionId();
  const wanted = { id, newsroom, actor, role, ...announcement };
  const now = deps.now();
  const submission = await deps.submissions.create(wanted, now);
  // The same Idempotency-Key begins nothing new.
  if (submission.createdAt === now.toISOString()) {
    const count = announcement.files.length;
    deps.notes.info('submission created', { newsroom, submission: id, count });
  }
  const { publishAt } = submission;
  const files = announcedFiles(submission.files);
  if (!isDeepStrictEqual({ files, ...(publishAt && { publishAt }) }, announcement)) {
    const subject = `Idempotency-Key ${idempotencyKey}`;
    throw new ApiProblem(422, 'the same announcement as before', subject, 'another one');
  }
  const uploads = await Promise.all(
    files.map((file, i) => sign(deps, submission, i + 1, file, OPEN_SECONDS)),
  );
  return { submission: await view(deps, submission), uploads };
}

/**
 * Signs a file anew: after a cut, after its signature ran out, or after it was refused.
 * @param replacement other bytes in its place, such as a photo that was exported again
 */
export async function signAnew(
  deps: SubmissionsApiDeps,
  holder: TokenHolder,
  id: string,
  number: number,
  replacement: AnnouncedFile | undefined,
): Promise<SignedPost> {
  const submission = await find(deps, holder, id);
  const now = deps.now();
  if (submission.decision || submission.ended) throw ended(submission);
  const seconds = Math.floor((Date.parse(submission.expiresAt) - now.getTime()) / 1000);
  if (seconds <= 0) {
    const expected = `uploads before ${submission.expiresAt}`;
    const received = `a request at ${now.toISOString()}`;
    throw new ApiProblem(410, expected, `submission ${id}`, received);
  }
  const before = fileOf(submission, number);
  assertAnnounced(submission, number);
  if (replacement) {
    assertReplaceable(submission, number, replacement);
    await deps.submissions.replace(submission, number, replacement);
  }
  if (submission.results[number]?.state === 'rejected') {
    await deps.submissions.awaitAnew(submission, number, now);
  }
  deps.notes.info('file signed anew', {
    newsroom: submission.newsroom,
    submission: id,
    file: number,
  });
  return await sign(deps, submission, number, replacement ?? before, seconds);
}

/** What came within a file can only come within it again. */
function assertAnnounced({ files }: Submission, number: number): void {
  const { name = '', within } = files[number - 1] ?? {};
  if (within === undefined) return;
  const outer = files[within - 1]?.name;
  throw new ApiProblem(409, 'a file that was announced', name, `one that came within ${outer}`);
}

/** A file that was read is part of the release; one of another kind would go to the wrong reader. */
function assertReplaceable(
  submission: Submission,
  number: number,
  replacement: AnnouncedFile,
): void {
  const before = fileOf(submission, number);
  if (submission.results[number]?.state === 'ready') {
    throw new ApiProblem(409, 'a file that is still awaited', before.name, 'one that was read');
  }
  const kind = FILE_TYPES[before.type];
  if (FILE_TYPES[replacement.type] === kind) return;
  const expected = kind === 'text' ? 'a manuscript' : 'a photo';
  throw new ApiProblem(422, expected, `a replacement of ${before.name}`, replacement.type);
}

/** Goes on with what has arrived. */
export async function finish(
  deps: SubmissionsApiDeps,
  holder: TokenHolder,
  id: string,
): Promise<SubmissionView> {
  const submission = await find(deps, holder, id);
  const now = deps.now();
  if (await deps.submissions.finish(id, now)) {
    deps.notes.info('submission finished', { newsroom: holder.newsroom, submission: id });
    await deps.textQueue.send(settleMessage(id));
  }
  return await view(deps, { finishedAt: now.toISOString(), ...submission });
}

export async function status(
  deps: SubmissionsApiDeps,
  holder: TokenHolder,
  id: string,
): Promise<SubmissionView> {
  return await view(deps, await find(deps, holder, id));
}

async function find(
  { submissions }: SubmissionsApiDeps,
  { newsroom }: TokenHolder,
  id: string,
): Promise<Submission> {
  const submission = SUBMISSION_ID.test(id) ? await submissions.read(id) : undefined;
  if (submission?.newsroom === newsroom) return submission;
  throw new ApiProblem(404, `a submission of ${newsroom}`, 'its id', JSON.stringify(id));
}

function fileOf({ id, files }: Submission, number: number): AnnouncedFile {
  const file = files[number - 1];
  if (file) return file;
  const expected = `a file number from 1 to ${files.length}`;
  throw new ApiProblem(404, expected, `submission ${id}`, String(number));
}

async function sign(
  { uploads }: SubmissionsApiDeps,
  { id, newsroom }: Submission,
  number: number,
  file: AnnouncedFile,
  seconds: number,
): Promise<SignedPost> {
  const kind = FILE_TYPES[file.type];
  if (!kind) throw new Error(`submission ${id} holds a file of type ${file.type}`);
  return await uploads.sign({ kind, newsroom, submission: id, file: number }, file, seconds);
}

async function view(deps: SubmissionsApiDeps, submission: Submission): Promise<SubmissionView> {
  const { newsroom, decision } = submission;
  // Only a decided release can be live, and only a live one has an address to show.
  if (decision?.status !== 'live') return viewOf(submission, { seq: 0, origin: '' });
  const [isPublished, record] = await Promise.all([
    deps.checkpoints.hasPublished(newsroom, decision.seq),
    deps.newsrooms.settings(newsroom),
  ]);
  const seq = isPublished ? decision.seq : 0;
  return viewOf(submission, { seq, origin: record?.settings.values.origin ?? '' });
}

function ended({ id, decision }: Submission): ApiProblem {
  const received = decision ? 'one that was accepted' : 'one that ended without a release';
  return new ApiProblem(409, 'a submission that still takes files', id, received);
}
