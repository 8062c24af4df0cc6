import type { Newsrooms } from '../../shared/aws/newsrooms.ts';
import type { SettingsValues } from '../../shared/settings.ts';

/**
 * Newsrooms whose settings are asked for once: for the time of one message, in which a manuscript is
 * checked by them and its submission decided by the same.
 */
export function settingsOnce(newsrooms: Newsrooms): Newsrooms {
  const asked = new Map<string, ReturnType<Newsrooms['settings']>>();
  return {
    ...newsrooms,
    settings(newsroom) {
      const settings = asked.get(newsroom) ?? newsrooms.settings(newsroom);
      asked.set(newsroom, settings);
      return settings;
    },
  };
}

/** @throws Error where a newsroom has none, which no sender can mend */
export async function settingsOf(newsrooms: Newsrooms, newsroom: string): Promise<SettingsValues> {
  const record = await newsrooms.settings(newsroom);
  if (!record) throw new Error(`newsroom ${newsroom} has no settings`);
  return record.settings.values;
}
