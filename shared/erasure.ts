import {
  handoutFolder,
  renditionFolder,
  revisionOfStateKey,
  stateFolder,
  stateKey,
  submissionFolder,
} from './archive-keys.ts';
import type { ErasureTarget } from './article-log.ts';
import type { ArticleState } from './articles.ts';
import type { LogEvent } from './events.ts';
import { photosIn } from './media-sets.ts';
import { uploadFolder } from './upload-keys.ts';

/** What is known of an erasure that is in the log: all that is needed to carry it out. */
export interface Erasure {
  readonly target: ErasureTarget;
  /** the last erasure of the article, or of a photo in it */
  readonly erased: LogEvent;
  /** the article's */
  readonly submission: string;
  /** states before the erasure, as far as they are still there, oldest first */
  readonly earlier: readonly EarlierState[];
  /** originals of the photos that came with it; of an article whose states were lost, all that is known */
  readonly sent: ReadonlySet<string>;
  /** originals that another article shows ({@link originalsShown}): their renditions stay */
  readonly stillShown: ReadonlySet<string>;
  /**
   * Originals that something may come to show, or to leave: their renditions stay until that is
   * known. The newest state that names each stays, too, or the original where there is none: nothing
   * else could tell of them then.
   */
  readonly awaited: ReadonlySet<string>;
}

export interface EarlierState {
  readonly key: string;
  readonly state: ArticleState;
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
 * interrupts the deletion, it can be begun again. The state that the last erasure led to stays, and
 * every later one: the log needs them, and they hold nothing that was to go.
 *
 * Of an erased photo the manuscript's original stays, as it is the article's. Where its front matter
 * names the photo, it does so with the caption: an office that must not keep that erases the article.
 */
export function erasedObjects(erasure: Erasure): ErasedObjects[] {
  const { erased, submission, target } = erasure;
  const { newsroom } = erased;
  const originals = originalsOf(erasure);
  const witnesses = witnessesOf(erasure);
  const all = (bucket: ErasedObjects['bucket'], prefix: string) => ({
    ...{ bucket, prefix },
    has: (key: string) => key.startsWith(prefix),
  });
  const sent = submissionFolder('originals', newsroom, submission);
  return [
    ...originals
      .filter((original) => !erasure.stillShown.has(original) && !erasure.awaited.has(original))
      .map((original) => all('archive', renditionFolder(newsroom, original))),
    // They bear the article's own words, so no other article shows them.
    ...setsOf(erasure).map((set) => all('archive', handoutFolder(newsroom, erased.article, set))),
    {
      ...all('archive', sent),
      has: (key) =>
        key.startsWith(sent) &&
        !isOneOf(witnesses.originals, key) &&
        (target === 'article' || isOneOf(originals, key)),
    },
    // What they led to is in the states and the originals.
    all('archive', submissionFolder('manuscripts', newsroom, submission)),
    all('uploads', uploadFolder('photo', newsroom, submission)),
    all('uploads', uploadFolder('text', newsroom, submission)),
    statesBefore(erased, witnesses.states),
  ];
}

/** Of the photos that articles show: the hashes of their originals. */
export function originalsShown(states: Iterable<ArticleState>): Set<string> {
  const shown = new Set<string>();
  for (const state of states) for (const { original } of photosIn(state)) shown.add(original);
  return shown;
}

function originalsOf({ target, earlier, sent }: Erasure): string[] {
  const photos = earlier.flatMap(({ state }) => photosIn(state));
  const erased = photos.filter(({ set }) => target === 'article' || set === target.photo);
  const hashes = erased.map(({ original }) => original);
  return [...new Set(target === 'article' ? [...hashes, ...sent] : hashes)];
}

/** Every set that any state named for what was erased; undefined: all that there are. */
function setsOf(erasure: Erasure): (string | undefined)[] {
  const { target, earlier } = erasure;
  if (target === 'article') return [undefined];
  const originals = new Set(originalsOf(erasure));
  const photos = earlier.flatMap(({ state }) => photosIn(state));
  const named = photos.filter(({ original }) => originals.has(original)).map(({ set }) => set);
  return [...new Set([target.photo, ...named])];
}

/** What tells of the pictures that stay for now: states by their keys, or else originals. */
function witnessesOf(erasure: Erasure): { states: Set<string>; originals: string[] } {
  const states = new Set<string>();
  const originals: string[] = [];
  for (const original of originalsOf(erasure).filter((one) => erasure.awaited.has(one))) {
    const named = erasure.earlier.findLast(({ state }) =>
      photosIn(state).some((photo) => photo.original === original),
    );
    if (named) states.add(named.key);
    else originals.push(original);
  }
  return { states, originals };
}

function isOneOf(originals: readonly string[], key: string): boolean {
  return originals.some((original) => key.endsWith(`-${original}`));
}

/**
 * Those of writers that lost a race lie among them, and hold the same things. A later revision was
 * made of what the erasure left, whether the log names it, or somebody is about to append it.
 */
function statesBefore(
  { newsroom, article, revision, sha256 }: LogEvent,
  kept: ReadonlySet<string>,
): ErasedObjects {
  const prefix = stateFolder(newsroom, article);
  const ledTo = stateKey(newsroom, article, revision, sha256);
  return {
    bucket: 'archive',
    prefix,
    has: (key) => {
      const found = key.startsWith(prefix) ? revisionOfStateKey(key) : undefined;
      return found !== undefined && found <= revision && key !== ledTo && !kept.has(key);
    },
  };
}
