import { type Articles, type Sketch, sketches } from './articles.ts';
import type { EraseDeps } from './deps.ts';
import { shows } from './parts.ts';
import type { Plan } from './plan.ts';
import { type Undecided, undecided } from './undecided.ts';

/** What keeps a photo's pictures from going for now: the erasure is at its end without it alone. */
export type Holder =
  | { readonly kind: 'submission'; readonly submission: Undecided }
  /** one that came to show the photo since the erasure was planned */
  | { readonly kind: 'article'; readonly article: Sketch };

export interface Holders {
  readonly articles: Articles;
  /** originals of which another article goes on to show pictures */
  readonly shown: ReadonlySet<string>;
  readonly waitsFor: readonly Holder[];
  /** originals that these have */
  readonly awaited: ReadonlySet<string>;
}

type Deps = Pick<EraseDeps, 'log' | 'states' | 'counter' | 'submissions' | 'uploads' | 'now'>;

/** Everything that shows a photo of the plan's, or may show it soon. */
export async function holdersOf(deps: Deps, plan: Plan): Promise<Holders> {
  const before = await sketches(deps, plan.newsroom);
  const open = await undecided(deps, plan.newsroom);
  // What was decided until then is an article by now, though it may have been none before.
  const articles = await sketches(deps, plan.newsroom, before);
  const showing = [...articles.byId.values()].filter((one) => shows(one, plan.originals));
  // A photo goes from every article, and an article leaves to others what they show.
  const isPhoto = plan.target.set !== undefined;
  const shown = isPhoto ? new Set<string>() : originalsIn(showing);
  const waitsFor: Holder[] = [
    ...(isPhoto ? showing : []).map((article) => ({ kind: 'article', article }) as const),
    ...open
      .filter(({ originals }) => hasAny(originals, plan.originals, shown))
      .map((submission) => ({ kind: 'submission', submission }) as const),
  ];
  return { articles, shown, waitsFor, awaited: new Set(waitsFor.flatMap(originalsOf)) };
}

function originalsIn(articles: readonly Sketch[]): Set<string> {
  return new Set(articles.flatMap(({ photos }) => photos.map(({ original }) => original)));
}

function hasAny(
  originals: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  except: ReadonlySet<string>,
): boolean {
  return [...originals].some((original) => wanted.has(original) && !except.has(original));
}

function originalsOf(holder: Holder): string[] {
  return holder.kind === 'submission'
    ? [...holder.submission.originals]
    : holder.article.photos.map(({ original }) => original);
}
