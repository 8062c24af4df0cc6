import { setTimeout } from 'node:timers/promises';
import { type ApiClient, openApi } from '../../cli/api-client.ts';
import { Unreachable } from '../../cli/errors.ts';
import type { LocalFile } from '../../cli/files/local-file.ts';
import { hashed, readableFiles } from '../../cli/files/submission-files.ts';
import type { Io } from '../../cli/io.ts';
import { createBoard } from '../../cli/progress/board.ts';
import { begin } from '../../cli/publish.ts';
import { missingUploads, type Round } from '../../cli/resume.ts';
import type { Session } from '../../cli/session.ts';
import type { Target } from '../../cli/target.ts';
import { sendAll } from '../../cli/upload.ts';
import type { Release } from './releases.ts';

/** The command line waits up to 8 s for a newsroom that is down; this one knows when it is up again. */
const LONGEST_WAIT_MS = 100;

export interface SenderOptions {
  readonly target: Omit<Target, 'local'>;
  /** Resolves while the newsroom runs. */
  up(): Promise<void>;
  /** Told when a file goes out, and when S3 has taken it, so that it is going to be read. */
  on(phase: 'uploading' | 'ingesting'): void;
}

/**
 * Sends a release with the command line's own code until all of it is acknowledged: each file by S3,
 * and, where one never comes, the call to go on without it by the API. Cut off, it goes on as
 * `warta publish --resume` does.
 * @returns the submission
 */
export async function deliver(release: Release, options: SenderOptions): Promise<string> {
  const session = await sessionOf(options);
  const files = await hashed(await readableFiles(release.paths, session.io), session.io);
  const meant = files.slice(0, files.length - release.kept);
  const taken = new Set<string>();
  let submission: string | undefined;
  for (;;) {
    try {
      const left = meant.filter(({ name }) => !taken.has(name));
      const round: Round = submission
        ? await missingUploads(session, submission, await awaited(session.api, submission, left))
        : await begin(session, files, release.key);
      submission = round.view.id;
      session.board.list(round.view.files);
      const uploads = round.uploads.filter(({ file }) => left.includes(file));
      const failures = await sendAll(session, uploads);
      for (const { error } of failures) if (!(error instanceof Unreachable)) throw error;
      const failed = new Set(failures.map(({ upload }) => upload.file.name));
      for (const { file } of uploads) if (!failed.has(file.name)) taken.add(file.name);
      if (failures.length > 0) continue;
      if (release.kept > 0) await session.api.finish(submission);
      return submission;
    } catch (error) {
      // It was down for longer than the command line tries.
      if (!(error instanceof Unreachable)) throw error;
    }
  }
}

/** Those that the newsroom still waits for: of the others only S3's answer was lost. */
async function awaited(
  api: ApiClient,
  submission: string,
  files: readonly LocalFile[],
): Promise<LocalFile[]> {
  const view = await api.view(submission);
  const names = view.files.filter(({ state }) => state === 'uploading').map(({ name }) => name);
  return files.filter(({ name }) => names.includes(name));
}

async function sessionOf({ target, up, on }: SenderOptions): Promise<Session> {
  const silent = { write: () => undefined };
  const io: Io = {
    stdout: silent,
    stderr: { ...silent, isTTY: false, columns: 80, rows: 24 },
    env: {},
    cwd: process.cwd(),
    self: 'warta',
    signal: new AbortController().signal,
    now: () => performance.now(),
    async sleep(milliseconds) {
      await up();
      await setTimeout(Math.min(milliseconds, LONGEST_WAIT_MS));
    },
  };
  const api = await openApi({ target: { ...target, local: true }, io, notice: () => undefined });
  const view = { changed: () => undefined, note: () => undefined, end: () => undefined };
  const board = createBoard(io.now, () => view);
  const change: typeof board.change = (number, now) => {
    if (now.state === 'uploading' && now.sent === 0) on('uploading');
    if (now.state === 'uploaded') on('ingesting');
    board.change(number, now);
  };
  return { io, api, board: { ...board, change } };
}
