import type { LogEvent } from '../../../shared/events.ts';
import type { Articles } from './articles.ts';
import type { EraseDeps } from './deps.ts';
import { sentWith } from './sent.ts';

/** An article whose newest state nobody can read: the archive has lost or spoilt it. */
export interface Unread {
  /** its newest */
  readonly event: LogEvent;
  /** hashes of what came with it; undefined where the archive has nothing of that either */
  readonly sent: ReadonlySet<string> | undefined;
}

export async function unreadOf(
  deps: Pick<EraseDeps, 'listings'>,
  newsroom: string,
  { unread }: Pick<Articles, 'unread'>,
): Promise<Unread[]> {
  const sent = await sentWith(deps, newsroom, new Set(unread.keys()));
  return [...unread.values()].map((event) => ({ event, sent: sent.get(event.article) }));
}

/** Whether it may show a photo: an article shows none that did not come with it. */
export function mayShow({ sent }: Unread, original: string): boolean {
  return sent === undefined || sent.has(original);
}
