import { type Cards, CardUnreadable } from '../../../shared/aws/cards.ts';
import type { Checkpoints } from '../../../shared/aws/checkpoints.ts';
import { EpochUnknown } from '../../../shared/aws/epoch-unknown.ts';
import { EventUnknown } from '../../../shared/aws/event-unknown.ts';
import type { LogReader } from '../../../shared/aws/log-reader.ts';
import type { Newsrooms } from '../../../shared/aws/newsrooms.ts';
import {
  StateForged,
  StateMissing,
  type StateRef,
  type States,
} from '../../../shared/aws/states.ts';
import type { Card } from '../../../shared/card.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { SETTINGS_ID } from '../../../shared/settings.ts';
import { LISTED } from '../../../shared/site.ts';
import { compareVersions } from '../../../shared/version.ts';

export interface CauseDeps {
  readonly log: LogReader;
  readonly checkpoints: Pick<Checkpoints, 'read'>;
  readonly states: Pick<States, 'get'>;
  readonly cards: Pick<Cards, 'newest'>;
  readonly newsrooms: Pick<Newsrooms, 'settings'>;
}

/** Events that publishing, or a rebuild, reads at a time at most. */
const MOST_EVENTS = 200;

const AT_ONCE = 24;

/**
 * Why publishing of a newsroom cannot go on, as a sentence. It reads what publishing would, and
 * writes nothing. Undefined where nothing is in the way by now.
 */
export async function whyPublishingStands(
  deps: CauseDeps,
  newsroom: string,
): Promise<string | undefined> {
  const { epoch, seq, rebuild, registered, unlogged } = await deps.checkpoints.read(newsroom);
  if (registered !== undefined) return new EpochUnknown(newsroom, epoch, registered).message;
  if (unlogged) return new EventUnknown(newsroom, unlogged).message;
  const settings = await deps.log.newest(newsroom, SETTINGS_ID);
  if (!settings) return `The log of ${newsroom} has no settings: warta restore ${newsroom} SOURCE`;
  const next = await deps.log.readAfter(newsroom, seq, MOST_EVENTS);
  const walked = rebuild ? await deps.log.readAfter(newsroom, rebuild.after, MOST_EVENTS) : [];
  const newest = new Map<string, LogEvent>([[SETTINGS_ID, settings]]);
  for (const event of [...walked, ...next]) newest.set(event.article, event);
  const ofArticles = await whyUnusable(deps, [...newest.values()]);
  if (ofArticles) return ofArticles;
  const head = (await deps.log.last(newsroom))?.seq ?? 0;
  return await whyNoLists(deps, newsroom, { epoch, seq: head });
}

/**
 * Why no release of a newsroom can be taken to the log.
 * @param article the one that a timer was to release
 */
export async function whyNothingIsReleased(
  deps: CauseDeps,
  newsroom: string,
  article?: string,
): Promise<string | undefined> {
  if (!(await deps.newsrooms.settings(newsroom)))
    return `The record of the settings of ${newsroom} is missing: warta doctor ${newsroom} --repair`;
  const newest = article === undefined ? undefined : await deps.log.newest(newsroom, article);
  return newest && (await whyUnusable(deps, [newest]));
}

async function whyNoLists(
  deps: CauseDeps,
  newsroom: string,
  head: { readonly epoch: number; readonly seq: number },
): Promise<string | undefined> {
  try {
    const found = await deps.cards.newest(newsroom, head.epoch, LISTED);
    if (found.some(({ version }) => compareVersions(version, head) > 0))
      return `A card of ${newsroom} is newer than its log: warta doctor ${newsroom} --repair`;
    const live = found.filter((card): card is Card => !card.gone);
    return await whyUnusable(
      deps,
      live.map((card) => ({ ...card, seq: card.version.seq })),
    );
  } catch (error) {
    if (error instanceof CardUnreadable) return error.message;
    throw error;
  }
}

/** The first of these states that is lost or forged, and that nothing has superseded. */
async function whyUnusable(
  { states, log }: Pick<CauseDeps, 'states' | 'log'>,
  events: readonly (StateRef & { readonly seq: number })[],
): Promise<string | undefined> {
  const found = await inParallel(events, AT_ONCE, async (event) => {
    try {
      await states.get(event);
      return undefined;
    } catch (error) {
      if (!(error instanceof StateMissing) && !(error instanceof StateForged)) throw error;
      const newest = await log.newest(event.newsroom, event.article);
      return newest && newest.seq > event.seq ? undefined : error.message;
    }
  });
  return found.find((message) => message !== undefined);
}
