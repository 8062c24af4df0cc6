import { ExpectationError, shown } from '../errors.ts';
import type { LogEvent } from '../events.ts';

/** An event as one line, the same whatever order its fields come in: the table keeps none. */
export function eventLine(event: LogEvent): string {
  const entries = Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(entries));
}

/**
 * Reads what {@link eventLine} wrote.
 * @param seq that it must have
 * @throws ExpectationError for anything else: the log has no gaps, and belongs to one newsroom
 */
export function readEventLine(line: string, newsroom: string, seq: number): LogEvent {
  const event = JSON.parse(line) as LogEvent;
  if (event.newsroom === newsroom && event.seq === seq) return event;
  throw new ExpectationError(`event ${seq} of ${newsroom}`, 'a line of the log', shown(event));
}

/** For people: `event 12 (corrected k3v9…, 2026-11-24T02:00:00Z, Asya)`. */
export function eventText({ seq, type, article, at, actor }: LogEvent): string {
  return `event ${seq} (${type} ${article}, ${at}, ${actor})`;
}
