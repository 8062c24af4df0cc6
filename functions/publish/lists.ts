import { type Article, isLive, type LiveArticle } from '../../shared/articles.ts';
import { LISTED } from '../../shared/site.ts';
import { compareVersions, formatVersion, type Version } from '../../shared/version.ts';
import type { PublishDeps } from './deps.ts';

/** Another worker has gone on meanwhile; what this one knows is out of date. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

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
  const found = await cards.newest(newsroom, LISTED);
  if (found.some(({ version }) => compareVersions(version, head) > 0))
    throw new Overtaken(`a card of ${newsroom} is newer than ${formatVersion(head)}`);
  const newest = await Promise.all(found.map((card) => states.get<Article>(card)));
  return newest.filter(isLive);
}
