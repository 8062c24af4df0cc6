import { ExpectationError, shown } from './errors.ts';

/** What can happen in a newsroom. The log holds these, in order, for ever. */
export type EventType =
  | 'submitted'
  | 'revised'
  | 'returned'
  | 'approved'
  | 'scheduled'
  | 'rescheduled'
  | 'released'
  | 'published'
  | 'updated'
  | 'corrected'
  | 'retracted'
  | 'restored'
  | 'takenDown'
  | 'erased'
  | 'settingsChanged';

export type Status =
  | 'inReview'
  | 'returned'
  | 'scheduled'
  | 'live'
  | 'retracted'
  | 'erased'
  | 'settings';

/** Those in which readers can see an article, or could once: it has an address. */
export const PUBLIC_STATUSES: ReadonlySet<Status> = new Set(['live', 'retracted', 'erased']);

/**
 * The shape in which events are written now. What was written stays as it is: the log only grows.
 * Whoever changes the shape raises this number, and teaches {@link asWrittenNow} to make an event of
 * the number before into one of this; that step stays for ever, since old logs are read for ever. A
 * field that may be absent needs no new number. docs/upgrade.md tells the rest, also of states, which
 * have a number of their own once their shape has changed.
 */
export const SCHEMA = 1;

/** One entry of the log. The state that it led to lies in the archive under its hash. */
export interface LogEvent {
  /** of this record's shape */
  readonly schema: typeof SCHEMA;
  readonly newsroom: string;
  /** from 1, without a gap */
  readonly seq: number;
  readonly type: EventType;
  /** ISO 8601 UTC; never earlier than the event before */
  readonly at: string;
  /** name of the token's holder, or the part of the system that acted */
  readonly actor: string;
  readonly commandId: string;
  /** article id, or SETTINGS_ID */
  readonly article: string;
  /** of the article, from 1 */
  readonly revision: number;
  readonly status: Status;
  /** of the state's JSON */
  readonly sha256: string;
}

/**
 * A stored event in the shape of now, whichever release wrote it.
 * @throws ExpectationError for one of a newer release: to guess at it would publish a guess
 */
export function asWrittenNow(stored: Readonly<Record<string, unknown>>): LogEvent {
  const { schema, newsroom, seq } = stored;
  if (schema === SCHEMA) return stored as unknown as LogEvent;
  const expected = `schema ${SCHEMA} (a newer release of Warta wrote this log: deploy that one)`;
  throw new ExpectationError(expected, `event ${seq} of ${newsroom}`, shown(schema));
}
