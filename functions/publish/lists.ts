import { type ArticleState, isLive, type LiveArticle } from '../../shared/articles.ts';
import type { Card } from '../../shared/aws/cards.ts';
import { StateMissing, type States } from '../../shared/aws/states.ts';
import { LISTED } from '../../shared/site.ts';
import { compareVersions, formatVersion, type Version } from '../../shared/version.ts';
import type { PublishDeps } from './deps.ts';
import { Overtaken } from './overtaken.ts';

/**
 * The newest live articles, for the front page and the feeds.
 * @throws Overtaken when a card is newer than `head`: lists made of it would name a page that its
 *   worker may not have written yet
 */
export async function newestArticles(
  { cards, states }: Pick<PublishDeps, 'cards' | 'states'>,
  newsroom: string,
  head: Version,
): Promise<LiveArticle[]> {
  const found = await cards.newest(newsroom, head.epoch, LISTED);
  if (found.some(({ version }) => compareVersions(version, head) > 0))
    throw new Overtaken(`a card of ${newsroom} is newer than ${formatVersion(head)}`);
  const live = found.filter(({ gone }) => !gone);
  const newest = await Promise.all(live.map((card) => stateOf(states, card)));
  return newest.filter(isLive);
}

/** @throws Overtaken when it was erased meanwhile: the log says more than this worker has read */
async function stateOf(states: States, card: Card): Promise<ArticleState> {
  try {
    return await states.get<ArticleState>(card);
  } catch (error) {
    if (error instanceof StateMissing)
      throw new Overtaken(`${card.article} was erased`, { cause: error });
    throw error;
  }
}
