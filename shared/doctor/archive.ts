import type { ArticleState } from '../articles.ts';
import type { LogEvent } from '../events.ts';
import { parseStateKey, renditionKey, stateKey } from '../keys.ts';
import type { Listed } from './bytes.ts';
import type { Finding, Thing } from './finding.ts';

/** What the archive holds of a newsroom. */
export interface Holdings {
  readonly states: ReadonlyMap<string, Listed>;
  readonly renditions: ReadonlyMap<string, Listed>;
  /** by submission, the hashes of what came with it */
  readonly originals: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * States that the archive lacks.
 * @param events those whose states it must hold: what an erasure took away is not among them
 */
export function missingStates(events: readonly LogEvent[], { states }: Holdings): Finding[] {
  return events.flatMap(({ newsroom, article, revision, sha256 }) => {
    const key = stateKey(newsroom, article, revision, sha256);
    return states.has(key) ? [] : [lost(newsroom, 'state', key, article)];
  });
}

/** Originals and renditions of an article's photos that the archive lacks. */
export function missingPictures(article: ArticleState, holdings: Holdings): Finding[] {
  if (article.status === 'erased') return [];
  const { newsroom, id, submission } = article;
  const came = holdings.originals.get(submission);
  return article.photos.flatMap((photo) => {
    const original = `the original of ${photo.name} (${id}, SHA-256 ${photo.original.slice(0, 12)}…)`;
    const keys = photo.renditions.map((rendition) => renditionKey(newsroom, photo, rendition));
    return [
      ...(came?.has(photo.original) ? [] : [lost(newsroom, 'original', original, id)]),
      ...keys
        .filter((key) => !holdings.renditions.has(key))
        .map((key) => lost(newsroom, 'rendition', key, id)),
    ];
  });
}

/** A state whose bytes are not those whose hash the log bears. */
export function changedState({ newsroom, article, revision, sha256 }: LogEvent): Finding {
  const subject = stateKey(newsroom, article, revision, sha256);
  const predicate = 'not what the log bears the hash of';
  return { newsroom, problem: 'broken', thing: 'state', subject, predicate, article };
}

/** A rendition whose bytes are not those that were put there. */
export function changedRendition(newsroom: string, subject: string): Finding {
  const predicate = 'not the bytes that were put there';
  return { newsroom, problem: 'broken', thing: 'rendition', subject, predicate };
}

/** Milliseconds in which an erasure that was noted in the log is still being carried out. */
const ERASING = 5 * 60 * 1000;

/**
 * Erasures that were not carried out to their end: states go last, so while one of an earlier
 * revision is there, something else may be, too.
 */
export function unfinishedErasures(
  events: readonly LogEvent[],
  { states }: Holdings,
  now: Date,
): Finding[] {
  const erased = new Map(
    events.flatMap((event) => (event.type === 'erased' ? [[event.article, event]] : [])),
  );
  const left = new Set(
    [...states.keys()].flatMap((key) => {
      const { article = '', revision = Infinity } = parseStateKey(key) ?? {};
      const event = erased.get(article);
      return event && revision < event.revision ? [article] : [];
    }),
  );
  return [...erased.values()]
    .filter(({ article, at }) => left.has(article) && now.getTime() - Date.parse(at) > ERASING)
    .map(({ newsroom, article }) => ({
      ...{ newsroom, problem: 'foreign', thing: 'erasure', subject: article, article },
      predicate: 'not at its end: what was to go is still in the archive',
    }));
}

function lost(newsroom: string, thing: Thing, subject: string, article: string): Finding {
  const predicate = 'missing from the archive';
  return { newsroom, problem: 'missing', thing, subject, predicate, article };
}
