import { blankKey, handoutKey, renditionKey } from './archive-keys.ts';
import { mediaPath } from './keys.ts';
import { type ArticlePhoto, FORMAT_TYPES } from './photos.ts';

interface Owner {
  readonly newsroom: string;
  readonly id: string;
}

/** A private object: what is made of an original is kept until a new recipe or an erasure. */
export interface ArchivedFile {
  /** of the archive */
  readonly key: string;
  readonly bytes: number;
}

/** What readers can have of a photo, and where it is copied from. */
export interface PublicFile extends ArchivedFile {
  readonly path: string;
  readonly type: string;
}

/** Every public file of a photo in its article: its renditions, and its handouts with their words. */
export function publicFiles(article: Owner, photo: ArticlePhoto): PublicFile[] {
  const renditions = photo.renditions.map((rendition) => ({
    path: mediaPath(article, photo, rendition),
    key: renditionKey(article.newsroom, photo, rendition),
    bytes: rendition.bytes,
    type: FORMAT_TYPES[rendition.format],
  }));
  const handouts = (photo.handouts ?? []).map((handout) => ({
    path: mediaPath(article, photo, handout),
    key: handoutKey(article, photo, handout.kind),
    bytes: handout.bytes,
    type: FORMAT_TYPES.jpg,
  }));
  return [...renditions, ...handouts];
}

/** All that the archive keeps of a photo but its original: what is public of it, and its blanks. */
export function archivedFiles(article: Owner, photo: ArticlePhoto): ArchivedFile[] {
  const blanks = (photo.blanks ?? []).map(({ kind, bytes }) => ({
    key: blankKey(article.newsroom, photo, kind),
    bytes,
  }));
  const copied = publicFiles(article, photo).map(({ key, bytes }) => ({ key, bytes }));
  return [...copied, ...blanks];
}
