import { type Article, isLive } from '../../shared/articles.ts';
import { rebuildMessage } from '../../shared/messages.ts';
import { site } from '../../shared/site.ts';
import { shownUnder } from '../../shared/version.ts';
import { MOST_IN_A_RUN, type PublishDeps } from './deps.ts';
import { writeSite } from './write-site.ts';

/**
 * Renders the next part of a newsroom's pages anew, as after a change of its settings, and asks for
 * the part after it: releases go out in between. Where it stands is in the checkpoint.
 */
export async function rebuild(deps: PublishDeps, newsroom: string): Promise<void> {
  const { checkpoints, cards, states, publishQueue, cdn } = deps;
  const checkpoint = await checkpoints.read(newsroom);
  const record = await deps.newsrooms.settings(newsroom);
  if (checkpoint.rebuild === undefined || !record) return;

  const part = await cards.after(newsroom, checkpoint.rebuild, MOST_IN_A_RUN);
  const articles = await Promise.all(
    part.map(async (card) => ({
      article: await states.get<Article>(card),
      version: shownUnder(card.version, record.version),
    })),
  );
  const live = articles.flatMap(({ article, version }) =>
    isLive(article) ? [{ article, version }] : [],
  );
  const files = site({ settings: record.settings, articles: live });
  // Settings change no media, of which there are thousands; they are there already.
  await writeSite(
    deps.site,
    files.filter(({ body }) => typeof body === 'string'),
  );

  const cursor = part.at(-1)?.cursor ?? checkpoint.rebuild;
  const step = `${record.version.epoch}-${record.version.seq}-${cursor}`;
  const { rebuild: _done, ...rest } = checkpoint;
  if (part.length === MOST_IN_A_RUN) {
    await publishQueue.send(rebuildMessage(newsroom, step));
    await checkpoints.advance(newsroom, checkpoint, { ...rest, rebuild: cursor });
    return;
  }
  // One path for thousands of pages: an invalidation is billed by the path.
  if (cursor !== '') await cdn.invalidate([`/${newsroom}/*`], `${newsroom}:rebuild:${step}`);
  await checkpoints.advance(newsroom, checkpoint, rest);
}
