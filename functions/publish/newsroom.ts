import { type Article, isLive, type LiveArticle } from '../../shared/articles.ts';
import type { Checkpoint } from '../../shared/aws/checkpoints.ts';
import type { SettingsRecord } from '../../shared/aws/newsrooms.ts';
import type { LogEvent } from '../../shared/events.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import { publishMessage, rebuildMessage, rootMessage } from '../../shared/messages.ts';
import type { Settings } from '../../shared/settings.ts';
import { site } from '../../shared/site.ts';
import { shownUnder, type Version } from '../../shared/version.ts';
import { AT_ONCE, MOST_IN_A_RUN, type PublishDeps } from './deps.ts';
import { type Fold, fold } from './fold.ts';
import { invalidationOf } from './invalidation.ts';
import { newestArticles, Overtaken } from './lists.ts';
import type { Change, NewsroomReport } from './report.ts';
import { writeSite } from './write-site.ts';

/** Each time that another worker goes on meanwhile; there is at most one that is not a late riser. */
const MOST_TRIES = 5;

/**
 * Brings everything public up to the newsroom's log. Whatever interrupts it, the next run starts at
 * the same checkpoint and makes the same bytes.
 * @throws Overtaken when other workers kept going on meanwhile; the message then comes again
 */
export async function publish(deps: PublishDeps, newsroom: string): Promise<NewsroomReport> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    try {
      return await publishOnce(deps, newsroom);
    } catch (error) {
      // Its work is newer than ours: look again at what is left to do.
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  throw new Overtaken(`publishing ${newsroom}: overtaken ${MOST_TRIES} times`);
}

async function publishOnce(deps: PublishDeps, newsroom: string): Promise<NewsroomReport> {
  const checkpoint = await deps.checkpoints.read(newsroom);
  const found = await deps.log.readAfter(newsroom, checkpoint.seq, MOST_IN_A_RUN + 1);
  const events = found.slice(0, MOST_IN_A_RUN);
  const newest = events.at(-1);
  if (!newest) return { kind: 'newsroom', newsroom, seq: checkpoint.seq, changes: [] };
  const folded = fold(events, checkpoint);
  const versionOf = ({ seq }: { seq: number }): Version => ({ epoch: checkpoint.epoch, seq });

  const settings = await currentSettings(deps, newsroom, folded.settings, versionOf);
  const changed = await Promise.all(
    folded.articles.map(async (event) => ({ event, article: await stateOf(deps, event) })),
  );
  for (const { article } of changed) await noteSchedule(deps, article);
  const live = changed.filter(isLiveChange);
  await inParallel(live, AT_ONCE, ({ event, article }) =>
    deps.cards.save(article, event.sha256, versionOf(event)),
  );

  // Lists are made where the log ends: before that, cards of its later parts may be there already.
  const atHead = events.length === found.length;
  const listsAt = atHead ? folded.lists : undefined;
  const lists = listsAt !== undefined && {
    newest: await newestArticles(deps, newsroom, versionOf(newest)),
    version: versionOf({ seq: listsAt }),
  };
  const articles = live.map(({ event, article }) => ({
    article,
    version: shownUnder(versionOf(event), settings.version),
  }));
  await writeSite(deps.site, site({ ...settings, articles, ...(lists && { lists }) }));

  const { tags, reference } = invalidationOf(newsroom, checkpoint.epoch, events, Boolean(lists));
  if (tags.length > 0) await deps.cdn.invalidate(tags, reference);
  await goOn(deps, newsroom, checkpoint, { seq: newest.seq, atHead, folded });
  return { kind: 'newsroom', newsroom, seq: newest.seq, changes: changed };
}

function isLiveChange(change: Change): change is Change & { readonly article: LiveArticle } {
  return isLive(change.article);
}

/** So that the sweep finds it when its time comes. */
async function noteSchedule({ schedules }: PublishDeps, article: Article): Promise<void> {
  const { status, newsroom, id, publishAt } = article;
  if (status === 'scheduled' && publishAt)
    await schedules.save({ newsroom, article: id, publishAt });
}

async function stateOf({ states }: PublishDeps, event: LogEvent): Promise<Article> {
  return await states.get<Article>(event);
}

async function currentSettings(
  deps: PublishDeps,
  newsroom: string,
  changed: LogEvent | undefined,
  versionOf: (event: LogEvent) => Version,
): Promise<SettingsRecord> {
  if (changed) {
    const settings = await deps.states.get<Settings>(changed);
    const record = { settings, version: versionOf(changed) };
    await deps.newsrooms.saveSettings(record.settings, record.version);
    return record;
  }
  const record = await deps.newsrooms.settings(newsroom);
  if (!record) throw new Error(`newsroom ${newsroom} has articles but no settings`);
  return record;
}

interface Done {
  readonly seq: number;
  readonly atHead: boolean;
  readonly folded: Fold;
}

/** What follows is asked for first, and only then is the work done noted: a crash repeats, never loses. */
async function goOn(
  { checkpoints, publishQueue }: PublishDeps,
  newsroom: string,
  from: Checkpoint,
  { seq, atHead, folded }: Done,
): Promise<void> {
  const { settings, lists } = folded;
  // Every page shows the newsroom's settings, so all of them are rendered anew.
  const rebuild = settings ? '' : from.rebuild;
  if (settings) {
    await publishQueue.send(rootMessage(newsroom, settings.seq));
    await publishQueue.send(rebuildMessage(newsroom, `${settings.seq}-start`));
  }
  if (!atHead) await publishQueue.send(publishMessage(newsroom, seq, 'next'));
  const to = {
    epoch: from.epoch,
    seq,
    ...(!atHead && lists !== undefined && { pendingLists: lists }),
    ...(rebuild !== undefined && { rebuild }),
  };
  if (!(await checkpoints.advance(newsroom, from, to)))
    throw new Overtaken(`the checkpoint of ${newsroom} has moved`);
}
