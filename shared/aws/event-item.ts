import { asWrittenNow, type LogEvent } from '../events.ts';
import { epochAttribute } from './epoch.ts';
import type { Item } from './table.ts';
import { byArticle, eventKey } from './table-keys.ts';

/** An event as the table holds it. @param epoch that its writer knows */
export function eventItem(event: LogEvent, epoch: number): Item {
  const { newsroom, seq, article, revision } = event;
  return {
    ...eventKey(newsroom, seq),
    byArticle: byArticle(article, revision),
    epoch: epochAttribute(epoch),
    ...event,
  };
}

/** Reads what {@link eventItem} made. */
export function eventOf(item: Item): LogEvent {
  const { pk: _pk, sk: _sk, byArticle: _index, epoch: _epoch, ...event } = item;
  return asWrittenNow(event);
}
