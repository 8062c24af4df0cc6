import type { ArticleState } from '../../../shared/articles.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import type { ArticlePhoto } from '../../../shared/photos.ts';
import { SETTINGS_ID } from '../../../shared/settings.ts';
import { wholeLog } from '../whole-log.ts';
import type { EraseDeps } from './deps.ts';
import { readableState } from './state-of.ts';

/** An article of the newsroom, as far as an erasure has to know it: no text, so that all fit in memory. */
export interface Sketch {
  readonly newest: LogEvent;
  /** the last time that something of it was erased */
  readonly erased: LogEvent | undefined;
  readonly headline: string;
  readonly photos: readonly Pick<ArticlePhoto, 'original' | 'set' | 'name'>[];
}

/** Every article of a newsroom as the log has it up to an event. */
export interface Articles {
  readonly seq: number;
  readonly byId: ReadonlyMap<string, Sketch>;
  /** of those whose newest state nobody can read, the newest event */
  readonly unread: ReadonlyMap<string, LogEvent>;
}

const AT_ONCE = 24;
const NONE: Articles = { seq: 0, byId: new Map(), unread: new Map() };

/** @param before what is known already: only what came after it is read */
export async function sketches(
  { log, states, counter }: Pick<EraseDeps, 'log' | 'states' | 'counter'>,
  newsroom: string,
  before = NONE,
): Promise<Articles> {
  const step = (read: number) => counter.at('Reading the log', read);
  const events = await wholeLog(log, newsroom, step, before.seq);
  const newest = new Map<string, LogEvent>();
  const erased = new Map<string, LogEvent>();
  for (const event of events) {
    newest.set(event.article, event);
    if (event.type === 'erased') erased.set(event.article, event);
  }
  newest.delete(SETTINGS_ID);
  let done = 0;
  const byId = new Map(before.byId);
  const unread = new Map(before.unread);
  await inParallel([...newest.values()], AT_ONCE, async (event) => {
    const { article } = event;
    const state = await readableState(states, event);
    done += 1;
    counter.at('Looking where else photos are shown', done, newest.size);
    const last = erased.get(article) ?? byId.get(article)?.erased;
    byId.delete(article);
    unread.delete(article);
    if (state) byId.set(article, sketch(event, state, last));
    else unread.set(article, event);
  });
  return { seq: events.at(-1)?.seq ?? before.seq, byId, unread };
}

function sketch(newest: LogEvent, state: ArticleState, erased: LogEvent | undefined): Sketch {
  if (state.status === 'erased') return { newest, erased, headline: '', photos: [] };
  const photos = state.photos.map(({ original, set, name }) => ({ original, set, name }));
  return { newest, erased, headline: state.headline, photos };
}
