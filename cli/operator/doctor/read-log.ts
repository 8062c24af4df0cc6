import type { LogEvent } from '../../../shared/events.ts';
import type { DoctorDeps } from './deps.ts';

/** Events of one request: some 400 bytes each. */
const PAGE = 1000;

/** All of a newsroom's log after `seq`, oldest first. */
export async function readLog(
  { log, counter }: Pick<DoctorDeps, 'log' | 'counter'>,
  newsroom: string,
  seq = 0,
): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  for (;;) {
    const page = await log.readAfter(newsroom, events.at(-1)?.seq ?? seq, PAGE);
    events.push(...page);
    counter.at(`${newsroom}: reading the log`, events.length);
    if (page.length < PAGE) return events;
  }
}
