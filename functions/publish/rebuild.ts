import type { Checkpoint, Rebuild } from '../../shared/aws/checkpoints.ts';
import { assertEpoch } from '../../shared/aws/epoch-unknown.ts';
import { assertLogged } from '../../shared/aws/event-unknown.ts';
import type { SettingsRecord } from '../../shared/aws/newsrooms.ts';
import { touchesLists } from '../../shared/list-events.ts';
import { rebuildMessage } from '../../shared/messages.ts';
import { site } from '../../shared/site.ts';
import { changesOf, noteChanges, publicOnes } from './changes.ts';
import { MOST_IN_A_RUN, MOST_WITH_MEDIA, type PublishDeps } from './deps.ts';
import { fold } from './fold.ts';
import { RENDERER } from './invalidation.ts';
import { newestArticles } from './lists.ts';
import { Overtaken, unlessOvertaken } from './overtaken.ts';
import { newestSettings } from './settings.ts';
import { writeSite } from './write-site.ts';

/**
 * Makes the next part of what is public anew from the log, and asks for the part after it: releases
 * go out in between. Where it stands is in the checkpoint. Nothing but the log, its states and the
 * renditions needs to be there.
 * @param again asks for the one that the checkpoint puts off until then, where none is under way
 * @throws Overtaken when other workers kept going on meanwhile; the message then comes again.
 *   EpochUnknown, EventUnknown
 */
export function rebuild(deps: PublishDeps, newsroom: string, again?: string): Promise<void> {
  return unlessOvertaken(`rebuilding ${newsroom}`, () => rebuildPart(deps, newsroom, again));
}

async function rebuildPart(deps: PublishDeps, newsroom: string, again?: string): Promise<void> {
  const found = await deps.checkpoints.read(newsroom);
  assertEpoch(newsroom, found);
  assertLogged(newsroom, found);
  const checkpoint = begun(found, again);
  const { rebuild, epoch, seq } = checkpoint;
  if (!rebuild) return;
  const settings = await newestSettings(deps, newsroom, epoch);
  const most = rebuild.media ? MOST_WITH_MEDIA : MOST_IN_A_RUN;
  const read = await deps.log.readAfter(newsroom, rebuild.after, most, epoch);
  const events = read.filter((event) => event.seq <= seq);

  const changes = await changesOf(deps, fold(events).articles, true);
  const articles = publicOnes(changes, settings.version);
  const withoutMedia = !rebuild.media;
  await writeSite(deps.site, site({ settings: settings.settings, articles, withoutMedia }));
  // After the pages: lists of a release that goes out in between are made of cards.
  await noteChanges(deps, changes, epoch);

  const lists = events.findLast(touchesLists)?.seq ?? rebuild.lists;
  const walked = {
    ...rebuild,
    after: events.at(-1)?.seq ?? rebuild.after,
    ...(lists !== undefined && { lists }),
  };
  const isMore = read.length === most && walked.after < seq;
  if (isMore) {
    await deps.publishQueue.send(rebuildMessage(newsroom, `${rebuild.id}:${walked.after}`));
    return await note(deps, newsroom, checkpoint, { ...checkpoint, rebuild: walked });
  }
  await finish(deps, newsroom, checkpoint, { walked, settings });
}

/** The checkpoint with the rebuild that was put off until now, if it is that which is asked for. */
function begun(checkpoint: Checkpoint, asked: string | undefined): Checkpoint {
  const { again, ...rest } = checkpoint;
  if (checkpoint.rebuild || again === undefined || again !== asked) return checkpoint;
  return { ...rest, rebuild: { id: `again-${again}`, after: 0, media: true } };
}

interface Walked {
  readonly walked: Rebuild;
  readonly settings: SettingsRecord;
}

/** Lists are made where the log ends. If publishing is not there yet, it asks for this part again. */
async function finish(
  deps: PublishDeps,
  newsroom: string,
  checkpoint: Checkpoint,
  { walked, settings }: Walked,
): Promise<void> {
  const { epoch, seq } = checkpoint;
  const head = await deps.log.last(newsroom);
  if (head && head.seq > seq) {
    return await note(deps, newsroom, checkpoint, { ...checkpoint, rebuild: walked });
  }
  if (walked.lists !== undefined) {
    const listed = await newestArticles(deps, newsroom, { epoch, seq });
    const lists = { ...listed, version: { epoch, seq: walked.lists } };
    await writeSite(deps.site, site({ settings: settings.settings, articles: [], lists }));
  }
  // One path for thousands of pages: an invalidation is billed by the path.
  const reference = `${newsroom}:${epoch}:rebuild:${walked.id}:${seq}:r${RENDERER}`;
  await deps.cdn.invalidate([`/${newsroom}/*`], reference);
  const { rebuild: _, ...rest } = checkpoint;
  await note(deps, newsroom, checkpoint, rest);
}

async function note(
  { checkpoints }: PublishDeps,
  newsroom: string,
  from: Checkpoint,
  to: Checkpoint,
): Promise<void> {
  if (!(await checkpoints.advance(newsroom, from, to)))
    throw new Overtaken(`the checkpoint of ${newsroom} has moved`);
}
