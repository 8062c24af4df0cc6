import { eventLine, eventText } from '../../../shared/backup/log-lines.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { Refused } from '../refused.ts';

/**
 * The events of a backup that a deployment's log lacks.
 * @throws Refused where that log has events that the backup has not: nothing may be lost by bringing
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
  const [received, advice] =
    first.seq > head
      ? [
          `one that ends with event ${head}: the log goes on with ${eventText(first)}${others}`,
          'back up into the same place first, and restore that',
        ]
      : [
          `one with another event in the place of ${eventText(first)}${others}`,
          'restore a newer backup, or this one into a deployment without that newsroom',
        ];
  return (
    `Expected a backup that has every event of the log for the restore of ${newsroom} but received ` +
    `${received}. Restoring would lose ${more > 0 ? 'them' : 'it'}: ${advice}.`
  );
}
