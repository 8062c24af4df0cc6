import type { FileView, SubmissionView } from '../shared/submissions/wire.ts';
import { noteOf } from './note.ts';
import type { Board } from './progress/board.ts';
import type { Session } from './session.ts';
import { isAtRest, STATE_TEXTS } from './states.ts';

const FIRST_MS = 150;
const LONGEST_MS = 2_000;
/** 150 ms, 225, 338 … : a text release is live within the second poll, a photo waits little longer. */
const GROWTH = 1.5;

/** Milliseconds before the poll of that number, from 0. */
export function pollDelayMs(poll: number): number {
  return Math.min(LONGEST_MS, Math.round(FIRST_MS * GROWTH ** poll));
}

export interface FollowOptions {
  /** how long at most */
  readonly seconds: number;
  /** whether there is nothing more to wait for */
  isOver(view: SubmissionView): boolean;
}

/** Shows the submission's state until it is over or the time is up; resolves to the last view. */
export async function follow(
  { io, api, board }: Session,
  submission: string,
  { seconds, isOver }: FollowOptions,
): Promise<SubmissionView> {
  const from = io.now();
  const polls = { reading: 0, publishing: 0 };
  let phase: keyof typeof polls = 'reading';
  for (;;) {
    await io.sleep(pollDelayMs(polls[phase]++));
    const view = await api.view(submission);
    show(board, view);
    if (isOver(view) || io.now() - from >= seconds * 1000) return view;
    if (isRead(view)) phase = 'publishing';
  }
}

/** What is left to do then takes a moment, however long the photos took. */
function isRead({ state, files }: SubmissionView): boolean {
  return state === 'publishing' || files.every((file) => file.state === 'ready');
}

/** `uploading` is what the API says of a file that it has not seen: this side knows more. */
export function show(board: Board, view: SubmissionView): void {
  board.list(view.files);
  for (const file of view.files) {
    const { number, state } = file;
    if (state !== 'uploading') board.change(number, { state, note: noteOf(file) });
  }
  board.headline(`Submission ${view.id}: ${STATE_TEXTS[view.state]}`);
}

/**
 * Whether a submission into which these files were sent is over. While one of them is being read it
 * is not, whatever was said of it before; and an open one is when it awaits files that nobody sends.
 */
export function isOverAfter(sent: ReadonlySet<number>, view: SubmissionView): boolean {
  if (view.state !== 'open' && view.state !== 'rejected') return isAtRest(view.state);
  // A picture comes by itself once the file that it came in was read.
  const comes = ({ number, within }: FileView) => within !== undefined || sent.has(number);
  const reading = view.files.some(
    (file) => file.state === 'processing' || (file.state === 'uploading' && comes(file)),
  );
  const awaited = view.files.some((file) => file.state === 'uploading' && !comes(file));
  return !reading && (view.state === 'rejected' || awaited);
}
