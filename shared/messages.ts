/** The messages between functions, each made in one place. */
import type { UploadRef } from './upload-keys.ts';

/** Deliveries of a message until it counts as poisoned and its queue puts it aside. */
export const MAX_RECEIVES = 5;

/** What the publish queue brings. */
export type PublishWork =
  | { readonly newsroom: string }
  /**
   * goes on with a rebuild of every page; its place is in the checkpoint, as is the time at which one
   * begins `again`
   */
  | { readonly rebuild: string; readonly again?: string }
  /** the files of the whole deployment; `again` where somebody wishes for what was made already */
  | { readonly root: true; readonly again?: string };

interface FifoMessage {
  readonly body: PublishWork;
  readonly group: string;
  readonly deduplication: string;
}

/**
 * Asks for publishing up to an event. SQS drops a repeated id for five minutes, so whoever has to
 * ask again for the same event adds an `again` of its own.
 */
export function publishMessage(newsroom: string, seq: number, again?: string): FifoMessage {
  const deduplication = [newsroom, seq, again].filter((part) => part !== undefined).join(':');
  return { body: { newsroom }, group: newsroom, deduplication };
}

/** @param step tells this step of the rebuild from the others */
export function rebuildMessage(newsroom: string, step: string) {
  return {
    body: { rebuild: newsroom },
    group: newsroom,
    deduplication: `${newsroom}:rebuild:${step}`,
  } satisfies FifoMessage;
}

/**
 * Asks for the rebuild that the checkpoint puts off.
 * @param again that time
 * @param minute tells this wish from the one that the sweep had before
 */
export function rebuildAgainMessage(newsroom: string, again: string, minute: string): FifoMessage {
  const { body, ...message } = rebuildMessage(newsroom, `again:${again}:${minute}`);
  return { ...message, body: { ...body, again } };
}

/** The group of the root files: no newsroom's id may hold a dot. */
const ROOT_GROUP = '.root';

/** Asks for new root files after a newsroom's settings changed; `again` as in publishMessage. */
export function rootMessage(newsroom: string, seq: number, again?: string): FifoMessage {
  const parts = [ROOT_GROUP, newsroom, seq, again].filter((part) => part !== undefined);
  return { body: { root: true }, group: ROOT_GROUP, deduplication: parts.join(':') };
}

/**
 * Asks for root files that were made before, as something else may stand there: the edge, which was
 * told of that version already, has to forget once more.
 * @param wish tells this wish from all others
 */
export function rootAgainMessage(newsroom: string, wish: string): FifoMessage {
  const deduplication = [ROOT_GROUP, newsroom, 'again', wish].join(':');
  return { body: { root: true, again: wish }, group: ROOT_GROUP, deduplication };
}

/** Asks an ingest queue to look at a submission again. */
export function settleMessage(submission: string): { body: { settle: string } } {
  return { body: { settle: submission } };
}

/**
 * Tells an ingest queue of a file whose event was lost.
 * @param arrivedAt ISO 8601
 */
export function arrivalMessage(upload: UploadRef, sequencer: string, arrivedAt?: string) {
  return { body: { arrival: { upload, sequencer, arrivedAt } } };
}

/** What the timer queue brings. */
export interface TimerWork {
  readonly newsroom: string;
  readonly article: string;
  readonly publishAt: string;
}

/** Milliseconds before its time at which the sweep hands a schedule to the timer: two of its rounds. */
export const SWEEP_AHEAD = 2 * 60 * 1000;

/** SQS delays a message by at most 15 minutes; the sweep sends it in the last two. */
export function timerMessage(work: TimerWork, now: Date): { body: TimerWork; delay: number } {
  const seconds = Math.ceil((Date.parse(work.publishAt) - now.getTime()) / 1000);
  return { body: work, delay: Math.min(Math.max(seconds, 0), 900) };
}
