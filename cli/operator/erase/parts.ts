import type { ErasureTarget } from '../../../shared/article-log.ts';
import type { EarlierState } from '../../../shared/erasure.ts';
import { supersededSets } from '../../../shared/media-sets.ts';
import type { ArticlePhoto, MediaSet } from '../../../shared/photos.ts';
import type { Articles, Sketch } from './articles.ts';
import type { EraseDeps } from './deps.ts';
import { earlierStates } from './earlier.ts';
import { stateOf } from './state-of.ts';
import type { Target } from './target.ts';

/** One article in which something is to be erased. */
export interface Part {
  readonly article: string;
  readonly headline: string;
  /** sets of the photo in it; undefined: all of the article */
  readonly sets: readonly string[] | undefined;
  /** what the log does not say yet: sets to be erased, or the article */
  readonly pending: readonly ErasureTarget[];
  /** what readers still have of it though no page shows it any more */
  readonly superseded: readonly MediaSet[];
}

/** In every article that shows the photo, or showed it until an erasure that was cut off. */
export async function photoParts(
  deps: EraseDeps,
  { byId }: Articles,
  originals: ReadonlySet<string>,
  { article: named, set: namedSet }: Target,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const one of byId.values()) {
    const { newest, headline, erased } = one;
    const isNamed = newest.article === named;
    if (!isNamed && !erased && !shows(one, originals)) continue;
    const earlier = await earlierStates(deps, newest);
    const sets = setsOf([...one.photos, ...photosOf(earlier)], originals);
    if (isNamed && namedSet !== undefined) sets.add(namedSet);
    if (sets.size === 0) continue;
    const superseded = supersededSets(await stateOf(deps.states, newest), earlier, originals);
    const shown = setsOf(one.photos, originals);
    const untold = shown.size > 0 ? [...shown] : superseded.slice(0, 1).map(({ set }) => set);
    const pending = untold.map((photo) => ({ photo }));
    parts.push({ article: newest.article, headline, sets: [...sets], pending, superseded });
  }
  return parts.toSorted((a, b) => Number(a.article === named) - Number(b.article === named));
}

type Shown = Pick<ArticlePhoto, 'original' | 'set'>;

export function photosOf(states: readonly Pick<EarlierState, 'state'>[]): readonly ArticlePhoto[] {
  return states.flatMap(({ state }) => (state.status === 'erased' ? [] : state.photos));
}

function setsOf(photos: readonly Shown[], originals: ReadonlySet<string>): Set<string> {
  return new Set(photos.filter(({ original }) => originals.has(original)).map(({ set }) => set));
}

export function shows({ photos }: Sketch, originals: ReadonlySet<string>): boolean {
  return photos.some(({ original }) => originals.has(original));
}
