import type { SettingsRecord } from '../../shared/aws/newsrooms.ts';
import { ExpectationError } from '../../shared/errors.ts';
import type { LogEvent } from '../../shared/events.ts';
import { SETTINGS_ID, type Settings } from '../../shared/settings.ts';
import type { PublishDeps } from './deps.ts';

type SettingsDeps = Pick<PublishDeps, 'log' | 'states' | 'newsrooms'>;

/** The settings after an event that changed them; their record is brought up to it. */
export async function settingsAfter(
  { states, newsrooms }: SettingsDeps,
  event: LogEvent,
  epoch: number,
): Promise<SettingsRecord> {
  const settings = await states.get<Settings>(event);
  const version = { epoch, seq: event.seq };
  await newsrooms.saveSettings(settings, version);
  return { settings, version };
}

/** The newest settings of all, as the log has them. */
export async function newestSettings(
  deps: SettingsDeps,
  newsroom: string,
  epoch: number,
): Promise<SettingsRecord> {
  return assertThere(await loggedSettings(deps, newsroom, epoch), newsroom);
}

/** The settings as their record has them, which takes one request. */
export async function recordedSettings(
  deps: SettingsDeps,
  newsroom: string,
  epoch: number,
): Promise<SettingsRecord> {
  return assertThere(await settingsIfAny(deps, newsroom, epoch), newsroom);
}

/** The same; undefined for a newsroom whose log has not begun. */
export async function settingsIfAny(
  deps: SettingsDeps,
  newsroom: string,
  epoch: number,
): Promise<SettingsRecord | undefined> {
  const record = await deps.newsrooms.settings(newsroom);
  // It follows from the log like everything else, so it may be missing. That of another epoch would
  // lend a worker which knows nothing of the restoration a version by which it wins.
  return record?.version.epoch === epoch ? record : await loggedSettings(deps, newsroom, epoch);
}

async function loggedSettings(
  deps: SettingsDeps,
  newsroom: string,
  epoch: number,
): Promise<SettingsRecord | undefined> {
  const event = await deps.log.newest(newsroom, SETTINGS_ID);
  return event && (await settingsAfter(deps, event, epoch));
}

function assertThere(found: SettingsRecord | undefined, newsroom: string): SettingsRecord {
  if (found) return found;
  throw new ExpectationError('settings', `newsroom ${newsroom}, which has a log`, 'none');
}
