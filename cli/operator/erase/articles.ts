import type { ArticleState } from '../../../shared/articles.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import type { ArticlePhoto } from '../../../shared/photos.ts';
import { SETTINGS_ID } from '../../../shared/settings.ts';
import { wholeLog } from '../whole-log.ts';
import type { EraseDeps } from './deps.ts';
import { stateOf } from './state-of.ts';

/** An article of the newsroom, as far as an erasure has to know it: no text, so that all fit in memory. */
export interface Sketch {
  readonly newest: LogEvent;
  /** the last time that something of it was erased */
  readonly erased: LogEvent | undefined;
  readonly headline: string;
  readonly photos: readonly Pick<ArticlePhoto, 'original' | 'set' | 'name'>[];
}

const AT_ONCE = 24;

/** Every article of a newsroom, by id. */
export async function sketches(
  { log, states, counter }: Pick<EraseDeps, 'log' | 'states' | 'counter'>,
  newsroom: string,
): Promise<Map<string, Sketch>> {
  const newest = new Map<string, LogEvent>();
  const erased = new Map<string, LogEvent>();
  const events = await wholeLog(log, newsroom, (read) => counter.at('Reading the log', read));
  for (const event of events) {
    newest.set(event.article, event);
    if (event.type === 'erased') erased.set(event.article, event);
  }
  newest.delete(SETTINGS_ID);
  let done = 0;
  const found = await inParallel([...newest.values()], AT_ONCE, async (event) => {
    const state = await stateOf(states, event);
    done += 1;
    counter.at('Looking where else photos are shown', done, newest.size);
    return sketch(event, state, erased.get(event.article));
  });
  return new Map(found.map((one) => [one.newest.article, one]));
}

function sketch(newest: LogEvent, state: ArticleState, erased: LogEvent | undefined): Sketch {
  if (state.status === 'erased') return { newest, erased, headline: '', photos: [] };
  const photos = state.photos.map(({ original, set, name }) => ({ original, set, name }));
  return { newest, erased, headline: state.headline, photos };
}
