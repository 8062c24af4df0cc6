import { stateKey } from '../../../shared/archive-keys.ts';
import type { LogEvent } from '../../../shared/events.ts';
import type { Violation } from '../violation.ts';
import type { Cloud } from '../world/cloud.ts';
import { isEvent } from './rendered-anew.ts';

/** The events of one newsroom in their order, as they lie in the table. */
export function logOf({ table }: Cloud, newsroom: string): LogEvent[] {
  const items = table.items();
  const entry = items.find(({ pk, sk }) => pk === 'NEWSROOMS' && sk === newsroom);
  const events = items.filter((item) => item.pk === `N#${newsroom}` && isEvent(item));
  // What somebody of before a restoration left after the end of what was restored is nobody's.
  const counting = events.filter(
    ({ seq, epoch }) =>
      !(Number(seq) >= Number(entry?.since) && String(epoch) < String(entry?.epoch)),
  );
  return counting as unknown as LogEvent[];
}

const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/**
 * What was decided, whenever and in whatever order: each event with its state, its times masked. Two
 * runs that were asked for the same must agree in it.
 */
export function decisionsOf(cloud: Cloud, newsroom: string): string[] {
  return logOf(cloud, newsroom)
    .map((event) => decisionOf(cloud, event))
    .sort();
}

function decisionOf({ archive }: Cloud, event: LogEvent): string {
  const { newsroom, article, revision, type, actor, status, sha256 } = event;
  const state = archive.text(stateKey(newsroom, article, revision, sha256)) ?? 'no state';
  return [article, revision, type, actor, status, state.replace(TIME, 'T')].join(' ');
}

export function checkLog(found: readonly string[], expected: readonly string[]): Violation[] {
  const odd = found.filter((decision) => !expected.includes(decision));
  const missing = expected.filter((decision) => !found.includes(decision));
  const what = (label: string, decision: string) => `${label}: ${decision.slice(0, 1200)}`;
  return [
    ...odd.map(
      (each): Violation => ({
        kind: 'wrong log',
        what: what('not in the run without faults', each),
      }),
    ),
    ...missing.map(
      (each): Violation => ({ kind: 'wrong log', what: what('only without faults', each) }),
    ),
    ...(odd.length + missing.length === 0 && found.length !== expected.length
      ? [{ kind: 'doubled', what: `${found.length} events and not ${expected.length}` } as const]
      : []),
  ];
}

/** No release may become public twice, whatever else the log says. */
export function checkOnce(log: readonly LogEvent[]): Violation[] {
  const seen = new Map<string, number>();
  for (const { article, type } of log) {
    if (type === 'published' || type === 'released') {
      seen.set(article, (seen.get(article) ?? 0) + 1);
    }
  }
  return [...seen].flatMap(([article, times]) =>
    times > 1
      ? [
          {
            kind: 'doubled',
            release: article,
            what: `published ${times} times: ${article}`,
          } as const,
        ]
      : [],
  );
}
