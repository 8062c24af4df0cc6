import { type Articles, type Sketch, sketches } from './articles.ts';
import type { EraseDeps } from './deps.ts';
import { shows } from './parts.ts';
import type { Plan } from './plan.ts';
import { type Undecided, undecided } from './undecided.ts';
import { mayShow, type Unread, unreadOf } from './unread.ts';

/** What keeps a photo's pictures from going for now: the erasure is at its end without it alone. */
export type Holder =
  | { readonly kind: 'submission'; readonly submission: Undecided }
  /** one that came to show the photo since the erasure was planned */
  | { readonly kind: 'article'; readonly article: Sketch }
  /** one of which nobody can tell whether it shows the photo */
  | { readonly kind: 'unread'; readonly unread: Unread };

export interface Holders {
  readonly articles: Articles;
  /** originals of which another article goes on to show pictures */
  readonly shown: ReadonlySet<string>;
  readonly waitsFor: readonly Holder[];
  /** originals that these have, or may have */
  readonly awaited: ReadonlySet<string>;
}

type Deps = Pick<
  EraseDeps,
  'log' | 'states' | 'counter' | 'submissions' | 'uploads' | 'now' | 'listings'
>;

/** Everything that shows a photo of the plan's, or may show it soon. */
export async function holdersOf(deps: Deps, plan: Plan): Promise<Holders> {
  const { newsroom, originals } = plan;
  const before = await sketches(deps, newsroom);
  const open = await undecided(deps, newsroom);
  // What was decided until then is an article by now, though it may have been none before.
  const articles = await sketches(deps, newsroom, before);
  const showing = [...articles.byId.values()].filter((one) => shows(one, originals));
  // A photo goes from every article, and an article leaves to others what they show.
  const isPhoto = plan.target.set !== undefined;
  const shown = isPhoto ? new Set<string>() : originalsIn(showing);
  const holders: Holder[] = [
    ...open.map((submission) => ({ kind: 'submission', submission }) as const),
    ...(isPhoto ? showing : []).map((article) => ({ kind: 'article', article }) as const),
    ...(await unreadOf(deps, newsroom, articles)).map(
      (unread) => ({ kind: 'unread', unread }) as const,
    ),
  ];
  const leaving = [...originals].filter((original) => !shown.has(original));
  return {
    articles,
    shown,
    waitsFor: holders.filter((holder) => leaving.some((original) => has(holder, original))),
    awaited: new Set(leaving.filter((original) => holders.some((one) => has(one, original)))),
  };
}

function originalsIn(articles: readonly Sketch[]): Set<string> {
  return new Set(articles.flatMap(({ photos }) => photos.map(({ original }) => original)));
}

/** Whether it has the photo, or may have it. */
function has(holder: Holder, original: string): boolean {
  switch (holder.kind) {
    case 'submission':
      return holder.submission.originals.has(original);
    case 'article':
      return shows(holder.article, new Set([original]));
    case 'unread':
      return mayShow(holder.unread, original);
  }
}
