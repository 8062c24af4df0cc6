import * as z from 'zod/mini';
import { ExpectationError, shown } from '../errors.ts';
import type { LogEvent } from '../events.ts';
import { jsonOf } from '../json.ts';

/** What every event has had since the first release: enough to tell one from anything else. */
const Line = z.looseObject({
  schema: z.int(),
  newsroom: z.string(),
  seq: z.int(),
  type: z.string(),
  article: z.string(),
  revision: z.int(),
  sha256: z.string(),
});

/** An event as one line, the same whatever order its fields come in: the table keeps none. */
export function eventLine(event: LogEvent): string {
  const entries = Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(entries));
}

/**
 * Reads what {@link eventLine} wrote.
 * @param newsroom it must belong to
 * @param seq that it must have
 * @param where the line stands, for messages
 * @throws ExpectationError for anything else: the log has no gaps, and belongs to one newsroom
 */
export function readEventLine(
  line: string,
  { newsroom, seq }: Pick<LogEvent, 'newsroom' | 'seq'>,
  where: string,
): LogEvent {
  const event = jsonOf(line);
  const { data } = Line.safeParse(event);
  if (data?.newsroom === newsroom && data.seq === seq) return event as LogEvent;
  throw new ExpectationError(`event ${seq} of ${newsroom}`, where, shown(event ?? line));
}

/** For people: `event 12 (corrected k3v9…, 2026-11-24T02:00:00Z, Asya)`. */
export function eventText({ seq, type, article, at, actor }: LogEvent): string {
  return `event ${seq} (${type} ${article}, ${at}, ${actor})`;
}
