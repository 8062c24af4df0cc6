import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkedSettings } from '../../shared/checked-settings.ts';
import { jsonOf } from '../../shared/json.ts';
import type { SettingsValues } from '../../shared/settings.ts';
import { UsageError } from '../errors.ts';
import { isAwsFailure } from '../failure.ts';
import { readSettingsFile } from '../files/settings-file.ts';
import { inUsage } from '../in-usage.ts';
import type { Io } from '../io.ts';
import { initialSettings } from '../operator/newsroom/initial-settings.ts';
import { settingsOf } from '../operator/newsroom/settings-of.ts';
import { dataFolder } from '../project.ts';

/** What a manuscript is checked by, and where that comes from. */
export interface Against {
  readonly values: SettingsValues;
  /** for people, such as `the settings of samarinda` */
  readonly named: string;
}

export interface SettingsOptions {
  /** a file of settings */
  readonly settings?: string | undefined;
  /** a newsroom's id */
  readonly newsroom?: string | undefined;
}

/** As the local newsroom has them (local/seed.ts), where nothing else is known. */
const BUILT_IN = initialSettings(
  {
    title: 'Kominfonews',
    publisher: 'Diskominfo Kota Samarinda',
    contact: 'redaksi@kominfonews.example',
  },
  'http://127.0.0.1:8787',
  new Date(0),
);

/**
 * The settings that the user names; else those of the local newsroom, where that is running and the
 * user speaks to no other; else built-in ones.
 * @throws UsageError for a file or a newsroom that cannot be used
 */
export async function settingsFor(
  io: Io,
  { settings, newsroom }: SettingsOptions,
): Promise<Against> {
  if (settings !== undefined && newsroom !== undefined) {
    throw new UsageError('Expected --settings or --newsroom but received both');
  }
  if (settings !== undefined) {
    const inFile = await readSettingsFile(settings, io);
    const values = await inUsage(() => checkedSettings({ ...BUILT_IN, ...inFile }));
    return { values, named: settings };
  }
  if (newsroom !== undefined) return await ofNewsroom(io, newsroom);
  return (await ofLocalNewsroom(io)) ?? { values: BUILT_IN, named: 'built-in settings' };
}

async function ofNewsroom(io: Io, id: string): Promise<Against> {
  return { values: await settingsOf(io, id), named: `the settings of ${id}` };
}

async function ofLocalNewsroom(io: Io): Promise<Against | undefined> {
  const { WARTA_API, WARTA_STACK } = io.env;
  if (WARTA_API || WARTA_STACK) return undefined;
  const file = path.join(dataFolder(io.env), 'local.json');
  const local = jsonOf(await readFile(file, 'utf8').catch(() => ''));
  if (typeof local !== 'object' || local === null || !('newsroom' in local)) return undefined;
  try {
    return await ofNewsroom(io, String(local.newsroom));
  } catch (error) {
    // It has run and does not now, or is of another release: checking goes on without it.
    if (isAwsFailure(error) || error instanceof UsageError) return undefined;
    throw error;
  }
}
