/** Keys of the archive bucket, which is private and versioned. Grants use the same prefixes. */

import { focusName, type HandoutKind } from './handouts.ts';
import { mediaName } from './keys.ts';
import type { ArticlePhoto, Format, Photo } from './photos.ts';
import { fileNumber, type UploadRef } from './upload-keys.ts';

export const ARCHIVE_PREFIXES = {
  originals: 'originals/',
  manuscripts: 'manuscripts/',
  renditions: 'renditions/',
  states: 'states/',
} as const;

/** The bytes as they came, before anything is parsed. */
export function originalKey(upload: UploadRef, hash: string): string {
  const { newsroom, submission, file } = upload;
  return `${submissionFolder('originals', newsroom, submission)}${fileNumber(file)}-${hash}`;
}

/** What the key of an original tells. */
export interface OriginalRef {
  readonly submission: string;
  /** number of the file in its submission */
  readonly file: number;
  readonly hash: string;
}

/** Reads what {@link originalKey} wrote; undefined for any other key. */
export function originalOf(key: string): OriginalRef | undefined {
  const match = /^originals\/[a-z0-9-]+\/([0-9a-z]+)\/(\d{2})-([0-9a-f]{64})$/.exec(key);
  if (!match) return undefined;
  const [, submission = '', file, hash = ''] = match;
  return { submission, file: Number(file), hash };
}

/** What was read out of a manuscript, as JSON, until its submission is decided. */
export function manuscriptKey(upload: UploadRef, hash: string): string {
  const { newsroom, submission, file } = upload;
  return `${submissionFolder('manuscripts', newsroom, submission)}${fileNumber(file)}-${hash}.json`;
}

/** All originals, or all that was read out of manuscripts, of a submission. */
export function submissionFolder(
  kept: 'originals' | 'manuscripts',
  newsroom: string,
  submission: string,
): string {
  return `${ARCHIVE_PREFIXES[kept]}${newsroom}/${submission}/`;
}

/** Worked once for each original and recipe, copied into the site at publication. */
export function renditionKey(
  newsroom: string,
  photo: Pick<Photo, 'original' | 'recipe'>,
  rendition: { readonly width: number; readonly format: Format },
): string {
  const { original, recipe } = photo;
  return `${renditionFolder(newsroom, original)}${recipe}/${mediaName(rendition)}`;
}

/** A handout without words, cut once for each original, recipe and (press pictures are whole) focus. */
export function blankKey(
  newsroom: string,
  { original, recipe, focus }: Pick<Photo, 'original' | 'recipe' | 'focus'>,
  kind: HandoutKind,
): string {
  const around = focus && kind !== 'press' ? `-${focusName(focus)}` : '';
  return `${renditionFolder(newsroom, original)}${recipe}/${kind}${around}.jpg`;
}

/** A handout with its article's words, which no other article shares. */
export function handoutKey(
  article: { readonly newsroom: string; readonly id: string },
  photo: Pick<ArticlePhoto, 'set'>,
  kind: HandoutKind,
): string {
  return `${handoutFolder(article.newsroom, article.id, photo.set)}${kind}.jpg`;
}

/** All handouts of an article, or of one set of it. Ids of articles are no hashes of originals. */
export function handoutFolder(newsroom: string, article: string, set?: string): string {
  const folder = `${ARCHIVE_PREFIXES.renditions}${newsroom}/${article}/`;
  return set === undefined ? folder : `${folder}${set}/`;
}

/** All renditions of an original, by whatever recipe; articles that show the same photo share them. */
export function renditionFolder(newsroom: string, original: string): string {
  return `${ARCHIVE_PREFIXES.renditions}${newsroom}/${original}/`;
}

/** The whole state of an article (or of the settings) after one event. */
export function stateKey(
  newsroom: string,
  article: string,
  revision: number,
  hash: string,
): string {
  const name = `${String(revision).padStart(6, '0')}-${hash}.json`;
  return `${stateFolder(newsroom, article)}${name}`;
}

/** All states of an article (or of the settings), those of writers that lost a race among them. */
export function stateFolder(newsroom: string, article: string): string {
  return `${ARCHIVE_PREFIXES.states}${newsroom}/${article}/`;
}

/** Reads what {@link stateKey} wrote; undefined for any other key. */
export function parseStateKey(
  key: string,
): { readonly article: string; readonly revision: number } | undefined {
  const match = /^states\/[a-z0-9-]+\/([0-9a-z]+)\/(\d{6})-[0-9a-f]{64}\.json$/.exec(key);
  const [, article, revision] = match ?? [];
  return article === undefined ? undefined : { article, revision: Number(revision) };
}

/** The revision in what {@link stateKey} wrote; undefined for any other key. */
export function revisionOfStateKey(key: string): number | undefined {
  return parseStateKey(key)?.revision;
}

/** What an object of the archive belongs to, as its key tells: that has to be known to somebody. */
export type ArchiveOwner =
  /** an article, or the settings */
  | { readonly kind: 'article'; readonly article: string }
  | { readonly kind: 'submission'; readonly submission: string }
  /** a photo, by the hash of its original */
  | { readonly kind: 'photo'; readonly original: string };

const MANUSCRIPT = /^manuscripts\/[a-z0-9-]+\/([0-9a-z]+)\/\d{2}-[0-9a-f]{64}\.json$/;
const OF_PHOTO = /^renditions\/[a-z0-9-]+\/([0-9a-f]{64})\/[^/]+\/[^/]+$/;
const OF_ARTICLE = /^renditions\/[a-z0-9-]+\/([0-9a-z]{10})\/[^/]+\/[^/]+$/;

/** Whom an object of the archive belongs to; undefined for a key that nothing here builds. */
export function archiveOwner(key: string): ArchiveOwner | undefined {
  const article = parseStateKey(key)?.article ?? OF_ARTICLE.exec(key)?.[1];
  if (article !== undefined) return { kind: 'article', article };
  const submission = originalOf(key)?.submission ?? MANUSCRIPT.exec(key)?.[1];
  if (submission !== undefined) return { kind: 'submission', submission };
  const original = OF_PHOTO.exec(key)?.[1];
  return original === undefined ? undefined : { kind: 'photo', original };
}
