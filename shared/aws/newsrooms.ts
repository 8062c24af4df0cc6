import type { Settings } from '../settings.ts';
import type { Version } from '../version.ts';
import { epochAttribute, fenceIn } from './epoch.ts';
import { putFenced, versionOf } from './fenced.ts';
import type { Table } from './table.ts';
import { NEWSROOMS, registryKey, rootKey, settingsKey } from './table-keys.ts';

export interface SettingsRecord {
  readonly settings: Settings;
  /** of the event that set them */
  readonly version: Version;
}

/** All newsrooms of a deployment, and what each one's settings are. */
export interface Newsrooms {
  /** Makes it known to the sweep. It may be known already. */
  register(newsroom: string): Promise<void>;
  /** All but those that are being restored. */
  list(): Promise<string[]>;
  /**
   * Declares all that was published so far to be older than what follows: publishing starts over,
   * and whoever still works with the old epoch loses. Registers and opens the newsroom, too. It never
   * falls.
   * @param since seq from which on the log has nothing yet: what an older epoch writes there does not
   *   count
   */
  raiseEpoch(newsroom: string, to: number, since?: number): Promise<void>;
  /** As their record has them. One without a version is none: the log knows them. */
  settings(newsroom: string): Promise<SettingsRecord | undefined>;
  saveSettings(settings: Settings, version: Version): Promise<void>;
  /** What the root files reflect: the sum of the newsrooms' versions when they were last written. */
  rootVersion(): Promise<Version | undefined>;
  saveRootVersion(version: Version): Promise<void>;
}

export function dynamoNewsrooms(table: Table): Newsrooms {
  return {
    async register(newsroom) {
      await table.put({ ...registryKey(newsroom) }, { absent: true });
    },

    async list() {
      const entries = await table.query({ pk: NEWSROOMS });
      return entries.filter((entry) => !fenceIn(entry).isClosed).map(({ sk }) => sk);
    },

    async raiseEpoch(newsroom, to, since) {
      const epoch = epochAttribute(to);
      const change = { epoch, closed: undefined, ...(since !== undefined && { since }) };
      await table.update(registryKey(newsroom), change, { attribute: 'epoch', atMost: epoch });
    },

    async settings(newsroom) {
      const item = await table.get(settingsKey(newsroom));
      const version = item && versionOf(item);
      return version && { settings: item.settings as Settings, version };
    },

    async saveSettings(settings, version) {
      await putFenced(table, { ...settingsKey(settings.newsroom), settings }, version);
    },

    async rootVersion() {
      const item = await table.get(rootKey());
      return item && versionOf(item);
    },

    async saveRootVersion(version) {
      await putFenced(table, { ...rootKey() }, version);
    },
  };
}
