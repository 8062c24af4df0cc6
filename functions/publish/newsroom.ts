import type { Checkpoint } from '../../shared/aws/checkpoints.ts';
import { assertEpoch } from '../../shared/aws/epoch-unknown.ts';
import { assertLogged } from '../../shared/aws/event-unknown.ts';
import type { SettingsRecord } from '../../shared/aws/newsrooms.ts';
import type { LogEvent } from '../../shared/events.ts';
import { publishMessage, rebuildMessage, rootMessage } from '../../shared/messages.ts';
import { type SiteInput, site } from '../../shared/site.ts';
import { provisional } from '../../shared/version.ts';
import { changesOf, noteChanges, publicOnes } from './changes.ts';
import { MOST_IN_A_RUN, type PublishDeps } from './deps.ts';
import { type Fold, fold } from './fold.ts';
import { invalidationOf } from './invalidation.ts';
import { newestArticles } from './lists.ts';
import { Overtaken, unlessOvertaken } from './overtaken.ts';
import type { NewsroomReport } from './report.ts';
import { newestSettings, recordedSettings, settingsAfter } from './settings.ts';
import { writeSite } from './write-site.ts';

/**
 * Brings everything public up to the newsroom's log. Whatever interrupts it, the next run starts at
 * the same checkpoint and makes the same bytes.
 * @throws Overtaken when other workers kept going on meanwhile; the message then comes again.
 *   EpochUnknown, EventUnknown
 */
export function publish(deps: PublishDeps, newsroom: string): Promise<NewsroomReport> {
  return unlessOvertaken(`publishing ${newsroom}`, () => publishOnce(deps, newsroom));
}

async function publishOnce(deps: PublishDeps, newsroom: string): Promise<NewsroomReport> {
  const checkpoint = await deps.checkpoints.read(newsroom);
  assertEpoch(newsroom, checkpoint);
  assertLogged(newsroom, checkpoint);
  const { epoch } = checkpoint;
  const found = await deps.log.readAfter(newsroom, checkpoint.seq, MOST_IN_A_RUN + 1, epoch);
  const events = found.slice(0, MOST_IN_A_RUN);
  const newest = events.at(-1);
  if (!newest) return { kind: 'newsroom', newsroom, seq: checkpoint.seq, changes: [] };
  const folded = fold(events, checkpoint.pendingLists);
  const part = { ...folded, newest, seq: newest.seq, atHead: events.length === found.length };

  const settings = await settingsOf(deps, newsroom, epoch, part);
  const changes = await changesOf(deps, part.articles, !part.atHead);
  await noteChanges(deps, changes, epoch);
  const lists = part.atHead && (await listsAt(deps, newsroom, checkpoint, part));
  const articles = publicOnes(changes, settings.version);
  const files = site({ settings: settings.settings, articles, ...(lists && { lists }) });
  await writeSite(deps.site, files);

  const { tags, reference } = invalidationOf(newsroom, epoch, events, Boolean(lists));
  if (tags.length > 0) await deps.cdn.invalidate(tags, reference);
  await goOn(deps, newsroom, checkpoint, part);
  return { kind: 'newsroom', newsroom, seq: newest.seq, changes };
}

/** What one run takes of the log, and what it comes to. */
interface Part extends Fold {
  readonly newest: LogEvent;
  /** of that event */
  readonly seq: number;
  /** whether the log ends with it */
  readonly atHead: boolean;
}

async function settingsOf(
  deps: PublishDeps,
  newsroom: string,
  epoch: number,
  { settings, atHead }: Part,
): Promise<SettingsRecord> {
  // A replay of a long log must not show, on its way, what the newsroom was called years ago.
  if (!atHead) return await newestSettings(deps, newsroom, epoch);
  if (settings) return await settingsAfter(deps, settings, epoch);
  return await recordedSettings(deps, newsroom, epoch);
}

/** Lists are made where the log ends: before that, cards of its later parts may be there already. */
async function listsAt(
  deps: PublishDeps,
  newsroom: string,
  { epoch, rebuild }: Checkpoint,
  { lists, seq }: Part,
): Promise<SiteInput['lists'] | undefined> {
  if (lists === undefined) return undefined;
  const listed = await newestArticles(deps, newsroom, { epoch, seq });
  // A rebuild of everything may be about to bring back cards that are missing. Its own lists, with
  // which it ends, are newer than these, so that a late worker cannot leave the shorter ones.
  const version = { epoch, seq: lists };
  return { ...listed, version: rebuild?.media ? provisional(version) : version };
}

/** What follows is asked for first, and only then is the work done noted: a crash repeats, never loses. */
async function goOn(
  { checkpoints, publishQueue }: PublishDeps,
  newsroom: string,
  from: Checkpoint,
  { newest: { sha256 }, seq, atHead, settings, lists }: Part,
): Promise<void> {
  if (settings) await publishQueue.send(rootMessage(newsroom, settings.seq));
  const rebuild = rebuildAfter(from, settings);
  // One that has come to the checkpoint waits for publishing to come to the log's head.
  if (rebuild && (settings || atHead)) {
    await publishQueue.send(rebuildMessage(newsroom, `${rebuild.id}:${rebuild.after}:${seq}`));
  }
  if (!atHead) await publishQueue.send(publishMessage(newsroom, seq, 'next'));
  const to = {
    epoch: from.epoch,
    ...{ seq, sha256 },
    ...(!atHead && lists !== undefined && { pendingLists: lists }),
    ...(rebuild && { rebuild }),
    ...(from.again !== undefined && { again: from.again }),
  };
  if (!(await checkpoints.advance(newsroom, from, to)))
    throw new Overtaken(`the checkpoint of ${newsroom} has moved`);
}

/** Every page shows the newsroom's settings, so new ones have all pages rendered anew. */
function rebuildAfter(from: Checkpoint, settings: LogEvent | undefined): Checkpoint['rebuild'] {
  // Publishing that starts from nothing renders all of them anyway, each under the newest settings.
  if (!settings || from.seq === 0) return from.rebuild;
  return {
    id: `settings-${from.epoch}-${settings.seq}`,
    after: 0,
    ...(from.rebuild?.media && { media: true }),
  };
}
