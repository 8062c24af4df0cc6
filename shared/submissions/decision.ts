import { type ArticleState, isLive, isWithdrawn } from '../articles.ts';
import type { LogEvent } from '../events.ts';
import { articlePath } from '../keys.ts';
import type { Decision } from './submission.ts';

/**
 * What the log made of a submission, as its record tells its sender.
 * @param state the article's newest, which may be of a later event: whatever became of it since, the
 *   same decision is told, in the same words
 */
export function decisionOf(event: LogEvent, state: ArticleState): Decision {
  const { article, revision, seq, status } = event;
  const wasPublic = isLive(state) || isWithdrawn(state);
  const path = status === 'live' && wasPublic ? articlePath(state) : undefined;
  const photos = state.status === 'erased' ? [] : state.photos;
  const withoutAlt = photos.filter(({ alt }) => !alt).map(({ name }) => name);
  return {
    ...{ article, revision, seq, status },
    ...(path && { path }),
    ...(withoutAlt.length > 0 && { withoutAlt }),
  };
}
