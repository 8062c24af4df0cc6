import { originalOf, stateKey } from '../archive-keys.ts';
import type { Article, ArticleState } from '../articles.ts';
import { lackingOriginals } from '../backup/needs.ts';
import type { LogEvent } from '../events.ts';
import { archivedFiles } from '../photo-files.ts';
import type { Listed } from './bytes.ts';
import type { Finding, Thing } from './finding.ts';

/** What the archive holds of a newsroom. */
export interface Holdings {
  readonly states: ReadonlyMap<string, Listed>;
  readonly renditions: ReadonlyMap<string, Listed>;
  /** keys by submission */
  readonly originals: ReadonlyMap<string, readonly string[]>;
  /** hashes of the originals that renditions were made of */
  readonly pictures: ReadonlySet<string>;
  /** all keys: these, and those of what was read out of manuscripts */
  readonly keys: readonly string[];
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

/** What an article consists of beside its state, and the archive lacks. */
export function missingParts(article: ArticleState, holdings: Holdings): Finding[] {
  if (article.status === 'erased') return [];
  const { newsroom, id } = article;
  const keys = article.photos.flatMap((photo) => archivedFiles(article, photo));
  return [
    ...missingOriginals(article, holdings),
    ...keys
      .filter(({ key }) => !holdings.renditions.has(key))
      .map(({ key }) => lost(newsroom, 'rendition', key, id)),
  ];
}

function missingOriginals(
  { newsroom, id, submission, photos }: Article,
  { originals, pictures }: Holdings,
): Finding[] {
  const keys = originals.get(submission) ?? [];
  const shown = photos.map(({ original }) => original);
  // A photo that was taken out later is no manuscript either.
  const came = keys.flatMap((key) => originalOf(key)?.hash ?? []);
  const known = new Set([...shown, ...came.filter((hash) => pictures.has(hash))]);
  const needs = { submissions: new Set([submission]), originals: known };
  const lacking = lackingOriginals(needs, keys);
  const names = [
    ...photos
      .filter(({ original }) => lacking.photos.includes(original))
      .map(({ name, original }) => `${name} (${id}, SHA-256 ${original.slice(0, 12)}…)`),
    ...lacking.manuscripts.map(() => `the manuscript (${id}, submission ${submission})`),
  ];
  return names.map((name) => lost(newsroom, 'original', `the original of ${name}`, id));
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

function lost(newsroom: string, thing: Thing, subject: string, article: string): Finding {
  const predicate = 'missing from the archive';
  return { newsroom, problem: 'missing', thing, subject, predicate, article };
}
