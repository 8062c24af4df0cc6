import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '../settings.ts';
import { compareVersions, type Version } from '../version.ts';
import type { Finding } from './finding.ts';
import type { LogSurvey } from './log-survey.ts';

/** The settings as their record has them. */
export interface FoundSettings {
  readonly settings: Settings;
  readonly version: Version;
}

/**
 * Compares the record with the newest settings of the log.
 * @param settings the state after the newest change that is public
 */
export function examineSettings(
  { newsroom, progress, settings: event, pending }: LogSurvey,
  settings: Settings,
  found: FoundSettings | undefined,
): Finding[] {
  // A change that is not public yet has its record written already.
  if (!event || pending.some(({ status }) => status === 'settings')) return [];
  const base = { newsroom, thing: 'settings record', subject: newsroom } as const;
  const remedy = { kind: 'settings' } as const;
  if (!found) return [{ ...base, problem: 'missing', predicate: 'missing', remedy }];
  const order = compareVersions(found.version, { epoch: progress.epoch, seq: event.seq });
  if (order === 0 && isDeepStrictEqual(found.settings, settings)) return [];
  const predicate = order < 0 ? 'older than the log' : 'not as the log says';
  return [{ ...base, problem: 'stale', predicate, ...(order < 0 && { remedy }) }];
}
