import type { Article, ArticleState } from '../../../shared/articles.ts';
import type { EarlierState } from '../../../shared/erasure.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { supersededSets } from '../../../shared/media-sets.ts';
import { printable } from '../../printable.ts';
import { Refused } from '../refused.ts';
import { type Sketch, sketches } from './articles.ts';
import type { EraseDeps } from './deps.ts';
import { earlierStates } from './earlier.ts';
import { findArticle } from './find.ts';
import { type Part, photoParts, photosOf, shows } from './parts.ts';
import { photosSentWith } from './sent.ts';
import { standIn as standInOf } from './stand-in.ts';
import { readableState, stateOf } from './state-of.ts';
import type { Target } from './target.ts';
import { type Unread, unreadOf } from './unread.ts';

export interface Plan {
  readonly newsroom: string;
  readonly target: Target;
  readonly state: ArticleState;
  /** the same, where nobody can read the newest state: made of log and site */
  readonly standIn: Article | undefined;
  /** of the article's last act */
  readonly newest: LogEvent;
  /** the one that was named comes last: it alone tells what there is to look for in the others */
  readonly parts: readonly Part[];
  /** of the article as it was; empty where nothing tells it any more */
  readonly headline: string;
  /** hashes of the originals that are to go */
  readonly originals: ReadonlySet<string>;
  /** other articles that show the same photos, and go on doing so */
  readonly elsewhere: readonly Sketch[];
  /** other articles of the newsroom of which nobody can tell what they show */
  readonly unread: readonly Unread[];
}

/** @throws UsageError for what is not there, Refused for a photo that the article never had */
export async function planErasure(deps: EraseDeps, target: Target): Promise<Plan> {
  const newest = await findArticle(deps, target);
  const { newsroom } = newest;
  const read = await readableState(deps.states, newest);
  // Of one photo it would not tell which original it was made of.
  const standIn = read || target.set !== undefined ? undefined : await standInOf(deps, newest);
  const state = read ?? standIn ?? (await stateOf(deps.states, newest));
  const earlier = await earlierStates(deps, newest);
  const states = [{ state }, ...earlier];
  const wanted = photosOf(states).filter(({ set }) => [undefined, set].includes(target.set));
  // Where a state of it was lost or spoilt, what came with it tells the rest.
  const sent = await photosSentWith(deps, newsroom, state.submission);
  const originals = new Set(wanted.map(({ original }) => original));
  if (target.set === undefined) for (const original of sent) originals.add(original);
  const all = await sketches(deps, newsroom);
  const lost = await unreadOf(deps, newsroom, all);
  const unread = lost.filter(({ event }) => event.article !== target.article);
  const known = { newsroom, target, state, standIn, newest, originals, unread };
  const plan = { ...known, headline: headlineOf(states) };
  if (target.set !== undefined) {
    if (originals.size === 0) assertErased(target, state, all.byId.get(target.article));
    return { ...plan, parts: await photoParts(deps, all, originals, target), elsewhere: [] };
  }
  const isPending = state.status !== 'erased';
  const superseded = isPending ? supersededSets(state, earlier) : [];
  const part = { article: target.article, headline: plan.headline, sets: undefined, superseded };
  const elsewhere = [...all.byId.values()].filter(
    (one) => one.newest.article !== target.article && shows(one, originals),
  );
  return { ...plan, parts: [{ ...part, pending: isPending ? ['article'] : [] }], elsewhere };
}

function headlineOf(states: readonly Pick<EarlierState, 'state'>[]): string {
  return states.map(({ state }) => state).find(isThere)?.headline ?? '';
}

function isThere(state: ArticleState): state is Article {
  return state.status !== 'erased';
}

/** Once a photo was erased wholly, nothing tells which it was. */
function assertErased(
  { article, set }: Target,
  state: ArticleState,
  own: Sketch | undefined,
): void {
  if (state.withdrawn?.some((one) => one.set === set) || own?.erased) return;
  const sets = own?.photos.map((photo) => `${photo.set} (${photo.name})`).join(', ') || 'no photo';
  const expected = `Expected a photo with the set ${set} for article ${article}`;
  throw new Refused(`${expected} but received ${printable(sets)}.`);
}
