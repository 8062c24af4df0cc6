import type { EventType, Status } from './events.ts';

/** What every state in the log has in common. */
export interface State {
  /** from 1; each event makes one */
  readonly revision: number;
  /** Which revision each known command led to: a repeated one is answered, not done again. */
  readonly commands: Readonly<Record<string, number>>;
}

/** What every command has in common. */
export interface Command {
  /** a submission, an Idempotency-Key, a schedule: the same command, however often it comes */
  readonly commandId: string;
  /** who acts, for the log */
  readonly actor: string;
}

/** An event as it was decided, before the log gives it its place. */
export interface Draft<Data> {
  readonly type: EventType;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly actor: string;
  readonly commandId: string;
  readonly data: Data;
}

/**
 * One kind of thing that has a history: how commands become events and events become states. Both
 * functions are pure; they alone know what events mean.
 */
export interface Aggregate<S extends State, C extends Command, Data> {
  /** @throws CommandRefused when the state does not allow the command */
  decide(state: S | undefined, command: C, at: string): Draft<Data>;
  evolve(state: S | undefined, draft: Draft<Data>): S;
  status(state: S): Status;
}

/** The commands that a state knows once `draft` has made its next revision. */
export function knownAfter(state: State | undefined, draft: Draft<unknown>): State {
  const revision = (state?.revision ?? 0) + 1;
  return { revision, commands: { ...state?.commands, [draft.commandId]: revision } };
}
