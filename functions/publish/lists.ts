import { type ArticleState, isLive, isWithdrawn } from '../../shared/articles.ts';
import type { Card } from '../../shared/card.ts';
import type { Listed } from '../../shared/feeds/newsroom-feed.ts';
import { LISTED } from '../../shared/site.ts';
import { compareVersions, formatVersion, type Version } from '../../shared/version.ts';
import type { PublishDeps } from './deps.ts';
import { Overtaken } from './overtaken.ts';
import { type ReadStateDeps, stateIfCurrent } from './read-state.ts';

type ListDeps = ReadStateDeps & Pick<PublishDeps, 'cards'>;

/**
 * The newest live articles, for the front page and the feeds, and what was withdrawn from among them.
 * @throws Overtaken when a card is newer than `head`: lists made of it would name a page that its
 *   worker may not have written yet
 * @throws CardUnreadable, StateMissing, StateForged
 */
export async function newestArticles(
  deps: ListDeps,
  newsroom: string,
  head: Version,
): Promise<Listed> {
  const found = await deps.cards.newest(newsroom, head.epoch, LISTED);
  if (found.some(({ version }) => compareVersions(version, head) > 0))
    throw new Overtaken(`a card of ${newsroom} is newer than ${formatVersion(head)}`);
  const cards = found.filter((card): card is Card => 'article' in card);
  const states = await Promise.all(cards.map((card) => stateOf(deps, card)));
  return { newest: states.filter(isLive), withdrawn: states.filter(isWithdrawn) };
}

/** @throws Overtaken when it was erased meanwhile: the log says more than this worker has read */
async function stateOf(deps: ReadStateDeps, card: Card): Promise<ArticleState> {
  const state = await stateIfCurrent<ArticleState>(deps, { ...card, seq: card.version.seq });
  if (state) return state;
  throw new Overtaken(`${card.article} was erased`);
}
