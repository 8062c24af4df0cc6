import type { LogReader } from '../../shared/aws/log-reader.ts';
import type { LogEvent } from '../../shared/events.ts';

/** Events of one request. */
const PAGE = 1000;

/**
 * All events of a newsroom after `seq`, oldest first: some 400 bytes each.
 * @param step is told how many so far
 */
export async function wholeLog(
  { readAfter }: Pick<LogReader, 'readAfter'>,
  newsroom: string,
  step: (events: number) => void,
  seq = 0,
): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  for (;;) {
    const page = await readAfter(newsroom, events.at(-1)?.seq ?? seq, PAGE);
    events.push(...page);
    step(events.length);
    if (page.length < PAGE) return events;
  }
}
