import type { ErasureTarget } from '../../../shared/article-log.ts';
import type { EarlierState } from '../../../shared/erasure.ts';
import type { ArticlePhoto } from '../../../shared/photos.ts';
import type { Articles, Sketch } from './articles.ts';
import type { EraseDeps } from './deps.ts';
import { earlierStates } from './earlier.ts';
import type { Target } from './target.ts';

/** One article in which something is to be erased. */
export interface Part {
  readonly article: string;
  readonly headline: string;
  /** sets of the photo in it; undefined: all of the article */
  readonly sets: readonly string[] | undefined;
  /** what the log does not say yet: sets to be erased, or the article */
  readonly pending: readonly ErasureTarget[];
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
    const before = photosOf(await earlierStates(deps, newest));
    const sets = setsOf([...one.photos, ...before], originals);
    if (isNamed && namedSet !== undefined) sets.add(namedSet);
    if (sets.size === 0) continue;
    const pending = Array.from(setsOf(one.photos, originals), (photo) => ({ photo }));
    parts.push({ article: newest.article, headline, sets: [...sets], pending });
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
