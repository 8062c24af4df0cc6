import { ExpectationError } from '../../shared/errors.ts';
import type { SignedPost } from '../../shared/submissions/wire.ts';
import type { ApiClient } from '../api-client.ts';
import { backoffMs } from '../backoff.ts';
import { type CliError, Refusal, Unreachable } from '../errors.ts';
import type { LocalFile } from '../files/local-file.ts';
import type { Io } from '../io.ts';
import type { Board } from '../progress/board.ts';
import { nextStep } from './next-step.ts';
import type { Outcome } from './outcome.ts';
import { postFile } from './post-file.ts';

/** One file on its way into one place of a submission. */
export interface Upload {
  readonly submission: string;
  readonly post: SignedPost;
  readonly file: LocalFile;
}

export interface UploadDeps {
  readonly api: Pick<ApiClient, 'sign' | 'view'>;
  readonly io: Pick<Io, 'signal' | 'sleep'>;
  readonly board: Pick<Board, 'change'>;
}

/** Sends one file, again where that may help. Resolves to why it is not there, if it is not. */
export async function sendFile(deps: UploadDeps, upload: Upload): Promise<CliError | undefined> {
  let { post } = upload;
  for (let tried = 1, renewed = false; ; ) {
    const outcome = await attempt(deps, upload, post);
    const step = nextStep(outcome, tried, renewed);
    if (step === 'done') return undefined;
    if (step === 'giveUp') return failure(upload.file, outcome);
    if (step === 'renew') renewed = true;
    else await pause(deps, upload, outcome, tried++);
    const fresh = await signAnew(deps, upload);
    if (fresh === 'arrived') return undefined;
    if (fresh instanceof Error) return fresh;
    post = fresh;
  }
}

async function attempt(
  { io, board }: UploadDeps,
  { file }: Upload,
  post: SignedPost,
): Promise<Outcome> {
  board.change(post.number, { state: 'uploading', sent: 0, note: '' });
  return await postFile(post, file, {
    signal: io.signal,
    onSent: (sent) => board.change(post.number, { sent }),
  });
}

async function pause(
  { io, board }: UploadDeps,
  { file, post }: Upload,
  outcome: Outcome,
  tried: number,
): Promise<void> {
  board.change(post.number, { state: 'retrying', note: reasonOf(file, outcome) });
  await io.sleep(backoffMs(tried));
}

/** `arrived`: the bytes were there all along, and only S3's answer was lost. */
async function signAnew(
  { api }: UploadDeps,
  { submission, post }: Upload,
): Promise<SignedPost | 'arrived' | CliError> {
  try {
    return await api.sign(submission, post.number);
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
    if (!(error instanceof Refusal && error.status === 409)) return error;
    const { files } = await api.view(submission);
    const state = files.find(({ number }) => number === post.number)?.state;
    return state === 'processing' || state === 'ready' ? 'arrived' : error;
  }
}

function failure(file: LocalFile, outcome: Outcome): CliError {
  const reason = reasonOf(file, outcome);
  if (outcome.kind === 'refused' && outcome.status < 500) {
    return new Refusal(reason, 400);
  }
  const options = outcome.kind === 'cut' ? { cause: outcome.cause } : {};
  return new Unreachable(reason, options);
}

function reasonOf(file: LocalFile, outcome: Outcome): string {
  return new ExpectationError('S3 to store the upload', file.name, received(outcome)).message;
}

function received(outcome: Outcome): string {
  if (outcome.kind === 'refused') return `${outcome.code}: ${outcome.message}`;
  return outcome.kind === 'cut' ? `a broken connection (${outcome.cause.message})` : 'its success';
}
