import { overwrite } from '../../../shared/aws/overwrite.ts';
import type { Finding, Remedy } from '../../../shared/doctor/finding.ts';
import { withdrawalOf } from '../../../shared/doctor/withdrawal.ts';
import { SWEEP_AHEAD, timerMessage } from '../../../shared/messages.ts';
import { SETTINGS_ID, type Settings } from '../../../shared/settings.ts';
import type { Version } from '../../../shared/version.ts';
import type { MendDeps } from './mending.ts';
import { raiseEpoch } from './raise-epoch.ts';
import { stateIfAny } from './read-state.ts';

/** A newsroom whose findings are mended. */
export interface Patient {
  readonly newsroom: string;
  /** its epoch, and seq of its newest event when it was examined */
  readonly version: Version;
}

/** What is mended piece by piece; the rest publishing does, once it is asked for. */
const BY_HAND: ReadonlySet<Remedy['kind']> = new Set([
  'overwrite',
  'withdraw',
  'card',
  'settings',
  'epoch',
  'setBack',
  'schedule',
]);

export function isMendedByHand({ remedy }: Finding): boolean {
  return remedy !== undefined && BY_HAND.has(remedy.kind);
}

/** @returns whether it is mended now; false: somebody else has changed it since it was seen */
export async function mendOne(
  deps: MendDeps,
  patient: Patient,
  finding: Finding,
): Promise<boolean> {
  const { remedy } = finding;
  const { newsroom, version } = patient;
  switch (remedy?.kind) {
    case 'overwrite': {
      const there = await deps.site.head(remedy.file.key);
      if (!there || (await hasChanged(deps, patient, finding))) return false;
      return await overwrite(deps.site, deps.archiveBucket, remedy.file, there.etag);
    }
    case 'withdraw': {
      const newest = await newestSettings(deps, newsroom);
      if (!newest || (await hasChanged(deps, patient, finding))) return false;
      const stone = withdrawalOf(newest.settings, finding, version);
      return (await deps.fencedSite.write(stone)) !== 'overtaken';
    }
    case 'card':
      if (await hasChanged(deps, patient, finding)) return false;
      return await deps.census.putCard(newsroom, remedy.seen, remedy.record);
    case 'settings': {
      const newest = await newestSettings(deps, newsroom);
      if (!newest) return false;
      await deps.newsrooms.saveSettings(newest.settings, { ...version, seq: newest.seq });
      return (await deps.newsrooms.settings(newsroom)) !== undefined;
    }
    case 'epoch':
      return await raiseEpoch(deps, newsroom);
    case 'setBack':
      return await raiseEpoch(deps, newsroom, remedy.seen);
    case 'schedule': {
      const { article, publishAt } = remedy;
      if (await hasChanged(deps, patient, finding)) return false;
      await deps.schedules.save({ newsroom, article, publishAt });
      const ahead = Date.parse(publishAt) - deps.now().getTime();
      const work = { newsroom, article, publishAt };
      if (ahead < SWEEP_AHEAD) await deps.timerQueue.send(timerMessage(work, deps.now()));
      return true;
    }
    default:
      return false;
  }
}

/** Whether the log says more of its article than when it was examined. */
async function hasChanged({ log }: MendDeps, { newsroom, version }: Patient, { article }: Finding) {
  const newest = article === undefined ? undefined : await log.newest(newsroom, article);
  return newest !== undefined && newest.seq > version.seq;
}

/** Undefined where there are none, or nobody can read them, which is a finding of its own. */
async function newestSettings(deps: MendDeps, newsroom: string) {
  const event = await deps.log.newest(newsroom, SETTINGS_ID);
  const settings = event && (await stateIfAny<Settings>(deps, event));
  return settings && { settings, seq: event.seq };
}
