import type { Settings } from '../settings.ts';
import type { Version } from '../version.ts';
import { putFenced, versionOf } from './fenced.ts';
import type { Table } from './table.ts';
import { NEWSROOMS, settingsKey } from './table-keys.ts';

export interface SettingsRecord {
  readonly settings: Settings;
  /** of the event that set them */
  readonly version: Version;
}

/** All newsrooms of a deployment, and what each one's settings are. */
export interface Newsrooms {
  register(newsroom: string): Promise<void>;
  list(): Promise<string[]>;
  settings(newsroom: string): Promise<SettingsRecord | undefined>;
  saveSettings(settings: Settings, version: Version): Promise<void>;
}

export function dynamoNewsrooms(table: Table): Newsrooms {
  return {
    async register(newsroom) {
      await table.put({ pk: NEWSROOMS, sk: newsroom });
    },

    async list() {
      return (await table.query({ pk: NEWSROOMS })).map(({ sk }) => sk);
    },

    async settings(newsroom) {
      const item = await table.get(settingsKey(newsroom));
      return item && { settings: item.settings as Settings, version: versionOf(item) };
    },

    async saveSettings(settings, version) {
      await putFenced(table, { ...settingsKey(settings.newsroom), settings }, version);
    },
  };
}
