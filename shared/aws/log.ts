import type { Aggregate, Command, State } from '../aggregate.ts';
import { ExpectationError } from '../errors.ts';
import { type LogEvent, SCHEMA } from '../events.ts';
import type { Condition } from './condition.ts';
import { epochAttribute, type LogFence } from './epoch.ts';
import { eventItem } from './event-item.ts';
import {
  dynamoLogReader,
  eventsIn,
  eventsOf,
  fenceOf,
  type LogReader,
  newestOf,
} from './log-reader.ts';
import type { States } from './states.ts';
import type { Table } from './table.ts';

/** A race for a seq is lost at most 9 times among 50 writers, as measured. */
const MOST_TRIES = 12;
/**
 * Full jitter: a random wait below this, doubled at each try, up to the longest. Milliseconds. The
 * longest leaves 50 writers room even where one try takes 100 ms.
 */
const FIRST_WAIT = 20;
const LONGEST_WAIT = 4000;

/** Too many writers at once: nothing was written, the same command may be sent again. */
export class LogBusy extends Error {
  override readonly name = 'LogBusy';
  constructor(newsroom: string) {
    super(`the log of ${newsroom} was busy: lost ${MOST_TRIES} races for its next place`);
  }
}

/** The newsroom is being restored from a backup: nobody may append until that has ended. */
export class LogClosed extends ExpectationError {
  override readonly name = 'LogClosed';
  constructor(newsroom: string) {
    const received = 'one that is being restored from a backup; try again once that has ended';
    super('a newsroom that may be written to', newsroom, received);
  }
}

export interface LogDeps {
  readonly table: Table;
  readonly states: States;
  readonly now: () => Date;
  readonly random: () => number;
  /** before the next try, in milliseconds */
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** What a command led to, now or when it first came. */
export interface Appended<S> {
  readonly event: LogEvent;
  /** the newest state of what the command was about */
  readonly state: S;
}

/** The log as those who may add to it have it. */
export interface Log extends LogReader {
  /**
   * Decides the command against the newest state and appends what it led to. A command that the
   * state knows already is answered with its earlier event.
   * @throws CommandRefused, LogBusy, LogClosed
   */
  append<S extends State, C extends Command, D>(
    newsroom: string,
    id: string,
    aggregate: Aggregate<S, C, D>,
    command: C,
  ): Promise<Appended<S>>;
}

export function dynamoLog({ table, states, now, random, wait }: LogDeps): Log {
  const reader = dynamoLogReader(table);

  async function tryAppend<S extends State, C extends Command, D>(
    newsroom: string,
    id: string,
    aggregate: Aggregate<S, C, D>,
    command: C,
  ): Promise<Appended<S> | undefined> {
    // The newsroom's last seq first: an event of this article that lands in between then takes our
    // seq, and our write fails, rather than being decided against a state that is no longer newest.
    const fenced = fenceOf(table, newsroom);
    const [head, fence] = await Promise.all([newestOf(table, eventsIn(newsroom), fenced), fenced]);
    if (fence.isClosed) throw new LogClosed(newsroom);
    const before = await newestOf(table, eventsOf(newsroom, `${id}#`), fence);
    const state = before && (await states.get<S>(before));
    const known = state?.commands[command.commandId];
    if (state && known !== undefined) {
      const event = await reader.ofRevision(newsroom, id, known);
      if (!event) {
        throw new ExpectationError(`revision ${known}`, `${id} in the log of ${newsroom}`, 'none');
      }
      return { event, state };
    }

    const draft = aggregate.decide(state, command, notBefore(now(), head));
    const next = aggregate.evolve(state, draft);
    const event: LogEvent = {
      schema: SCHEMA,
      newsroom,
      seq: (head?.seq ?? 0) + 1,
      type: draft.type,
      at: draft.at,
      actor: draft.actor,
      commandId: draft.commandId,
      article: id,
      revision: next.revision,
      status: aggregate.status(next),
      sha256: await states.put(newsroom, id, next),
    };
    if (!(await table.put(eventItem(event, fence.epoch), free(event, fence)))) return undefined;
    // Had the newsroom been closed or restored meanwhile, the log would not be what it was decided on.
    const { epoch, isClosed } = await fenceOf(table, newsroom);
    return epoch === fence.epoch && !isClosed ? { event, state: next } : undefined;
  }

  return {
    ...reader,

    async append(newsroom, id, aggregate, command) {
      for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
        const appended = await tryAppend(newsroom, id, aggregate, command);
        if (appended) return appended;
        await wait(random() * Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT));
      }
      throw new LogBusy(newsroom);
    },
  };
}

/** What an older epoch has left at a place that a restoration freed, is nothing. */
function free({ seq }: LogEvent, { since, epoch }: LogFence): Condition {
  if (seq < since) return { absent: true };
  return { absentOr: 'epoch', before: epochAttribute(epoch) };
}

/** The injected clock, but never earlier than the event before. */
function notBefore(now: Date, head: LogEvent | undefined): string {
  const at = now.toISOString();
  return head && head.at > at ? head.at : at;
}
