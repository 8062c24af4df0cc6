import type { SettingsRecord } from '../../../shared/aws/newsrooms.ts';
import type { KnownEpochs } from '../../../shared/aws/restore-table.ts';
import type { Manifest } from '../../../shared/backup/manifest.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { compareVersions, type Version } from '../../../shared/version.ts';
import { manifestOf } from '../backup/back-up.ts';
import { PLACES } from '../backup/open-store.ts';
import { eventsOf } from '../backup/parts.ts';
import { Refused } from '../refused.ts';
import { wholeLog } from '../whole-log.ts';
import { isSame, lackingEvents } from './compare.ts';
import type { RestoreDeps } from './deps.ts';
import { epochFor, type SiteFound } from './epoch.ts';
import { type LackingObject, lackingObjects } from './objects-plan.ts';
import { siteFound } from './site-found.ts';

/** The records without which nobody publishes or appends. */
export interface Open {
  readonly registry: number | undefined;
  readonly settings: SettingsRecord | undefined;
}

/** What a restore will do, from what lies in the backup and what there is in the deployment. */
export interface Plan {
  readonly newsroom: string;
  readonly manifest: Manifest;
  /** the backup's, all of them */
  readonly events: readonly LogEvent[];
  /** those that the deployment lacks */
  readonly lacking: readonly LogEvent[];
  /** objects that its archive lacks */
  readonly objects: readonly LackingObject[];
  readonly epoch: number;
  /**
   * `empty`: the deployment knows nothing of the newsroom. `behind`: it lost events, or its site or
   * checkpoint is ahead of its log, or a restore was cut off. `whole`: at most objects are missing.
   */
  readonly target: 'empty' | 'behind' | 'whole';
  /** events that its log has beyond the backup's, where this backup was restored and they came since */
  readonly since: number;
  /** by which the newsroom can be written to, until it is closed */
  readonly open: Open;
}

/** @throws Refused where restoring would lose something, ExpectationError for a damaged backup */
export async function planRestore(deps: RestoreDeps, newsroom: string): Promise<Plan> {
  const { store, table, log, site, siteListing, newsrooms, checkpoints, counter } = deps;
  const there = await store.manifest();
  if (!there) {
    throw new Refused(`Expected a finished backup (${PLACES}) but received ${store.place}.`);
  }
  const manifest = manifestOf(store, there, newsroom);
  const events: LogEvent[] = [];
  for await (const event of eventsOf(store, manifest)) events.push(event);
  const known = await table.epochs(newsroom);
  const held = await wholeLog(log, newsroom, (read) => counter.at('Reading the log', read));
  const [found, settings, { unlogged }] = await Promise.all([
    siteFound(site, siteListing, newsroom),
    newsrooms.settings(newsroom),
    checkpoints.read(newsroom),
  ]);
  const { registry, checkpoint, restore } = known;
  // As the log will be: one that the backup brings to its end, or one that has gone on since.
  const seq = Math.max(manifest.head, held.at(-1)?.seq ?? 0);
  const isAhead = siteIsAhead(found, { epoch: registry ?? 0, seq });
  // Cut off once the newsroom was open again, it has all its events, and may have more by now.
  const isBack = isOpenAgain(known, events) || (!isAhead && hasGoneOn(known, events, held));
  const lacking = isBack ? [] : lackingEvents(newsroom, events, held);
  const objects = await lackingObjects(deps, manifest, events);
  const since = seq - manifest.head;
  const backup = { newsroom, manifest, events, lacking, objects, since };

  const open = { registry, settings };
  const hasEnded = registry !== undefined && restore === undefined;
  if (isBack || (hasEnded && lacking.length === 0 && !isAhead && !unlogged)) {
    return { ...backup, epoch: registry ?? 0, target: 'whole', open };
  }
  const isEmpty =
    held.length === 0 && checkpoint === undefined && !isOpen(open) && !found.holdsAnything;
  const epoch = epochFor(manifest.epoch, known, found);
  return { ...backup, epoch, target: isEmpty ? 'empty' : 'behind', open };
}

/** Whether a restore of this backup has ended but for what it asks publishing for. */
function isOpenAgain({ registry, restore, since }: KnownEpochs, events: readonly LogEvent[]) {
  return registry !== undefined && registry === restore && since === events.length + 1;
}

/** Whether this backup was restored, and the newsroom has published since: nothing is to be set back. */
function hasGoneOn(
  { registry, restore, since }: KnownEpochs,
  events: readonly LogEvent[],
  held: readonly LogEvent[],
): boolean {
  if (registry === undefined || restore !== undefined || since !== events.length + 1) return false;
  return held.length > events.length && events.every((event, i) => isSame(event, held[i]));
}

/** Whether readers may see something that no event of the log tells. */
function siteIsAhead({ newest }: SiteFound, head: Version): boolean {
  return newest !== undefined && compareVersions(newest, head) > 0;
}

function isOpen({ registry, settings }: Open): boolean {
  return registry !== undefined || settings !== undefined;
}
