import { eventLine, eventText } from '../../../shared/backup/log-lines.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { Refused } from '../refused.ts';

/**
 * The events of a backup that a deployment's log lacks.
 * @throws Refused where that log holds events that the backup lacks: nothing may be lost by bringing
 *   something back
 */
export function lackingEvents(
  newsroom: string,
  backup: readonly LogEvent[],
  there: readonly LogEvent[],
): LogEvent[] {
  const foreign = there.filter((event) => !isSame(event, backup[event.seq - 1]));
  const [first] = foreign;
  if (first) throw new Refused(refusal(newsroom, first, foreign.length - 1, backup.length));
  const known = new Set(there.map(({ seq }) => seq));
  return backup.filter(({ seq }) => !known.has(seq));
}

export function isSame(a: LogEvent, b: LogEvent | undefined): boolean {
  return b !== undefined && eventLine(a) === eventLine(b);
}

function refusal(newsroom: string, first: LogEvent, more: number, head: number): string {
  const others = more > 0 ? ` and ${more.toLocaleString('en')} more` : '';
  const advice =
    first.seq > head
      ? 'back up into the same place first, and restore that'
      : 'restore a newer backup, or this one into a deployment without that newsroom';
  return (
    `Expected no event in the log of ${newsroom} that the backup lacks (it ends with event ${head}) ` +
    `but received ${eventText(first)}${others}. Restoring would lose ${more > 0 ? 'them' : 'it'}: ${advice}.`
  );
}
