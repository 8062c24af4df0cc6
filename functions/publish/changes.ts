import { type ArticleState, isLive, isWithdrawn } from '../../shared/articles.ts';
import type { LogEvent } from '../../shared/events.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import type { PublicArticle } from '../../shared/site.ts';
import { shownUnder, type Version } from '../../shared/version.ts';
import { AT_ONCE, type PublishDeps } from './deps.ts';
import { isOutdated, type ReadStateDeps, stateIfCurrent } from './read-state.ts';
import type { Change } from './report.ts';

/**
 * The states that a part of the log led to. Where the log goes on, an article that it says more of
 * is left to the run that comes to its newest event: until then the older one would bring back what
 * was retracted or erased since.
 * @param events the newest one of each article in that part
 * @throws StateMissing, StateForged for the newest event of an article
 */
export async function changesOf(
  deps: ReadStateDeps,
  events: readonly LogEvent[],
  logGoesOn: boolean,
): Promise<Change[]> {
  const found = await inParallel(events, AT_ONCE, async (event) => {
    if (logGoesOn && (await isOutdated(deps, event))) return undefined;
    const article = await stateIfCurrent<ArticleState>(deps, event);
    return article && { event, article };
  });
  return found.filter((change) => change !== undefined);
}

/** Those that readers can see, or could once, as their pages are to show them. */
export function publicOnes(changes: readonly Change[], settings: Version): PublicArticle[] {
  const { epoch } = settings;
  return changes.flatMap(({ event: { seq }, article }) =>
    isLive(article) || isWithdrawn(article)
      ? [{ article, version: shownUnder({ epoch, seq }, settings) }]
      : [],
  );
}

/** Brings the records that lists and the sweep read up to the changes. */
export async function noteChanges(
  { cards, schedules }: Pick<PublishDeps, 'cards' | 'schedules'>,
  changes: readonly Change[],
  epoch: number,
): Promise<void> {
  await inParallel(changes, AT_ONCE, async ({ event: { seq, sha256 }, article }) => {
    if (isLive(article) || isWithdrawn(article)) await cards.save(article, sha256, { epoch, seq });
    if (article.status !== 'scheduled' || !article.publishAt) return;
    const { newsroom, id, publishAt } = article;
    await schedules.save({ newsroom, article: id, publishAt });
  });
}
