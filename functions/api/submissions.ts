import type { Checkpoints } from '../../shared/aws/checkpoints.ts';
import type { Newsrooms } from '../../shared/aws/newsrooms.ts';
import type { Queue } from '../../shared/aws/queue.ts';
import type { Submissions } from '../../shared/aws/submissions.ts';
import type { TokenHolder } from '../../shared/aws/tokens.ts';
import type { Uploads } from '../../shared/aws/uploads.ts';
import { newSubmissionId, submissionIdOf } from '../../shared/ids.ts';
import { settleMessage } from '../../shared/messages.ts';
import { FILE_TYPES, OPEN_SECONDS } from '../../shared/submissions/limits.ts';
import type { Submission } from '../../shared/submissions/submission.ts';
import { viewOf } from '../../shared/submissions/view.ts';
import type { SignedPost, SubmissionView } from '../../shared/submissions/wire.ts';
import type { Announcement } from './announcement.ts';
import { ApiProblem } from './problem.ts';

export interface SubmissionsApiDeps {
  readonly submissions: Submissions;
  readonly newsrooms: Newsrooms;
  readonly checkpoints: Checkpoints;
  readonly uploads: Uploads;
  readonly textQueue: Queue;
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
  const submission = await deps.submissions.create(wanted, deps.now());
  if (JSON.stringify(submission.files) !== JSON.stringify(announcement.files)) {
    const subject = `Idempotency-Key ${idempotencyKey}`;
    throw new ApiProblem(422, 'the files announced before', subject, 'other files');
  }
  const numbers = submission.files.map((_file, i) => i + 1);
  const uploads = await Promise.all(
    numbers.map((number) => sign(deps, submission, number, OPEN_SECONDS)),
  );
  return { submission: await view(deps, submission), uploads };
}

/** Signs a file anew: after a cut, after its hour's signature was used up, or after it was refused. */
export async function signAnew(
  deps: SubmissionsApiDeps,
  holder: TokenHolder,
  id: string,
  number: number,
): Promise<SignedPost> {
  const submission = await find(deps, holder, id);
  const now = deps.now();
  if (submission.decision || submission.ended) throw ended(submission);
  const seconds = Math.floor((Date.parse(submission.expiresAt) - now.getTime()) / 1000);
  if (seconds <= 0) {
    const received = `a request at ${now.toISOString()}`;
    throw new ApiProblem(
      410,
      `uploads before ${submission.expiresAt}`,
      `submission ${id}`,
      received,
    );
  }
  if (submission.results[number]?.state === 'rejected') {
    await deps.submissions.awaitAnew(submission, number, now);
  }
  return await sign(deps, submission, number, seconds);
}

/** Goes on with what has arrived. */
export async function finish(
  deps: SubmissionsApiDeps,
  holder: TokenHolder,
  id: string,
): Promise<SubmissionView> {
  const submission = await find(deps, holder, id);
  const now = deps.now();
  if (await deps.submissions.finish(id, now)) await deps.textQueue.send(settleMessage(id));
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
  const submission = await submissions.read(id);
  if (submission?.newsroom === newsroom) return submission;
  throw new ApiProblem(404, `a submission of ${newsroom}`, 'its id', JSON.stringify(id));
}

async function sign(
  { uploads }: SubmissionsApiDeps,
  { id, newsroom, files }: Submission,
  number: number,
  seconds: number,
): Promise<SignedPost> {
  const file = files[number - 1];
  const kind = file && FILE_TYPES[file.type];
  if (!kind) {
    const expected = `a file number from 1 to ${files.length}`;
    throw new ApiProblem(404, expected, `submission ${id}`, String(number));
  }
  return await uploads.sign({ kind, newsroom, submission: id, file: number }, file, seconds);
}

async function view(deps: SubmissionsApiDeps, submission: Submission): Promise<SubmissionView> {
  const { newsroom, decision } = submission;
  // Only a decided release can be live, and only a live one has an address to show.
  if (decision?.status !== 'live') return viewOf(submission, { seq: 0, origin: '' });
  const [{ seq }, record] = await Promise.all([
    deps.checkpoints.read(newsroom),
    deps.newsrooms.settings(newsroom),
  ]);
  return viewOf(submission, { seq, origin: record?.settings.values.origin ?? '' });
}

function ended({ id, decision }: Submission): ApiProblem {
  const received = decision ? 'one that was accepted' : 'one that ended without a release';
  return new ApiProblem(409, 'a submission that still takes files', id, received);
}
