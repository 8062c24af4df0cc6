import type { SubmissionView } from '../shared/submissions/wire.ts';
import { Unreachable } from './errors.ts';
import { EXIT } from './exit-codes.ts';
import { goOnHint, statusHint } from './hints.ts';
import type { Io } from './io.ts';
import { paperOf } from './layout/paper.ts';
import {
  briefWarningLines,
  looksWrong,
  releaseInBrief,
  releaseLines,
  takenLines,
} from './manuscript/understood.ts';
import { isManuscript, noteOf } from './note.ts';
import { printable } from './printable.ts';
import { STATE_EXITS, STATE_TEXTS } from './states.ts';
import type { Upload } from './upload/send-file.ts';
import type { Failure } from './upload.ts';

/** What was sent, and what of it never arrived. */
export interface Sent {
  readonly uploads: readonly Upload[];
  readonly failures: readonly Failure[];
}

/** Says how it ended: the live URL alone on stdout, all the rest on stderr. Returns the exit code. */
export function conclude(view: SubmissionView, { uploads, failures }: Sent, io: Io): number {
  // Bars have no room for a reason; lines have shown it already.
  if (io.stderr.isTTY) io.stderr.write(notes(view, failures));
  io.stderr.write(understood(view, uploads, io));
  if (view.reason) io.stderr.write(`${printable(view.reason)}\n`);
  if (view.state === 'live') return live(view, io);
  if (failures.length > 0) {
    io.stderr.write(goOnHint(io.self, view));
    const unreachable = failures.some(({ error }) => error instanceof Unreachable);
    return unreachable ? EXIT.unreachable : EXIT.rejected;
  }
  if (view.state === 'rejected' || lacksFiles(view)) io.stderr.write(goOnHint(io.self, view));
  else
    io.stderr.write(`Not live yet: ${STATE_TEXTS[view.state]}.\n${statusHint(io.self, view.id)}`);
  return STATE_EXITS[view.state];
}

function live({ url, id }: SubmissionView, io: Io): number {
  if (url) {
    io.stdout.write(`${url}\n`);
    return EXIT.live;
  }
  io.stderr.write(`Expected a URL for the live submission ${id} but received none\n`);
  return EXIT.unreachable;
}

function lacksFiles({ state, files }: SubmissionView): boolean {
  return state === 'open' && files.some((file) => file.state === 'uploading');
}

/**
 * The release as it was understood, the photos that others brought, and what looks wrong in its
 * manuscript; of one in which nothing does, the headline is enough.
 */
function understood(view: SubmissionView, uploads: readonly Upload[], io: Io): string {
  const paper = paperOf(io.stderr, io);
  const paths = new Map(uploads.map(({ post, file }) => [post.number, file.given]));
  const lines = [
    ...(looksWrong(view) ? releaseLines(view, paper) : releaseInBrief(view, paper)),
    ...takenLines(view),
    ...briefWarningLines(view, paths, io.self, paper),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function notes({ files }: SubmissionView, failures: readonly Failure[]): string {
  // What is to be said of a manuscript that was read comes in a list of its own.
  const told = files.filter((file) => noteOf(file) && (file.reason || !isManuscript(file)));
  const noted = told.map((file) => `${file.name}: ${noteOf(file)}`);
  const failed = failures.map(({ upload, error }) => `${upload.file.name}: ${error.message}`);
  return [...noted, ...failed].map((line) => `${printable(line)}\n`).join('');
}
