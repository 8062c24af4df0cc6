import { randomUUID } from 'node:crypto';
import type { SubmissionView } from '../shared/submissions/wire.ts';
import { parseCommandLine, waitSeconds } from './args.ts';
import type { Command } from './command.ts';
import { conclude } from './conclude.ts';
import { UsageError } from './errors.ts';
import { announced, type LocalFile } from './files/local-file.ts';
import { assertRelease, hashed, readableFiles } from './files/submission-files.ts';
import { follow, isOverAfter, show } from './follow.ts';
import { missingUploads, type Round } from './resume.ts';
import { inSession, keepingSight, type Session } from './session.ts';
import { type Failure, sendAll } from './upload.ts';

const USAGE = `Usage: warta publish RELEASE [PHOTO …]
       warta publish --resume SUBMISSION FILE …

Sends a manuscript (.docx, .txt, .md, .html, .json) and its photos (.jpg, .jpeg, .png, .webp, .avif, .heic,
.heif, .hif, .tif), shows what becomes of each, and prints the live URL as the last line of stdout.
All else goes to stderr.

Options:
  --resume SUBMISSION  send files that an earlier submission still awaits
  --wait SECONDS       wait so long at most until it is live (600)`;

/** `warta publish` */
export const publish: Command = {
  summary: 'send a release with its photos and wait until it is live',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, {
      resume: { type: 'string' },
      wait: { type: 'string', default: '600' },
    });
    if (positionals.length === 0) {
      throw new UsageError('Expected a manuscript for warta publish but received no file');
    }
    const seconds = waitSeconds(values.wait);
    const files = await readableFiles(positionals, io);
    if (values.resume === undefined) assertRelease(files);
    return await inSession(io, async (session) => {
      const ready = await hashed(files, io);
      const round =
        values.resume === undefined
          ? await begin(session, ready, randomUUID())
          : await missingUploads(session, values.resume, ready);
      return await keepingSight(session, round.view.id, async () => {
        return await sendAndFollow(session, round, seconds);
      });
    });
  },
};

/** @param key the same for the same release, however often it is begun */
export async function begin(
  { api }: Pick<Session, 'api'>,
  files: readonly LocalFile[],
  key: string,
): Promise<Round> {
  const { submission, uploads } = await api.create(files.map(announced), key);
  return {
    view: submission,
    uploads: uploads.flatMap((post) => {
      const file = files[post.number - 1];
      return file ? [{ submission: submission.id, post, file }] : [];
    }),
  };
}

async function sendAndFollow(session: Session, round: Round, seconds: number): Promise<number> {
  const { last, failures } = await send(session, round, seconds);
  session.board.end();
  return conclude(last, { uploads: round.uploads, failures }, session.io);
}

/** Sends a round of files and follows the submission until it is over or the time is up. */
export async function send(
  session: Session,
  { view, uploads }: Round,
  seconds: number,
): Promise<{ last: SubmissionView; failures: Failure[] }> {
  const { api, io, board } = session;
  show(board, view);
  const failures = await sendAll({ api, io, board }, uploads);
  const failed = new Set(failures.map(({ upload }) => upload.post.number));
  const sent = new Set(uploads.map(({ post }) => post.number).filter((n) => !failed.has(n)));
  const isOver = (now: SubmissionView) => isOverAfter(sent, now);
  return { last: await follow(session, view.id, { seconds, isOver }), failures };
}
