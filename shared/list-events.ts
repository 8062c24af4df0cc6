import type { EventType, LogEvent } from './events.ts';

/** Events after which an article that lists may have shown is shown no more. */
const REMOVING: ReadonlySet<EventType> = new Set(['retracted', 'takenDown', 'erased']);

/** Whether front page and feeds read otherwise after this event. */
export function touchesLists({ type, status }: Pick<LogEvent, 'type' | 'status'>): boolean {
  return type === 'settingsChanged' || status === 'live' || REMOVING.has(type);
}
