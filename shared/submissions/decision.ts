import { type ArticleState, isLive } from '../articles.ts';
import type { LogEvent } from '../events.ts';
import { articlePath } from '../keys.ts';
import type { Decision } from './submission.ts';

/** What the log made of a submission, as its record tells its sender. */
export function decisionOf(event: LogEvent, state: ArticleState): Decision {
  const { article, revision, seq, status } = event;
  const path = status === 'live' && isLive(state) ? articlePath(state) : undefined;
  return { article, revision, seq, status, ...(path && { path }) };
}
