import type { Aggregate, Command, State } from '../aggregate.ts';
import { asWrittenNow, type LogEvent, SCHEMA } from '../events.ts';
import type { States } from './states.ts';
import type { Item, Table } from './table.ts';
import { byArticle, EVENT_PREFIX, eventKey, eventSortKey, newsroomKey } from './table-keys.ts';

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

/** A newsroom's append-only list of events: the only truth, and its own outbox. */
export interface LogReader {
  /** Events after `seq`, oldest first. */
  readAfter(newsroom: string, seq: number, limit?: number): Promise<LogEvent[]>;
  /** The newest event of the newsroom. */
  last(newsroom: string): Promise<LogEvent | undefined>;
  /** The newest event of an article, or of the settings. */
  newest(newsroom: string, id: string): Promise<LogEvent | undefined>;
  /** The event that made a revision. */
  ofRevision(newsroom: string, id: string, revision: number): Promise<LogEvent | undefined>;
}

export interface Log extends LogReader {
  /**
   * Decides the command against the newest state and appends what it led to. A command that the
   * state knows already is answered with its earlier event.
   * @throws CommandRefused, LogBusy
   */
  append<S extends State, C extends Command, D>(
    newsroom: string,
    id: string,
    aggregate: Aggregate<S, C, D>,
    command: C,
  ): Promise<Appended<S>>;
}

export function dynamoLogReader(table: Table): LogReader {
  async function indexed(newsroom: string, prefix: string): Promise<LogEvent | undefined> {
    const query = { pk: newsroomKey(newsroom), prefix, index: 'byArticle' as const };
    const [key] = await table.query({ ...query, newestFirst: true, limit: 1 });
    const item = key && (await table.get({ pk: key.pk, sk: key.sk }));
    return item && eventOf(item);
  }

  return {
    newest: (newsroom, id) => indexed(newsroom, `${id}#`),
    ofRevision: (newsroom, id, revision) => indexed(newsroom, byArticle(id, revision)),

    async last(newsroom) {
      const pk = newsroomKey(newsroom);
      const [item] = await table.query({ pk, prefix: EVENT_PREFIX, newestFirst: true, limit: 1 });
      return item && eventOf(item);
    },

    async readAfter(newsroom, seq, limit) {
      // The range ends with the events' own prefix: the partition holds other records too.
      const range = { from: eventSortKey(seq + 1), to: `${EVENT_PREFIX}~` };
      const query = { pk: newsroomKey(newsroom), ...range, ...(limit && { limit }) };
      return (await table.query(query)).map(eventOf);
    },
  };
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
    const head = await reader.last(newsroom);
    const before = await reader.newest(newsroom, id);
    const state = before && (await states.get<S>(before));
    const known = state?.commands[command.commandId];
    if (state && known !== undefined) {
      const event = await reader.ofRevision(newsroom, id, known);
      if (!event) throw new Error(`the log lacks revision ${known} of ${id} in ${newsroom}`);
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
    return (await table.put(eventItem(event), { absent: true }))
      ? { event, state: next }
      : undefined;
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

/** The injected clock, but never earlier than the event before. */
function notBefore(now: Date, head: LogEvent | undefined): string {
  const at = now.toISOString();
  return head && head.at > at ? head.at : at;
}

/** An event as the table holds it. */
export function eventItem(event: LogEvent): Item {
  const { newsroom, seq, article, revision } = event;
  return { ...eventKey(newsroom, seq), byArticle: byArticle(article, revision), ...event };
}

function eventOf(item: Item): LogEvent {
  const { pk: _pk, sk: _sk, byArticle: _index, ...event } = item;
  return asWrittenNow(event);
}
