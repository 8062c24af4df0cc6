import { stateKey } from '../../../shared/archive-keys.ts';
import type { Article } from '../../../shared/articles.ts';
import type { BackupObject } from '../../../shared/backup/inventory.ts';
import { addNeeds, type Needs, needsOf, withStates } from '../../../shared/backup/needs.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { SETTINGS_ID, type Settings } from '../../../shared/settings.ts';
import type { Copies } from './copies.ts';

/** A state is some 10 KB: what limits is how long one request takes. */
const AT_ONCE = 24;

export interface KeptStates {
  readonly objects: BackupObject[];
  readonly missing: string[];
  /** what the articles of these states consist of, beside them */
  readonly needs: Needs;
  /** the newest settings */
  readonly settings: Settings | undefined;
}

/** Keeps the state of every event that may have one, and reads out of them what else is needed. */
export async function keepStates(
  copies: Copies,
  events: readonly LogEvent[],
  step: (done: number, of: number) => void,
): Promise<KeptStates> {
  const wanted = withStates(events);
  const needs = needsOf(events);
  const missing: string[] = [];
  let settings: Settings | undefined;
  let done = 0;
  const objects = await inParallel(wanted, AT_ONCE, async (event) => {
    const { newsroom, article, revision, sha256 } = event;
    const key = stateKey(newsroom, article, revision, sha256);
    const kept = await copies.keepAndRead({ key, sha256 });
    done += 1;
    step(done, wanted.length);
    if (!kept) {
      missing.push(key);
      return [];
    }
    const state = JSON.parse(new TextDecoder().decode(kept.bytes)) as Article | Settings;
    addNeeds(needs, state);
    if (article === SETTINGS_ID && state.revision >= (settings?.revision ?? 0))
      settings = state as Settings;
    return [kept.object];
  });
  return { objects: objects.flat(), missing, needs, settings };
}
