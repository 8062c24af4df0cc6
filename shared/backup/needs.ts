import type { Article } from '../articles.ts';
import type { LogEvent } from '../events.ts';
import { renditionKey } from '../keys.ts';
import type { Settings } from '../settings.ts';

/** What is needed beside the states themselves. Held for a whole log, so it is kept small. */
export interface Needs {
  /** whose originals are needed, the manuscript's among them */
  readonly submissions: Set<string>;
  /** hashes of the photos' originals, wherever they came from */
  readonly originals: Set<string>;
  /** bytes by key: articles and revisions share photos */
  readonly renditions: Map<string, number>;
  /** articles of which something was erased */
  readonly erased: ReadonlySet<string>;
}

/** What a log needs before any of its states was read. */
export function needsOf(events: readonly LogEvent[]): Needs {
  const erased = new Set(
    events.flatMap(({ type, article }) => (type === 'erased' ? [article] : [])),
  );
  return { submissions: new Set(), originals: new Set(), renditions: new Map(), erased };
}

/** Adds what one state needs. */
export function addNeeds(needs: Needs, state: Article | Settings): void {
  if (!('photos' in state)) return;
  needs.submissions.add(state.submission);
  for (const photo of state.photos) {
    needs.originals.add(photo.original);
    for (const rendition of photo.renditions) {
      const key = renditionKey(state.newsroom, photo, rendition);
      needs.renditions.set(key, rendition.bytes);
    }
  }
}

/**
 * Events whose states the archive may hold. An erasure takes away those of all earlier revisions, and
 * no backup may keep them either, however far the erasure has come.
 */
export function withStates(events: readonly LogEvent[]): LogEvent[] {
  const erased = new Map<string, number>();
  for (const { type, article, seq } of events) if (type === 'erased') erased.set(article, seq);
  return events.filter(({ article, seq }) => seq >= (erased.get(article) ?? 0));
}

/** Submission and hash of an original, as its key tells them. */
export function originalOf(key: string): { submission: string; hash: string } | undefined {
  const match = /^originals\/[a-z0-9-]+\/([0-9a-z]+)\/\d{2}-([0-9a-f]{64})$/.exec(key);
  return match ? { submission: match[1] ?? '', hash: match[2] ?? '' } : undefined;
}
