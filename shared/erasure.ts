import type { ErasureTarget } from './article-log.ts';
import type { ArticleState } from './articles.ts';
import type { LogEvent } from './events.ts';
import {
  renditionFolder,
  revisionOfStateKey,
  stateFolder,
  stateKey,
  submissionFolder,
  uploadFolder,
} from './keys.ts';

/** What is known of an erasure that is in the log: all that is needed to carry it out. */
export interface Erasure {
  readonly target: ErasureTarget;
  /** the newest event of the article: the erasure, or what came after it */
  readonly newest: LogEvent;
  /** the article's */
  readonly submission: string;
  /** states before the erasure, as far as they are still there */
  readonly earlier: readonly ArticleState[];
  /**
   * Originals that something else shows: {@link originalsShown} by all other articles, and what
   * submissions that are not decided yet have ready. Their renditions stay.
   */
  readonly stillShown: ReadonlySet<string>;
}

/** Part of a bucket: the keys under a prefix that belong to what was erased. */
export interface ErasedObjects {
  readonly bucket: 'archive' | 'uploads';
  readonly prefix: string;
  has(key: string): boolean;
}

/**
 * Every private object of an article or a photo that was erased, to be deleted with all its versions
 * in this order: states come last, as they alone tell which originals belong to it, so whatever
 * interrupts the deletion, it can be begun again. The newest state stays; nothing in it is personal
 * that was to go.
 *
 * Of an erased photo the manuscript's original stays, as it is the article's. Where its front matter
 * names the photo, it does so with the caption: an office that must not keep that erases the article.
 */
export function erasedObjects(erasure: Erasure): ErasedObjects[] {
  const { newest, submission, target } = erasure;
  const { newsroom } = newest;
  const originals = originalsOf(erasure);
  const all = (bucket: ErasedObjects['bucket'], prefix: string) => ({
    ...{ bucket, prefix },
    has: (key: string) => key.startsWith(prefix),
  });
  const sent = submissionFolder('originals', newsroom, submission);
  return [
    ...originals
      .filter((original) => !erasure.stillShown.has(original))
      .map((original) => all('archive', renditionFolder(newsroom, original))),
    {
      ...all('archive', sent),
      has: (key) =>
        key.startsWith(sent) &&
        (target === 'article' || originals.some((original) => key.endsWith(`-${original}`))),
    },
    // What they led to is in the states and the originals.
    all('archive', submissionFolder('manuscripts', newsroom, submission)),
    all('uploads', uploadFolder('photo', newsroom, submission)),
    all('uploads', uploadFolder('text', newsroom, submission)),
    statesBefore(newest),
  ];
}

/** Of the photos that articles show: the hashes of their originals. */
export function originalsShown(states: Iterable<ArticleState>): Set<string> {
  const shown = new Set<string>();
  for (const state of states) {
    if (state.status === 'erased') continue;
    for (const { original } of state.photos) shown.add(original);
  }
  return shown;
}

function originalsOf({ target, earlier }: Erasure): string[] {
  const photos = earlier.flatMap((state) => (state.status === 'erased' ? [] : state.photos));
  const erased = photos.filter(({ set }) => target === 'article' || set === target.photo);
  return [...new Set(erased.map(({ original }) => original))];
}

/**
 * Those of writers that lost a race lie among them, and hold the same things. A later revision is
 * left alone: whoever appends writes the state first, and then the event that names it.
 */
function statesBefore({ newsroom, article, revision, sha256 }: LogEvent): ErasedObjects {
  const prefix = stateFolder(newsroom, article);
  const newest = stateKey(newsroom, article, revision, sha256);
  return {
    bucket: 'archive',
    prefix,
    has: (key) => {
      const found = key.startsWith(prefix) ? revisionOfStateKey(key) : undefined;
      return found !== undefined && found <= revision && key !== newest;
    },
  };
}
