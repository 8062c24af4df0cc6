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

export type Status = 'inReview' | 'returned' | 'scheduled' | 'live' | 'retracted' | 'settings';

/** One entry of the log. The state that it led to lies in the archive under its hash. */
export interface LogEvent {
  /** of this record's shape */
  readonly schema: 1;
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
